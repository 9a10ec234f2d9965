import type { Register, Task, TaskId } from './plan.ts';

/** The tasks that the office has said belong together with this one, in the order of the document. */
export function listRelated({ tasks }: Register, task: Task): Task[] {
  const { related } = task;
  return related ? tasks.filter(({ id }) => related.includes(id)) : [];
}

/** The register in which each of these tasks is related to all others of them, beside what was related before. */
export function relateTasks(register: Register, ids: readonly TaskId[]): Register {
  return mapRelated(register, ids, (related, others) => [...new Set([...related, ...others])]);
}

/** The register in which none of these tasks is related to another of them. */
export function separateTasks(register: Register, ids: readonly TaskId[]): Register {
  return mapRelated(register, ids, (related, others) => related.filter((id) => !others.includes(id)));
}

/** The same object where nothing changes. */
function mapRelated(
  register: Register,
  ids: readonly TaskId[],
  change: (related: readonly TaskId[], others: readonly TaskId[]) => TaskId[],
): Register {
  const tasks = register.tasks.map((task) => {
    if (!ids.includes(task.id)) return task;
    const before = task.related ?? [];
    const after = change(
      before,
      ids.filter((id) => id !== task.id),
    );
    if (after.length === before.length) return task;
    const { related: _, ...rest } = task;
    return after.length > 0 ? { ...rest, related: after } : rest;
  });
  return tasks.every((task, at) => task === register.tasks[at]) ? register : { ...register, tasks };
}
