import type { Department, Register, Task } from '../../domain/plan.ts';

/** Which of a department's names a task's stretch of the document prints; a name within a longer one does not count. */
export function printedForms(
  register: Register,
  text: string,
  { name, aliases }: Department,
): (task: Task) => string[] {
  const forms = [name, ...aliases].sort((one, other) => other.length - one.length);
  const ends = new Map(register.tasks.map(({ id }, at) => [id, register.tasks[at + 1]?.start ?? text.length]));
  return (task) => {
    let rest = text.slice(task.start, ends.get(task.id));
    return forms.filter((form) => {
      const isThere = rest.includes(form);
      rest = rest.replaceAll(form, '\n');
      return isThere;
    });
  };
}
