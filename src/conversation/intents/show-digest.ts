import { composeDigest } from '../../digest/compose-digest.ts';
import { addDays, mondayOf } from '../../domain/dates.ts';
import type { DigestAudience } from '../../domain/digest-audience.ts';
import { isOffice } from '../../domain/person.ts';
import type { Block } from '../../ports/chat.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say } from '../step.ts';

const DIGEST =
  /^(看一下|看看|发一下|给我)?(?<which>本周|这周|上周|this week'?s )?的?(工作)?(周报|weekly digest|digest)[。?？!！]?$/i;

/** “周报”: the digest of the last whole week, or of this one so far, as this person gets it. */
export function showDigest(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const asked = DIGEST.exec(text.trim());
  if (!asked || !hasPlan(situation)) return undefined;
  const { plan, updates, people, rules, today, language } = situation;
  const isThisWeek = /本周|这周|this/i.test(asked.groups?.['which'] ?? '');
  const week = isThisWeek ? mondayOf(today) : addDays(mondayOf(today), -7);
  const facts = { plan, updates, people, week, rules, asked: null };
  const { blocks } = composeDigest(facts, audienceOf(situation), language);
  return say(state, situation.channel === undefined ? blocks : blocks.filter(isForAll));
}

/** How many tasks of whom were never reported is not for a channel. */
const isForAll = (block: Block) => block.type !== 'picture' || block.picture.kind !== 'lights';

/** The office and leaders see everything, a department its own tasks; a channel sees no names of the silent. */
function audienceOf({ speaker: { person }, channel }: Situation): DigestAudience {
  if (person && isOffice(person)) return channel === undefined ? 'office' : 'leader';
  return person?.department ? { department: person.department } : 'leader';
}
