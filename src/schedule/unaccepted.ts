import { standingOf } from '../domain/acceptance.ts';
import { listAllDuties } from '../domain/groups.ts';
import { inLanguage } from '../domain/wording.ts';
import type { Block, Choice } from '../ports/chat.ts';
import { signingChoices } from './compose-dispatch.ts';
import type { DueAsk, PlanFacts } from './due.ts';

/** It was sent its duties, and has neither signed for one of them nor objected nor reported. */
export function isUnaccepted(
  department: string,
  { plan, acceptances = [], matters, updates, isSentOut }: PlanFacts,
): boolean {
  if (!isSentOut || updates.some((update) => update.department === department)) return false;
  return listAllDuties(plan.register, department).every(
    ({ task }) => standingOf(task.id, department, acceptances, matters).state === 'unanswered',
  );
}

/** In an ask to a department that never signed for its duties: that they wait for it, and what can be said to them. */
export function remindToSign({ department, parts }: DueAsk): { blocks: Block[]; choices: Choice[] } {
  const plans = [...new Set(parts.map(({ plan }) => plan))];
  const waiting = plans.filter((plan) => isUnaccepted(department, plan));
  return {
    blocks: waiting.map((plan) => ({ type: 'text', text: stillToSign(department, plan, plans.length > 1) })),
    choices: waiting.flatMap(({ plan }) => {
      const { register } = plan;
      const tasks = listAllDuties(register, department).map(({ task }) => task.id);
      const choices = signingChoices(plan.id, tasks, register.language);
      const title = inLanguage(register.language, `（《${register.title}》）`, ` (“${register.title}”)`);
      return plans.length === 1 ? choices : choices.map((one) => ({ ...one, label: `${one.label}${title}` }));
    }),
  };
}

function stillToSign(department: string, { plan }: PlanFacts, isOneOfSeveral: boolean): string {
  const { title, language } = plan.register;
  const count = listAllDuties(plan.register, department).length;
  const of = isOneOfSeveral ? inLanguage(language, `《${title}》`, ` of “${title}”`) : '';
  return inLanguage(
    language,
    `${of}交办的${count}条还没有签收，请一并签收；不属贵单位的，请说明。`,
    `${count} duties${of} still wait to be accepted; please accept them, or say which are not yours.`,
  );
}
