import { listOpenBlockers } from '../../domain/progress.ts';
import { inLanguage } from '../../domain/wording.ts';
import { offerCleared } from '../flows/tell-trouble.ts';
import { findReporter, hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say } from '../step.ts';

const CLEARED =
  /^[^,，。\d]{0,12}?(?:(?<task>\d+#\d+)的?)?[^,，。\d]{0,12}?(?:解决|协调好|协调到位|理顺|化解)了?[啦。!！]*$|\b(?:solved|resolved|cleared|sorted(?: out)?)\b[.!]?$/iu;
const NOT_YET = /没|未|不|尚|请|帮|需要|希望|吗|[?？]|\bnot\b|n't|\b(?:need|please|help)\b/i;
const LONGEST = 40;

/** “解决了”: what was in the way is over; which of several is asked. */
export function clearTrouble(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const match = text.length <= LONGEST && !NOT_YET.test(text) ? CLEARED.exec(text.trim()) : null;
  const reporter = findReporter(situation);
  if (!match || !reporter || !hasPlan(situation)) return undefined;
  const { plan, updates, at } = situation;
  const open = listOpenBlockers(plan.register.tasks, updates, reporter.department, at);
  const meant = open.filter(({ task, text: trouble }) => match.groups?.['task'] === task || isAlike(text, trouble));
  const [one, ...more] = meant.length > 0 ? meant : open;
  if (!one) return undefined;
  const step =
    more.length === 0
      ? offerCleared({ task: one.task, department: reporter.department }, text, state, situation)
      : askWhich([one, ...more], state, situation);
  return { ...step, fit: 'waits' };
}

/** Two characters in a row of the trouble stand in what was said. */
function isAlike(said: string, trouble: string): boolean {
  const words = said.replace(/解决|协调|问题|困难|已经|到位/g, ' ');
  return [...trouble].some(
    (char, at) => at > 0 && /\p{Script=Han}/u.test(char) && words.includes(trouble.slice(at - 1, at + 1)),
  );
}

function askWhich(
  open: { task: string; text: string }[],
  state: ConversationState,
  { plan, language }: PlannedSituation,
): Step {
  return say(state, [
    { type: 'text', text: inLanguage(language, '哪一件解决了？', 'Which of them is solved?') },
    {
      type: 'choices',
      choices: open.map(({ task, text }) => ({ label: `${task} ${text}`, value: `trouble:clear:${plan.id}:${task}` })),
    },
  ]);
}
