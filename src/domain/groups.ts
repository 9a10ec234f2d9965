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

/** A duty of a department, by its own name or as a member of a group. */
export interface DepartmentDuty extends Duty {
  department: string;
  /** The group through which it has the duty. */
  group?: string;
}

/**
 * All that a department has to do, by its own name or as a member of groups, in the order of the document; a group is
 * left out where the task names the department itself.
 */
export function listAllDuties(register: Register, department: string): DepartmentDuty[] {
  const own = new Set(namesOf(register.departments, department));
  const groups = new Set(listGroupsOf(register, department).map(({ name }) => name));
  return register.tasks.flatMap((task) => {
    const byName = task.owners.filter((owner) => own.has(owner.department));
    if (byName.length > 0) return byName.map((owner) => ({ task, owner, department }));
    return task.owners
      .filter((owner) => groups.has(owner.department))
      .map((owner) => ({ task, owner, department, group: owner.department }));
  });
}

function namesOf(departments: readonly Department[], department: string): string[] {
  const known = departments.find(({ name, aliases }) => name === department || aliases.includes(department));
  return known ? [known.name, ...known.aliases] : [department];
}
