import { createHash } from 'node:crypto';
import type { Absence } from './absence.ts';
import { type Unasked, whyUnasked } from './contacts.ts';
import type { IsoDay } from './dates.ts';
import { type DepartmentDuty, listAllDuties } from './groups.ts';
import type { Person } from './person.ts';
import type { Register } from './plan.ts';

/** 交办: the office gives duties to the departments; each contact gets one message, whatever the number of duties. */
export interface Dispatch {
  id: string;
  plan: string;
  /** The earliest moment at which it may leave. */
  sendAt: Date;
  by: string;
  at: Date;
  /** What it gives, by the marks of the duties: a later version of the plan is told apart by them. */
  marks: string[];
  /** Set when another order took its place, or the office called it off. */
  cancelledAt: Date | null;
}

/** The same as long as the department has the same part in the same words; a new number of the task changes nothing. */
export function markOf({ department, task, owner, group }: DepartmentDuty): string {
  const { text, due, targets, owners } = task;
  const wording = text.replaceAll('**', '').replace(/\s+/g, '');
  const figures = targets.map(({ what, op, value, unit }) => [what, op, value, unit]);
  const others = owners.map((one) => `${one.department}:${one.role}`).sort();
  const all = [department, owner.role, group ?? null, wording, due ?? null, figures, others];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 12);
}

/** A dispatch that was ordered and still waits for its moment. */
export function isWaiting({ sendAt, cancelledAt }: Dispatch, now: Date): boolean {
  return cancelledAt === null && sendAt > now;
}

/** The duties of a department that a dispatch gives, as the plan has them now. */
export function listGiven(register: Register, department: string, marks: ReadonlySet<string>): DepartmentDuty[] {
  return listAllDuties(register, department).filter((duty) => marks.has(markOf(duty)));
}

/** A body and what it would be told. */
export interface DispatchPart {
  department: string;
  duties: DepartmentDuty[];
}

/** What would go out to whom. */
export interface DispatchOutline {
  /** Bodies that can be reached: one message each. */
  bodies: DispatchPart[];
  /** Bodies that nobody can be told for, and why; they are told as soon as there is somebody. */
  unreached: (DispatchPart & { why: Unasked })[];
  /** Groups that have duties and no known members: nobody can be told. */
  groups: DispatchPart[];
  /** How many duties there are in all. */
  duties: number;
  marks: string[];
}

/** What a dispatch on a day would tell the departments: the duties whose marks no earlier dispatch has. */
export function outlineDispatch(
  register: Register,
  told: ReadonlySet<string>,
  { day, people, absences }: { day: IsoDay; people: Person[]; absences: Absence[] },
): DispatchOutline {
  const parts = register.departments.map(({ name, collective, members = [] }) => ({
    department: name,
    isGroup: collective || members.length > 0,
    isKnown: members.length > 0,
    duties: listAllDuties(register, name).filter((duty) => !told.has(markOf(duty))),
  }));
  const untold = parts.filter(({ duties }) => duties.length > 0);
  const bodies = untold.filter(({ isGroup }) => !isGroup);
  const reached = bodies.map((part) => ({ ...part, why: whyUnasked(day, people, absences, part.department) }));
  return {
    bodies: reached.filter(({ why }) => why === null).map(toPart),
    unreached: reached.flatMap(({ why, ...part }) => (why === null ? [] : [{ ...toPart(part), why }])),
    groups: untold.filter(({ isGroup, isKnown }) => isGroup && !isKnown).map(toPart),
    duties: untold.reduce((sum, { duties }) => sum + duties.length, 0),
    marks: untold.flatMap(({ duties }) => duties.map(markOf)),
  };
}

const toPart = ({ department, duties }: DispatchPart): DispatchPart => ({ department, duties });

/** What was given and not called off: all of it, or what has left by an instant. */
export function marksGiven(dispatches: Dispatch[], by?: Date): Set<string> {
  const given = dispatches.filter((one) => one.cancelledAt === null && (by === undefined || one.sendAt <= by));
  return new Set(given.flatMap(({ marks }) => marks));
}

/** Departments that are not asked yet: they are still to be told what they have to do. */
export function listHeld(
  register: Register,
  awaitsDispatch: boolean,
  dispatches: Dispatch[],
  now: Date,
): ReadonlySet<string> {
  const names = register.departments.map(({ name }) => name);
  if (awaitsDispatch) return new Set(names);
  const waiting = dispatches.filter((one) => isWaiting(one, now));
  if (waiting.length === 0) return new Set();
  const marks = marksGiven(waiting);
  return new Set(names.filter((name) => listGiven(register, name, marks).length > 0));
}

/** Who is told of a dispatch once. */
export function dispatchKey(plan: string, dispatch: string, handle: string): string {
  return `dispatch:${plan}:${dispatch}:${handle}`;
}
