import { summariseLight } from '../../domain/describe-light.ts';
import { listLights, type TaskLight } from '../../domain/light.ts';
import type { Light } from '../../domain/pace.ts';
import { momentAt } from '../../domain/period.ts';
import { inLanguage, taskInWords } from '../../domain/wording.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say } from '../step.ts';

const WHICH = /(哪些|哪几|有没有|有多少|几)(个|条|项)?(任务|事项|工作|指标)?|which (tasks|ones)|what/i;
/** What people call each light. */
const CALLED: readonly [RegExp, Light[]][] = [
  [/严重滞后|红灯|亮红|红的|\bred\b|far behind/i, ['far_behind']],
  [/黄灯|亮黄|黄的|\byellow\b/i, ['behind']],
  [/完不成|完成不了|来不及|达不到|\bwill not (?:make it|be (?:done|met))/i, ['behind', 'far_behind']],
  [/落后|滞后|没跟上|慢了|behind|late\b/i, ['behind', 'far_behind']],
  [/绿灯|绿的|达进度|\bgreen\b|on pace/i, ['on_pace']],
  [/(任务|事项|条).{0,3}(完成了|已完成|办完)|完成了(哪些|几条|多少)|\bdone\b/i, ['done']],
];
const MOST = 20;

/** “哪些任务落后？”: the tasks of a light, with the reason for each in a line. */
export function listByLight(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const lights = CALLED.find(([pattern]) => pattern.test(text))?.[1];
  if (!lights || !WHICH.test(text) || text.length > LONGEST || !hasPlan(situation)) return undefined;
  const { plan, updates, at, rules, language } = situation;
  const found = listLights(plan, updates, momentAt(at, rules.zone), rules).filter(({ light }) =>
    lights.includes(light),
  );
  const focus = found.slice(0, MOST_IN_FOCUS).map(({ task }) => task.id);
  const first = inLanguage(language, `${found.length}条：`, `${found.length} tasks:`);
  if (found.length === 0)
    return { ...say(state, [{ type: 'text', text: inLanguage(language, '没有。', 'None.') }]), fit: 'nothing' };
  const rest =
    found.length > MOST
      ? [
          {
            type: 'text' as const,
            text: inLanguage(language, `另有${found.length - MOST}条。`, `${found.length - MOST} more.`),
          },
        ]
      : [];
  const step = say({ ...state, focus, plan: plan.id }, [
    { type: 'text', text: first },
    { type: 'list', items: found.slice(0, MOST).map((light) => lineOf(light, situation)) },
    ...rest,
  ]);
  return { ...step, fit: 'list' };
}

/** Longer sentences speak of something else too. */
const LONGEST = 24;
const MOST_IN_FOCUS = 5;

function lineOf(light: TaskLight, { plan, people, rules, language }: PlannedSituation): string {
  const names = new Map(people.map(({ handle, name }) => [handle, name]));
  const words = { register: plan.register, language, rules, nameOf: (handle: string) => names.get(handle) ?? handle };
  return `${taskInWords(light.task, plan.register)}${inLanguage(language, '：', ': ')}${summariseLight(light, words)}`;
}
