import { itKeepsContents } from './store-contents.ts';
import { itKeepsTheCourse } from './store-course.ts';
import { itKeepsDispatches } from './store-dispatches.ts';
import type { OpenStore } from './store-examples.ts';
import { itKeepsMatters } from './store-matters.ts';
import { itRemembersModels } from './store-model.ts';
import { itKeepsTurns } from './store-turns.ts';
import { itKeepsVersions } from './store-versions.ts';

/** What Remit relies on wherever it keeps things. */
export function itIsAStore(name: string, open: OpenStore): void {
  itKeepsContents(name, open);
  itKeepsTurns(name, open);
  itKeepsVersions(name, open);
  itKeepsMatters(name, open);
  itKeepsDispatches(name, open);
  itKeepsTheCourse(name, open);
  itRemembersModels(name, open);
}
