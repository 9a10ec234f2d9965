import type { Department, Register, Task } from '../../domain/plan.ts';

/** The head of a register: the columns of the plan itself. */
export function headOf(register: Register) {
  const { title, number, issuer, date, year, language } = register;
  const addressees = JSON.stringify(register.addressees);
  return { title, number, issuer, date, year, language, addressees, goals: JSON.stringify(register.goals) };
}

/** The body of a register, as the rows of one table after the other; later tables point to earlier ones. */
export function rowsOf(planId: string, register: Register) {
  return {
    sections: register.sections.map(({ ref, title, items }, position) => ({
      ...{ planId, position, ref, title },
      items: JSON.stringify(items),
    })),
    departments: register.departments.map((department, position) => departmentRow(planId, department, position)),
    tasks: register.tasks.map((task, position) => taskRow(planId, task, position)),
    duties: register.tasks.flatMap((task) =>
      task.owners.map(({ department, role }, position) => ({ planId, taskId: task.id, position, department, role })),
    ),
    targets: register.tasks.flatMap((task) =>
      task.targets.map(({ what, op, value, unit, kind, mode, quote }, position) => ({
        ...{ planId, taskId: task.id, position },
        ...{ what, op, value, unit, kind, mode, quote },
      })),
    ),
    leftovers: register.unassigned.map(({ text, start, end }, position) => ({ planId, position, text, start, end })),
    findings: register.findings.map(({ kind, task, tasks, text }, position) => ({
      ...{ planId, position, kind, text },
      task: task ?? null,
      tasks: tasks ? JSON.stringify(tasks) : null,
    })),
  };
}

function departmentRow(planId: string, department: Department, position: number) {
  const { name, aliases, english, collective, members } = department;
  const foreign = english ? JSON.stringify(english) : null;
  return {
    ...{ planId, position, name, aliases: JSON.stringify(aliases), english: foreign, collective },
    members: members ? JSON.stringify(members) : null,
  };
}

function taskRow(planId: string, task: Task, position: number) {
  const { id, ref, clause, section, title, text, start, end, due, expansions, related, additions } = task;
  return {
    ...{ planId, id, position, ref, clause, section, title, text, start, end },
    due: due ?? null,
    expansions: expansions ? JSON.stringify(expansions) : null,
    related: related ? JSON.stringify(related) : null,
    additions: additions ? JSON.stringify(additions) : null,
  };
}
