import { findDepartments } from '../../answers/find-departments.ts';
import { listContacts } from '../../domain/check-in.ts';
import { isOffice } from '../../domain/person.ts';
import { listOpenBlockers } from '../../domain/progress.ts';
import type { Draft } from '../state.ts';
import type { PlannedSituation, Step } from '../step.ts';

/**
 * What is in the way goes to the department whose help is named, by a name that the register knows, and to the office;
 * where nobody is named, to the office alone. What was passed on before is not passed on again.
 */
export function routeTroubles(draft: Draft, situation: PlannedSituation): Step['tell'] {
  const { plan, people, updates, speaker, at } = situation;
  const known = listOpenBlockers(plan.register.tasks, updates, draft.department, at);
  const fresh = draft.entries.filter(
    ({ task, blocker }) => blocker && !known.some((open) => open.task === task && open.text === blocker),
  );
  const troubles = [...new Set(fresh.map(({ task, blocker }) => `${task}“${blocker}”`))].join('；');
  if (troubles === '') return [];
  const named = listNamed(draft, situation);
  const departments = named.flatMap((department) => listContacts(people, department));
  const helpers = departments.map(({ handle }) => ({
    handle,
    text: `${draft.department}在${troubles}上有困难，请贵单位协助协调；有了结果请告诉对方。`,
  }));
  const whom = named.length > 0 ? `点名请${named.join('、')}协调，已转告` : '没有点名单位，请牵头办公室协调';
  const office = people.filter(isOffice).map(({ handle }) => ({
    handle,
    text: `${draft.department}报困难：${troubles}（${whom}）。`,
  }));
  return [...helpers, ...office]
    .filter(({ handle }) => handle !== speaker.person?.handle)
    .map(({ handle, text }) => ({ handle, reply: { blocks: [{ type: 'text' as const, text }] } }));
}

function listNamed(draft: Draft, { plan }: PlannedSituation): string[] {
  const { register } = plan;
  const said = draft.entries.map(({ blocker }) => blocker ?? '').join('，');
  const named = findDepartments(register, `${said}，${draft.said.join('，')}`).map(({ department }) => department);
  const isBody = (name: string) => register.departments.some((one) => one.name === name && !one.collective);
  return [...new Set(named)].filter((name) => name !== draft.department && isBody(name));
}
