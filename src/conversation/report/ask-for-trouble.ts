import { listLights } from '../../domain/light.ts';
import { momentAt } from '../../domain/period.ts';
import { isCurrent, type Update } from '../../domain/update.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { PlannedSituation } from '../step.ts';

/** How often nothing may change before it is asked whether something is in the way. */
const MOST_UNCHANGED = 3;
const MOST_OFFERED = 3;

/** After every third 无变化 in a row on tasks that lag: one question for all of them. */
export function askForTrouble(tasks: string[], department: string, situation: PlannedSituation): Block[] {
  const { plan, updates, at, rules, language } = situation;
  const stuck = tasks.filter((task) => (countUnchanged(task, department, updates) + 1) % MOST_UNCHANGED === 0);
  if (stuck.length === 0) return [];
  const lights = listLights(plan, updates, momentAt(at, rules.zone), rules);
  const lagging = lights.filter(
    ({ task, light }) => stuck.includes(task.id) && (light === 'behind' || light === 'far_behind'),
  );
  if (lagging.length === 0) return [];
  const names = lagging.map(({ task }) => task.id).join('、');
  return [
    {
      type: 'text',
      text: inLanguage(
        language,
        `${names}连续${MOST_UNCHANGED}次无变化，且落后于进度。有困难需要协调吗？`,
        `${names}: no change ${MOST_UNCHANGED} times in a row, and behind. Is something in the way?`,
      ),
    },
    {
      type: 'choices',
      choices: [
        { label: inLanguage(language, '没有困难', 'Nothing'), value: 'trouble:none' },
        ...lagging.slice(0, MOST_OFFERED).map(({ task }) => ({
          label: lagging.length === 1 ? inLanguage(language, '有困难', 'Yes') : `${task.id}`,
          value: `trouble:tell:${plan.id}:${task.id}`,
        })),
      ],
    },
  ];
}

/** How many of the department's last words on a task were that nothing changed. */
function countUnchanged(task: string, department: string, updates: Update[]): number {
  const own = updates.filter((one) => one.task === task && one.department === department && isCurrent(one));
  const last = own.findLastIndex(
    ({ status, measurements, blocker }) => status !== null || measurements.length > 0 || blocker !== null,
  );
  return own.length - 1 - last;
}
