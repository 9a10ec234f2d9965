import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/domain/paper.ts';
import { isCurrent } from '../../src/domain/update.ts';
import { writePaper } from '../../src/reporting/write-paper.ts';
import { type Rehearsal, rehearse } from '../support/rehearsal.ts';

let office: Rehearsal;
let folder: string;
beforeEach(async () => {
  office = await rehearse();
  folder = await mkdtemp(join(tmpdir(), 'remit-sheet-'));
});
afterEach(async () => {
  await office.close();
  await rm(folder, { recursive: true });
});

type Ledger = Extract<Paper, { kind: 'ledger' }>;

async function askForSheet(who: string): Promise<Ledger> {
  await office.say(who, '发表格');
  const [last] = await office.store.outbox.listFor(who, 1);
  const block = last?.reply.blocks.find(({ type }) => type === 'paper');
  if (block?.type !== 'paper' || block.paper.kind !== 'ledger') throw new Error('no sheet was sent');
  return block.paper;
}

/** Fills the cells of the rows whose measure or task is named, and sends the sheet back as a spreadsheet. */
async function sendBack(who: string, sheet: Ledger, cells: Record<string, [figure: string, words?: string]>) {
  const rows = sheet.rows.map((row) => {
    const [, said] =
      Object.entries(cells).find(([name]) => row[2] === name || (row[2] === '' && row[0] === name)) ?? [];
    return said ? [...row.slice(0, 6), said[0], said[1] ?? ''] : row;
  });
  const path = join(folder, 'filled.xlsx');
  const never = () => Promise.reject(new Error('a sheet has no pictures'));
  await writeFile(path, await writePaper({ ...sheet, rows }, never));
  return (await office.send(who, path))
    .filter(({ to }) => to === who)
    .map(({ text }) => text)
    .join('\n');
}

const stored = async () => {
  const updates = await office.store.updates.list((await office.store.plans.findInForce())?.id ?? '');
  return updates.filter(isCurrent);
};

describe('the sheet of a department', () => {
  it('holds everything that is open for it, and nothing of others', async () => {
    const sheet = await askForSheet('liaison-S');
    expect(new Set(sheet.rows.map(([task]) => task)).size).toBe(35);
    expect(sheet.rows.map(([, , measure]) => measure)).toContain('美妆服务站');
    expect((await askForSheet('liaison-M')).rows.map(([task]) => task)).toEqual(['15#1', '15#1']);
  });

  it('comes back filled: all of it is shown, then stored by one yes', async () => {
    const sheet = await askForSheet('liaison-S');
    const said = await sendBack('liaison-S', sheet, {
      美妆服务站: ['1'],
      城乡放心农贸市场: ['5家', '一家在装修'],
      '“浙食链”示范农贸市场': ['十三'],
      '10#1': ['', '专项行动正常推进'],
      '25#1': ['无变化'],
      '3#1': ['正常'],
    });
    expect(said).toContain('美妆服务站 1家');
    expect(said).toContain('城乡放心农贸市场 5家');
    expect(await stored()).toEqual([]);
    await office.say('liaison-S', '对');
    const updates = await stored();
    expect(updates.map(({ task }) => task).sort()).toEqual(['10#1', '15#3', '25#1']);
    expect(updates.find(({ task }) => task === '15#3')?.measurements).toHaveLength(3);
  });

  it('says of each row that cannot be taken why, and asks back what is no figure', async () => {
    const sheet = await askForSheet('liaison-M');
    const said = await sendBack(
      'liaison-M',
      {
        ...sheet,
        rows: [
          ...sheet.rows,
          ['9#3', '', '食用林产品抽检量', '批次', '', '', '9', ''],
          ['99#9', '', '', '', '', '', '5', ''],
        ],
      },
      {
        '养老机构食堂“阳光厨房”': ['7.5'],
        养老机构食品安全量化等级B级以上比例: ['约七成'],
      },
    );
    expect(said).toContain('第3行：养老机构食品安全量化等级B级以上比例填的是“约七成”，请写一个数（%），未记。');
    expect(said).toContain('第4行：养老机构食堂“阳光厨房”不可能是“7.5”，未记。');
    expect(said).toContain('第5行：9#3不是贵单位的任务，未记。');
    expect(said).toContain('第6行：没有编号“99#9”，未记。');
    expect(said).toContain('什么都没有记');
    expect(await stored()).toEqual([]);
  });

  it('warns of a figure that falls, as any report does', async () => {
    await office.say('liaison-M', '阳光厨房8家');
    await office.say('liaison-M', '对');
    const said = await sendBack('liaison-M', await askForSheet('liaison-M'), { '养老机构食堂“阳光厨房”': ['6'] });
    expect(said).toContain('变少了');
  });

  it('left empty changes nothing; another spreadsheet is not taken for it', async () => {
    const sheet = await askForSheet('liaison-M');
    expect(await sendBack('liaison-M', sheet, {})).toContain('什么都没有记');
    const other = { ...sheet, header: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] };
    expect(await sendBack('liaison-M', other, { '养老机构食堂“阳光厨房”': ['9'] })).toContain('没有读取');
    expect(await stored()).toEqual([]);
  });

  it('is for whoever reports', async () => {
    const said = await office.say('staff', '发表格');
    expect(said.map(({ text }) => text).join()).not.toContain('只填');
  });
});
