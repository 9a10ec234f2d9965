import { RemitError } from '../domain/errors.ts';
import type { Store } from '../ports/stores.ts';
import type { Tools } from './command.ts';
import { listAuditRows, listPlanRows, listUpdateRows, toAuditJson, toUpdateJson } from './export-shapes.ts';
import { readArguments } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';
import { getPlanInForce, withStore } from './with-store.ts';
import { writeCsv } from './write-csv.ts';

/** What can be written out, as data for programs and as a table. */
interface Exported {
  json: unknown;
  rows: string[][];
}

const EXPORTS: Record<string, (store: Store) => Promise<Exported>> = {
  plan: async (store) => {
    const { register } = await getPlanInForce(store);
    return { json: register, rows: listPlanRows(register) };
  },
  updates: async (store) => {
    const plans = await store.plans.list();
    const updates = (await Promise.all(plans.map(({ id }) => store.updates.list(id)))).flat();
    const inOrder = updates.toSorted((one, other) => one.at.getTime() - other.at.getTime());
    return { json: inOrder.map(toUpdateJson), rows: listUpdateRows(inOrder) };
  },
  audit: async (store) => {
    const entries = await store.listAudit();
    return { json: entries.map(toAuditJson), rows: listAuditRows(entries) };
  },
};

/** `remit export`: writes the plan in force, all updates or the audit trail to stdout. */
export async function runExport(args: string[], tools: Tools): Promise<void> {
  const { values, positionals } = readArguments(args, { format: { type: 'string' } }, { min: 0, max: 1 });
  const [what = 'plan'] = positionals;
  const load = EXPORTS[what];
  if (!load) throw new UsageError(`“${what}” cannot be exported; ${Object.keys(EXPORTS).join(', ')} can`);
  const write = readFormat(values.format);
  await withStore(tools, async (store) => tools.print(write(await load(store))));
}

function readFormat(format = 'json'): (exported: Exported) => string {
  switch (format) {
    case 'json':
      return ({ json }) => JSON.stringify(json, null, 2);
    case 'csv':
      return ({ rows }) => writeCsv(rows);
    case 'xlsx':
      throw new RemitError('not_available', 'xlsx is not available yet; csv opens in any spreadsheet.');
    default:
      throw new UsageError(`the format “${format}” is unknown; json and csv are known`);
  }
}
