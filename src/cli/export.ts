import { writeFile } from 'node:fs/promises';
import { dayOf } from '../domain/dates.ts';
import { RemitError } from '../domain/errors.ts';
import type { Plan } from '../domain/plan.ts';
import type { Store } from '../ports/stores.ts';
import { listLedger } from '../reporting/list-ledger.ts';
import { writeLedger } from '../reporting/write-ledger.ts';
import type { Tools } from './command.ts';
import {
  listAuditRows,
  listFindingRows,
  listPlanRows,
  listUpdateRows,
  toAuditJson,
  toUpdateJson,
} from './export-shapes.ts';
import { readArguments } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';
import { getPlanInForce, readNow, withStore } from './with-store.ts';
import { writeCsv } from './write-csv.ts';

/** What can be written out, as data for programs and as a table. */
interface Exported {
  json: unknown;
  rows: string[][];
  /** The same as a workbook, where offices know it as one. */
  workbook?: () => Promise<Uint8Array>;
}

const EXPORTS: Record<string, (store: Store, tools: Tools) => Promise<Exported>> = {
  plan: async (store, tools) => {
    const plan = await getPlanInForce(store);
    const { register } = plan;
    return { json: register, rows: listPlanRows(register), workbook: () => makeLedger(plan, store, tools) };
  },
  findings: async (store) => {
    const { register } = await getPlanInForce(store);
    const { findings, unassigned } = register;
    return { json: { findings, unassigned }, rows: listFindingRows(register) };
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

/** `remit export`: writes the plan in force, all updates or the audit trail to stdout, or into a file. */
export async function runExport(args: string[], tools: Tools): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    { format: { type: 'string' }, out: { type: 'string' } },
    { min: 0, max: 1 },
  );
  const [what = 'plan'] = positionals;
  const load = EXPORTS[what];
  if (!load) throw new UsageError(`“${what}” cannot be exported; ${Object.keys(EXPORTS).join(', ')} can`);
  const write = readFormat(values.format);
  await withStore(tools, async (store) => {
    const written = await write(await load(store, tools));
    if (values.out !== undefined) await writeOut(values.out, written);
    else if (typeof written === 'string') tools.print(written);
    else tools.printBytes(written);
  });
}

async function makeLedger(plan: Plan, store: Store, tools: Tools): Promise<Uint8Array> {
  const updates = await store.updates.list(plan.id);
  const people = await store.directory.list();
  const now = await readNow(store, tools);
  const { header, rows } = listLedger({ plan, updates, people, rules: tools.rules(), now });
  return writeLedger(`${plan.register.title} 台账（截至${dayOf(now, tools.rules().zone)}）`, header, rows);
}

async function writeOut(path: string, written: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, typeof written === 'string' ? `${written}\n` : written);
  } catch (cause) {
    throw new RemitError('bad_input', `The file ${path} cannot be written; is the folder there?`, { cause });
  }
}

type Write = (exported: Exported) => string | Promise<string | Uint8Array>;

function readFormat(format = 'json'): Write {
  switch (format) {
    case 'json':
      return ({ json }) => JSON.stringify(json, null, 2);
    case 'csv':
      return ({ rows }) => writeCsv(rows);
    case 'xlsx':
      return ({ workbook }) => {
        if (!workbook) throw new UsageError('xlsx is for the plan; json and csv are for the rest');
        return workbook();
      };
    default:
      throw new UsageError(`the format “${format}” is unknown; json, csv and xlsx are known`);
  }
}
