import type { Department, Duty, Owner, Register, Task } from './plan.ts';

/** An owner and, if it is a group whose members the office has named, these: canonical names where the register has one. */
export interface OwnerWithMembers extends Owner {
  members: string[];
}

/** The owners of a task in the order of the document; `members` is empty for single bodies and for unknown groups. */
export function ownersWithMembers(register: Register, { owners }: Task): OwnerWithMembers[] {
  const groups = new Map(register.departments.map(({ name, members }) => [name, members ?? []]));
  return owners.map((owner) => ({ ...owner, members: groups.get(owner.department) ?? [] }));
}

/** The groups that a department belongs to, by any of its names. */
export function listGroupsOf({ departments }: Register, department: string): Department[] {
  const names = namesOf(departments, department);
  return departments.filter(({ members }) => members?.some((member) => names.includes(member)));
}

/** What a department has to do as a member of groups, in the order of the document, without what it owns by its own name. */
export function listDutiesAsMember(register: Register, department: string): Duty[] {
  const own = namesOf(register.departments, department);
  const groups = listGroupsOf(register, department).map(({ name }) => name);
  return register.tasks.flatMap((task) => {
    if (task.owners.some((owner) => own.includes(owner.department))) return [];
    return task.owners.filter((owner) => groups.includes(owner.department)).map((owner) => ({ task, owner }));
  });
}

function namesOf(departments: readonly Department[], department: string): string[] {
  const known = departments.find(({ name, aliases }) => name === department || aliases.includes(department));
  return known ? [known.name, ...known.aliases] : [department];
}
