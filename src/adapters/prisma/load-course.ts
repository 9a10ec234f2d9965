import { isoDay } from '../../domain/dates.ts';
import type { MatterDetails } from '../../domain/matter.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Ruling, Terms } from '../../domain/terms.ts';
import type { Matter as MatterRow } from '../../generated/prisma/client.ts';
import type { Database } from './database.ts';

/** What the office has set and ruled about the tasks of a plan; nothing of it is kept in memory, since it changes. */
export async function loadCourse(db: Database, planId: string): Promise<Pick<Plan, 'terms' | 'rulings'>> {
  const terms = await db.read.taskTerms.findMany({ where: { planId } });
  const kinds = { in: ['extension', 'close_out'] };
  const settled = await db.read.matter.findMany({
    where: { planId, kind: kinds, NOT: { settledAt: null } },
    orderBy: [{ settledAt: 'asc' }, { id: 'asc' }],
  });
  const rulings = settled.flatMap(rulingFrom);
  return {
    ...(terms.length > 0
      ? { terms: terms.map(({ taskId, body }) => ({ task: taskId, ...(JSON.parse(body) as Terms) })) }
      : {}),
    ...(rulings.length > 0 ? { rulings } : {}),
  };
}

function rulingFrom(row: MatterRow): Ruling[] {
  const { kind, taskId, outcome, settledAt, settledBy } = row;
  // What was refused leaves everything as it was; what was withdrawn takes back what was granted.
  if (taskId === null || settledAt === null || outcome === 'refused') return [];
  const { until, metric } = JSON.parse(row.details) as MatterDetails;
  const details = { metric: metric ?? null, until: until === undefined ? null : isoDay(until) };
  const said = { text: row.text, by: settledBy ?? row.by, at: settledAt };
  return [{ kind: kind as Ruling['kind'], task: taskId, ...details, ...said, isGranted: outcome === 'granted' }];
}
