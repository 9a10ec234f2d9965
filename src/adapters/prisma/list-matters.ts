import type { Absence } from '../../domain/absence.ts';
import type { Acceptance } from '../../domain/acceptance.ts';
import { isoDay } from '../../domain/dates.ts';
import type { Dispatch } from '../../domain/dispatch.ts';
import type { Matter, MatterDetails, MatterKind, MatterOutcome } from '../../domain/matter.ts';
import type { Snooze } from '../../domain/snooze.ts';
import type { Database } from './database.ts';

/** Which duties of a plan are signed for, oldest first. */
export async function listAcceptances(db: Database, planId: string): Promise<Acceptance[]> {
  const rows = await db.read.acceptance.findMany({ where: { planId }, orderBy: [{ at: 'asc' }, { taskId: 'asc' }] });
  return rows.map(({ taskId, department, by, at }) => ({ plan: planId, task: taskId, department, by, at }));
}

/** What was raised about a plan, oldest first. */
export async function listMatters(db: Database, planId: string): Promise<Matter[]> {
  const rows = await db.read.matter.findMany({ where: { planId }, orderBy: { id: 'asc' } });
  return rows.map(({ id, kind, taskId, details, outcome, ...row }) => ({
    ...{ department: row.department, by: row.by, at: row.at, text: row.text, source: row.source },
    ...{ answer: row.answer, settledBy: row.settledBy, settledAt: row.settledAt },
    id: String(id),
    plan: planId,
    kind: kind as MatterKind,
    task: taskId,
    details: JSON.parse(details) as MatterDetails,
    outcome: outcome as MatterOutcome | null,
  }));
}

/** What was ever said about being reminded later, oldest first. */
export async function listSnoozes(db: Database): Promise<Snooze[]> {
  const rows = await db.read.snooze.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ handle, until, at }) => ({ handle, until: isoDay(until), at }));
}

/** Who is or was away, oldest word first. */
export async function listAbsences(db: Database): Promise<Absence[]> {
  const rows = await db.read.absence.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ id, fromDay, untilDay, handle, deputy, by, at, endedAt }) => ({
    ...{ handle, deputy, by, at, endedAt },
    id: String(id),
    from: isoDay(fromDay),
    until: isoDay(untilDay),
  }));
}

/** The office's orders to send a plan out, oldest first. */
export async function listDispatches(db: Database, planId: string): Promise<Dispatch[]> {
  const rows = await db.read.dispatch.findMany({ where: { planId }, orderBy: { id: 'asc' } });
  return rows.map(({ id, planId: plan, marks, ...order }) => ({
    ...{ id: String(id), plan, ...order },
    marks: JSON.parse(marks) as string[],
  }));
}
