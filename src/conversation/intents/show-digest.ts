import { measureWeek } from '../../digest/compose-digest.ts';
import { composeWeekly } from '../../digest/compose-weekly.ts';
import type { DigestAudience } from '../../domain/digest-audience.ts';
import { isOffice } from '../../domain/person.ts';
import type { Block } from '../../ports/chat.ts';
import { readDigestWeek } from '../read-digest-week.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say } from '../step.ts';

/** “周报”: the digest of the last whole week, or of this one so far, as this person gets it. */
export function showDigest(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const week = readDigestWeek(text, situation.today);
  if (!week || !hasPlan(situation)) return undefined;
  const { people, rules, language, inForce, watch } = situation;
  const known = watch?.digest ?? [];
  const facts = inForce.map(({ plan, updates, matters }) => ({
    ...{ plan, updates, matters, people, week, rules, asked: null },
    ...known.find((one) => one.plan.id === plan.id),
  }));
  const weeks = facts.map(measureWeek);
  const { blocks } = composeWeekly(weeks, audienceOf(situation), language);
  return say(state, situation.channel === undefined ? blocks : blocks.filter(isForAll));
}

/** How many tasks of whom were never reported is not for a channel. */
const isForAll = (block: Block) => block.type !== 'picture' || block.picture.kind !== 'lights';

/** The office and leaders see everything, a department its own tasks; a channel sees no names of the silent. */
function audienceOf({ speaker: { person }, channel }: Situation): DigestAudience {
  if (person && isOffice(person)) return channel === undefined ? 'office' : 'leader';
  return person?.department ? { department: person.department } : 'leader';
}
