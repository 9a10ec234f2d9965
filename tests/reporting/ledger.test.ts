import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/domain/compare-versions.ts';
import { LEDGER_COLUMNS } from '../../src/domain/ledger.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Update } from '../../src/domain/update.ts';
import { readRegister } from '../../src/importer/import-plan.ts';
import { readLedger } from '../../src/importer/ledger/read-ledger.ts';
import { readDocument } from '../../src/importer/readers/index.ts';
import { listLedger } from '../../src/reporting/list-ledger.ts';
import { writeLedger } from '../../src/reporting/write-ledger.ts';
import { TEST_RULES } from '../support/settings.ts';

const text = readFileSync(new URL('../../plans/lucheng-2023.md', import.meta.url), 'utf8');
const plan: Plan = {
  ...{ id: 'p', status: 'in_force', register: readRegister(text), text, sourceName: 'plan.md', population: null },
};
const update: Update = {
  ...{ id: '1', plan: 'p', task: '15#1', department: '区民政局', by: 'liaison-M', onBehalf: false, late: false },
  ...{ state: 'reported', status: null, note: null, text: '7家', blocker: null, at: new Date('2023-10-16T01:00:00Z') },
  ...{
    asOf: '2023-10-16',
    source: null,
    supersededBy: null,
    withdrawnAt: null,
    reviewedBy: null,
    reviewedAt: null,
    returnReason: null,
  },
  measurements: [{ metric: '养老机构食堂“阳光厨房”', value: 7, unit: '家', kind: 'total' }],
};
const facts = { plan, updates: [update], people: [], rules: TEST_RULES, now: new Date('2023-10-16T02:00:00Z') };

/** The ledger as a sheet of cells, which an office may edit. */
async function openLedger(): Promise<string[][]> {
  const { header, rows } = listLedger(facts);
  const book = await readXlsx(await writeLedger('台账', header, rows));
  return (book.sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? '')));
}

/** What comes back after somebody edited the cells and saved the file. */
async function bringBack(rows: string[][]) {
  const bytes = await writeXlsx({ sheets: [{ name: '台账', rows }] });
  const { text: read } = await readDocument({ name: '台账.xlsx', bytes });
  return readLedger(read, [plan]);
}

const column = (name: (typeof LEDGER_COLUMNS)[number]) => LEDGER_COLUMNS.indexOf(name);
const rowOf = (rows: string[][], id: string) => rows.find(([first]) => first === id) ?? [];

let sheet: string[][];
beforeAll(async () => {
  sheet = await openLedger();
});
const edited = (change: (rows: string[][]) => void) => {
  const rows = sheet.map((row) => [...row]);
  change(rows);
  return bringBack(rows);
};

describe('the ledger that goes out', () => {
  it('has the usual columns and a row for each task', () => {
    expect(sheet[1]).toEqual([...LEDGER_COLUMNS]);
    expect(sheet.length).toBe(2 + plan.register.tasks.length);
  });

  it('shows owners by their role, targets, the latest progress and its light', () => {
    const row = rowOf(sheet, '15#1');
    expect(row[column('责任单位')]).toBe('区民政局、区市场监管局');
    expect(row[column('指标')]).toContain('≥11家');
    expect(row[column('进展')]).toContain('7/11家');
    expect(row[column('状态')]).toContain('落后');
    expect(rowOf(sheet, '20#3')[column('牵头单位')]).toBe('区交通运输局');
    expect(rowOf(sheet, '1#1')[column('状态')]).toContain('未报');
  });
});

describe('the ledger that comes back', () => {
  it('changes nothing if nothing was edited, however often it was saved', async () => {
    expect((await edited(() => undefined))?.register).toBe(plan.register);
  });

  it('changes nothing if only progress was written into it', async () => {
    const back = await edited((rows) => {
      rowOf(rows, '15#1')[column('进展')] = '已完成';
    });
    expect(back?.register).toBe(plan.register);
  });

  it('takes wording, owners, due date and figures; all other tasks stay the same objects', async () => {
    const back = await edited((rows) => {
      const row = rowOf(rows, '15#1');
      row[column('指标')] = row[column('指标')]?.replace('≥11家', '≥12家') ?? '';
      row[column('牵头单位')] = '民政局';
      row[column('责任单位')] = '区市场监管局';
      row[column('完成时限')] = '11月底前';
    });
    const task = back?.register.tasks.find(({ id }) => id === '15#1');
    expect(task?.owners).toEqual([
      { department: '区民政局', role: 'lead' },
      { department: '区市场监管局', role: 'shared' },
    ]);
    expect(task?.targets.map(({ what, value }) => [what, value])).toContainEqual(['养老机构食堂“阳光厨房”', 12]);
    expect(task?.due).toBe('11月底前');
    const changes = back && compareVersions(plan.register, back.register);
    expect(changes?.kept.filter((one) => one.changes.length > 0)).toMatchObject([
      { after: { id: '15#1' }, changes: ['owners', 'targets', 'due'] },
    ]);
    expect([changes?.added, changes?.dropped]).toEqual([[], []]);
  });

  it('takes rows that were added and left out', async () => {
    const back = await edited((rows) => {
      rows.splice(rows.indexOf(rowOf(rows, '20#3')), 1);
      rows.push([
        '',
        '开展校园周边食品摊点集中整治，整治摊点30个',
        '区综合行政执法局',
        '',
        '',
        '整治摊点≥30个',
        '',
        '',
        '',
      ]);
    });
    const changes = back && compareVersions(plan.register, back.register);
    expect(changes?.dropped.map(({ id }) => id)).toEqual(['20#3']);
    expect(changes?.added).toMatchObject([{ id: '27#1', targets: [{ value: 30, unit: '个' }] }]);
  });

  it('asks about a department that the plan does not know', async () => {
    const back = await edited((rows) => {
      rowOf(rows, '15#1')[column('牵头单位')] = '区大数据中心';
    });
    expect(back?.register.findings).toContainEqual(
      expect.objectContaining({ kind: 'unknown_name', task: '15#1', text: expect.stringContaining('区大数据中心') }),
    );
  });

  it('says which target it could not read, and does not guess', async () => {
    const back = await edited((rows) => {
      rowOf(rows, '20#3')[column('指标')] = '尽量多一些';
    });
    expect(back?.register.tasks.find(({ id }) => id === '20#3')?.targets).toEqual([]);
    expect(back?.register.findings.map(({ text: said }) => said).join()).toContain('尽量多一些');
  });

  it('is not taken for a ledger of ours if its numbers are not ours', async () => {
    const back = await edited((rows) => {
      for (const [at, row] of rows.entries()) if (at > 1) row[0] = String(at - 1);
    });
    expect(back).toBeUndefined();
  });
});
