import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { writeNumber } from '../../../src/importer/readers/docx-number-formats.ts';
import { readDocument } from '../../../src/importer/readers/index.ts';
import { type DocxLevel, makeDocx, makeDocxOf } from './make-docx.ts';
import { layOut, makePdf } from './make-pdf.ts';

async function read(name: string, bytes: Uint8Array): Promise<string> {
  return (await readDocument({ name, bytes })).text;
}

const filled = (text: string) => text.split('\n').filter((line) => line !== '');

describe('docx', () => {
  test('paragraphs are lines', async () => {
    const text = await read('plan.docx', makeDocxOf('一、保障民生\n1、抽检 < 100%。（区教育局负责）'));
    expect(filled(text)).toEqual(['一、保障民生', '1、抽检 < 100%。（区教育局负责）']);
  });

  test('it is recognised by its content, whatever its name', async () => {
    expect(await read('plan.txt', makeDocxOf('区教育局负责'))).toContain('区教育局负责');
  });

  test('tables keep their cells apart, merged ones included', async () => {
    const bytes = makeDocx([
      { text: '任务分工' },
      [
        [{ text: '序号' }, { text: '任务' }, { text: '责任单位' }],
        [{ text: '1', down: 'begins' }, { text: '甲' }, { text: '区民政局\n区科协' }],
        [
          { text: '', down: 'goes on' },
          { text: '乙', across: 2 },
        ],
      ],
    ]);
    expect(filled(await read('plan.docx', bytes))).toEqual([
      '任务分工',
      '| 序号 | 任务 | 责任单位 |',
      '| 1 | 甲 | 区民政局 区科协 |',
      '|  | 乙 |  |',
    ]);
  });

  test('numbers that Word counts by itself are written out as Word shows them', async () => {
    const lists: DocxLevel[][] = [
      [['chineseCountingThousand', '%1、']],
      [
        ['decimal', '%1、'],
        ['decimal', '（%2）'],
        ['decimalEnclosedCircleChinese', '%3'],
      ],
    ];
    const bytes = makeDocx(
      [
        { text: '强基', style: 'Section' },
        { text: '甲', list: 2 },
        { text: '说明' },
        { text: '乙', list: 2 },
        { text: '丙', list: 2, level: 1 },
        { text: '丁', list: 2, level: 2 },
        { text: '惠民', style: 'Section' },
        { text: '戊', list: 2 },
        { text: '己', list: 2, level: 1 },
      ],
      lists,
    );
    const expected = ['一、强基', '1、甲', '说明', '2、乙', '（1）丙', '①丁', '二、惠民', '3、戊', '（1）己'];
    expect(filled(await read('plan.docx', bytes))).toEqual(expected);
  });

  test.each([
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 21, '二十一'],
    ['japaneseCounting', 103, '一百零三'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 3, 'c'],
    ['decimalZero', 7, '7'],
  ])('%s writes %i as %s', (format, count, written) => {
    expect(writeNumber(count, format)).toBe(written);
  });

  test('bullets are no numbers', async () => {
    const bytes = makeDocx([{ text: '甲', list: 1 }], [[['bullet', '·']]]);
    expect(filled(await read('plan.docx', bytes))).toEqual(['甲']);
  });
});

describe('xlsx', () => {
  test('cells are read as the sheet shows them', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '分工',
          rows: [
            ['2023年任务表', null, null],
            ['任务', '指标', '责任单位'],
            ['服务站', 3, '区民政局'],
            ['抽检率', 0.6, '区教育局'],
          ],
          cells: new Map([['3,1', { value: 0.6, type: 'number', style: { numFmt: '0%' } }]]),
        },
      ],
    });
    expect(filled(await read('plan.xlsx', bytes))).toEqual([
      '2023年任务表',
      '| 任务 | 指标 | 责任单位 |',
      '| 服务站 | 3 | 区民政局 |',
      '| 抽检率 | 60% | 区教育局 |',
    ]);
  });

  test('several sheets stand under their names, empty and hidden ones are left out', async () => {
    const sheet = (name: string, text: string) => ({
      name,
      rows: [
        ['任务', '单位'],
        [text, '区科协'],
      ],
    });
    const bytes = await writeXlsx({
      sheets: [
        sheet('一季度', '甲'),
        { name: '空', rows: [] },
        { ...sheet('旧', '丙'), hidden: true },
        sheet('二季度', '乙'),
      ],
    });
    const text = filled(await read('plan.xlsx', bytes));
    expect(text).toEqual([
      '一季度',
      '| 任务 | 单位 |',
      '| 甲 | 区科协 |',
      '二季度',
      '| 任务 | 单位 |',
      '| 乙 | 区科协 |',
    ]);
  });
});

describe('pdf', () => {
  const paragraph =
    '1、持续开展食品药品质量安全监测，市场监管环节食品抽检量不低于4批次/千人，医疗器械抽检量9批次以上。（区市场监管局负责）';

  test.each(['UniGB-UCS2-H', 'GBK-EUC-H', 'to-unicode'] as const)(
    'paragraphs are put together again, characters coded as %s',
    async (coding) => {
      const text = await read('plan.pdf', makePdf(layOut(`一、严管智治\n${paragraph}\n2、其他`), coding));
      expect(filled(text)).toEqual(['一、严管智治', paragraph, '2、其他']);
    },
  );

  test('a paragraph goes on over the page, and page numbers are left out', async () => {
    const long = Array.from({ length: 60 }, () => paragraph.slice(2)).join('');
    const bytes = makePdf(layOut(`${long}\n完`));
    expect(filled(await read('plan.pdf', bytes))).toEqual([long, '完']);
  });

  test('columns that stand apart on a line are parted by a tab', async () => {
    const row = (y: number, ...cells: string[]) => cells.map((text, at) => ({ x: 60 + at * 160, y, text }));
    const bytes = makePdf([[...row(700, '序号', '任务', '责任单位'), ...row(680, '1', '新增服务站3个', '区民政局')]]);
    expect(filled(await read('plan.pdf', bytes))).toEqual(['序号\t任务\t责任单位', '1\t新增服务站3个\t区民政局']);
  });

  test('a heading that fills its line does not swallow the item below', async () => {
    const heading = '一、'.padEnd(40, '强');
    const page = [heading, '（一）做实基层', '（区民政局负责）'].map((text, row) => ({
      x: 60,
      y: 700 - row * 18,
      text,
    }));
    expect(filled(await read('plan.pdf', makePdf([page])))).toEqual([heading, '（一）做实基层', '（区民政局负责）']);
  });

  test('a Latin word cut at the end of a line is whole again, a Chinese dash stays', async () => {
    const page = (lines: string[]) => [lines.map((text, row) => ({ x: 60, y: 700 - row * 18, text }))];
    expect(await read('plan.pdf', makePdf(page(['The office leads the work on manage-', 'ment.'])))).toContain(
      'management.',
    );
    expect(await read('plan.pdf', makePdf(page(['骨干基地-物流园区-', '分拨中心'])))).toContain(
      '骨干基地-物流园区-分拨中心',
    );
  });

  test('English lines are joined with a space', async () => {
    const page = ['The bureau of civil affairs leads the work on', 'canteens.'].map((text, row) => ({
      x: 60,
      y: 700 - row * 18,
      text,
    }));
    expect(filled(await read('plan.pdf', makePdf([page])))).toEqual([
      'The bureau of civil affairs leads the work on canteens.',
    ]);
  });
});
