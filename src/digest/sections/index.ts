import type { DigestSection } from '../digest.ts';
import { attention } from './attention.ts';
import { changes } from './changes.ts';
import { desk } from './desk.ts';
import { differences } from './differences.ts';
import { headline } from './headline.ts';
import { instructions } from './instructions.ts';
import { ownTasks } from './own-tasks.ts';
import { pictures } from './pictures.ts';
import { silence } from './silence.ts';
import { troubles } from './troubles.ts';

/** From what everybody reads to what only some need; the headline comes first, since its first line names the digest;
 * pictures last, since they repeat what was said in words. */
export const DIGEST_SECTIONS: readonly DigestSection[] = [
  headline,
  attention,
  instructions,
  changes,
  ownTasks,
  silence,
  desk,
  troubles,
  differences,
  pictures,
];
