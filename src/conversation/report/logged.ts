import { dayOf } from '../../domain/dates.ts';
import { dayInWords } from '../../domain/wording.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';

/** Says who has logged a message before, whoever it was; undefined if nobody has. */
export function sayLogged(link: string, state: ConversationState, situation: Situation): Step | undefined {
  const { inForce, people, rules, language } = situation;
  const known = inForce
    .flatMap(({ updates }) => updates)
    .filter((update) => update.source === link && update.withdrawnAt === null);
  const [first] = known;
  if (!first) return undefined;
  const who = people.find(({ handle }) => handle === first.by)?.name ?? first.by;
  const tasks = [...new Set(known.map(({ task }) => task))].join('、');
  const day = dayInWords(dayOf(first.at, rules.zone), language);
  return saySentence(
    state,
    language,
    `这条消息${who}在${day}已经记过（${tasks}），没有再记。`,
    `This message was logged by ${who} on ${day} (${tasks}); it was not logged again.`,
  );
}
