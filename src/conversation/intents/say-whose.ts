import { findTask } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Step, say } from '../step.ts';
import type { Reading } from '../understand/reading.ts';

/** Another department's task: nothing is stored, and its owners are named. */
export function sayWhose({ named }: Reading, state: ConversationState, { plan, language }: PlannedSituation): Step {
  const tasks = named.flatMap((id) => findTask(plan.register, id) ?? []);
  const lines = tasks.map(
    ({ id, title, owners }) => `${id} ${title}：${owners.map(({ department }) => department).join('、')}`,
  );
  const text = inLanguage(
    language,
    '这不是贵单位的任务，没有记。责任单位是：',
    'This is not your department’s task; it was not stored. It belongs to:',
  );
  return say({ ...state, focus: named }, [
    { type: 'text', text },
    { type: 'list', items: lines },
  ]);
}
