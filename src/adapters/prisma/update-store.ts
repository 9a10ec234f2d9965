import type { Measurement, ProgressStatus, Update, UpdateState } from '../../domain/update.ts';
import type { Measurement as MeasurementRow, Update as UpdateRow } from '../../generated/prisma/client.ts';
import type { UpdateStore } from '../../ports/stores.ts';
import type { Database } from './database.ts';
import { cacheUpdates } from './update-cache.ts';

export function openUpdateStore(db: Database): UpdateStore {
  /** Measurements are read beside their updates: an `include` lists every id, and SQLite takes only so many. */
  async function read(plan: string, where: object = {}): Promise<Update[]> {
    const wanted = { planId: plan, ...where };
    const [rows, measurements] = await Promise.all([
      db.read.update.findMany({ where: wanted, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
      db.read.measurement.findMany({ where: { update: wanted }, orderBy: { position: 'asc' } }),
    ]);
    const byUpdate = Map.groupBy(measurements, ({ updateId }) => updateId);
    return rows.map((row) => updateFrom(row, byUpdate.get(row.id) ?? []));
  }
  const listAll = cacheUpdates(db, read);
  return {
    list(plan, filter) {
      if (!filter || Object.keys(filter).length === 0) return listAll(plan);
      return read(plan, {
        ...(filter.task !== undefined && { taskId: filter.task }),
        ...(filter.department !== undefined && { department: filter.department }),
        ...(filter.until !== undefined && { at: { lte: filter.until } }),
      });
    },
  };
}

function updateFrom(row: UpdateRow, measurements: MeasurementRow[]): Update {
  const { department, by, onBehalf, late, note, text, blocker, at, asOf, source, withdrawnAt } = row;
  const { reviewedBy, reviewedAt, returnReason } = row;
  return {
    ...{ department, by, onBehalf, late, note, text, blocker, at, asOf, source, withdrawnAt },
    ...{ reviewedBy, reviewedAt, returnReason },
    id: String(row.id),
    plan: row.planId,
    task: row.taskId,
    state: row.state as UpdateState,
    status: row.status as ProgressStatus | null,
    measurements: measurements.map(measurementFrom),
    supersededBy: row.supersededBy === null ? null : String(row.supersededBy),
  };
}

function measurementFrom({ metric, value, unit, kind }: MeasurementRow): Measurement {
  return { metric, value, unit, kind: kind as Measurement['kind'] };
}
