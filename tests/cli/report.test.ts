import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/adapters/prisma/open-store.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { runCommandLine } from '../../src/cli/run-command-line.ts';
import { isoDay } from '../../src/domain/dates.ts';
import type { Command } from '../../src/ports/commands.ts';
import { drawPicture } from '../../src/reporting/pictures/draw-picture.ts';
import { writePaper } from '../../src/reporting/write-paper.ts';
import { openTestStore, type TestStore } from '../support/database.ts';
import { keepUrge } from '../support/keep-urge.ts';
import { QUIET_LOG } from '../support/settings.ts';
import { testTools } from './test-tools.ts';

const PLAN = join(import.meta.dirname, '../../plans/lucheng-2023.md');
const PEOPLE = join(import.meta.dirname, '../../plans/example-people.csv');
let home: TestStore;
let plan: string;

async function remit(...words: string[]) {
  const { tools, printed, noted } = testTools({
    openStore: () => openStore(home.url, QUIET_LOG),
    writePaper: (paper) => writePaper(paper, drawPicture),
  });
  return { status: await runCommandLine(words, COMMANDS, tools), printed, noted };
}

const keep = (day: string, by: string, ...commands: Command[]) =>
  home.store.conversations.keep({ at: new Date(`${day}T02:00:00Z`), by, commands, messages: [] });

beforeAll(async () => {
  home = await openTestStore();
  await remit('import', PLAN, '--yes');
  await remit('people', PEOPLE);
  plan = (await home.store.plans.findInForce())?.id ?? '';
  const update = { plan, task: '15#1', department: '区民政局', onBehalf: false, late: false, status: null, note: null };
  const measurements = [{ metric: '养老机构食堂“阳光厨房”', value: 7, unit: '家', kind: 'total' as const }];
  const said = { text: '7家', blocker: null, asOf: '2023-09-30', source: null, measurements, supersedes: [] };
  await keep('2023-10-09', 'liaison-M', { do: 'record-update', update: { ...update, ...said } });
  await home.store.time.saw(new Date('2023-10-20T02:00:00Z'));
});
afterAll(() => home.close());

const wordsOf = async (file: string) => {
  const zip = await JSZip.loadAsync(readFileSync(file));
  return ((await zip.file('word/document.xml')?.async('string')) ?? '').replaceAll(/<[^>]+>/g, '');
};

describe('remit report', () => {
  it('writes the report and its ledger into a folder that it makes, and names them', async () => {
    const out = join(home.folder, 'new', 'folder');
    const { status, printed } = await remit('report', '--quarter', '2023Q3', '--out', out);
    expect(status).toBe(0);
    expect(printed).toEqual([join(out, 'dispatch-report-2023Q3.docx'), join(out, 'ledger-2023Q3.xlsx')]);
    const words = await wordsOf(join(out, 'dispatch-report-2023Q3.docx'));
    expect(words).toContain('7/11家');
    expect(words).toContain('区民政局 陈静 10月9日报，截至9月30日，未审核');
    expect(words).toContain('2023年10月20日');
  });

  it('puts interview candidates into a paper of their own, and nowhere else', async () => {
    await keep('2023-10-09', 'liaison-T', { do: 'sign-duties', plan, department: '区交通运输局', tasks: ['20#3'] });
    for (const day of ['2023-10-16', '2023-10-18']) {
      const at = new Date(`${day}T02:00:00Z`);
      await keepUrge(home.store, { plan, department: '区交通运输局', to: 'liaison-T', at });
    }
    const out = join(home.folder, 'office');
    await remit('report', '--quarter', '2023Q3', '--out', out);
    expect(readdirSync(out)).toContain('office-only-interviews-2023Q3.docx');
    const annex = await wordsOf(join(out, 'office-only-interviews-2023Q3.docx'));
    expect(annex).toContain('10月16日、10月18日共2次催办，均未答复');
    expect(await wordsOf(join(out, 'dispatch-report-2023Q3.docx'))).not.toContain('约谈候选');
  });

  it.each([
    [['--quarter', '2023Q5', '--out', 'x'], 2, '2023Q3'],
    [['--quarter', '2023Q3'], 2, '--out'],
    [['--quarter', '2022Q3', '--out', 'x'], 1, 'No plan in force is for 2022'],
    [['--quarter', '2023Q3', '--out', PLAN], 1, 'cannot be written'],
  ])('%j ends with %d and says why', async (words, expected, why) => {
    const { status, noted } = await remit('report', ...words);
    expect(status).toBe(expected);
    expect(noted.join('\n')).toContain(why);
  });

  it('has no report of a quarter to come', async () => {
    const other = await openTestStore();
    try {
      const { tools, noted } = testTools({ openStore: () => openStore(other.url, QUIET_LOG) });
      await runCommandLine(['import', PLAN, '--yes'], COMMANDS, tools);
      await other.store.time.saw(new Date(`${isoDay('2023-08-01')}T02:00:00Z`));
      expect(await runCommandLine(['report', '--quarter', '2023Q4', '--out', other.folder], COMMANDS, tools)).toBe(1);
      expect(noted.join()).toContain('has not begun');
      expect(existsSync(join(other.folder, 'dispatch-report-2023Q4.docx'))).toBe(false);
    } finally {
      await other.close();
    }
  });
});
