import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { OfficialDocument } from '../../src/domain/official-document.ts';
import { breakTitle } from '../../src/reporting/docx/break-title.ts';
import { writeDocx } from '../../src/reporting/docx/write-docx.ts';
import { chineseNumber } from '../../src/reporting/number-passages.ts';

const DOCUMENT: OfficialDocument = {
  language: 'zh',
  mark: '送审稿',
  title: '关于《2023年鹿城区食品药品安全工作要点》第三季度落实情况的调度报告',
  addressees: '区各有关单位',
  passages: [
    { kind: 'heading', level: 1, text: '总体情况' },
    { kind: 'paragraph', text: '共56条任务 <w:p> & “引号”。' },
    { kind: 'heading', level: 1, text: '存在问题' },
    { kind: 'heading', level: 2, text: '落后1条' },
    { kind: 'item', head: '阳光厨房（15#1）', text: '7/11家。' },
    { kind: 'item', head: '快检室（15#3）', text: '2/4家。' },
    { kind: 'heading', level: 2, text: '进展不明1条' },
    { kind: 'item', head: '抽检（9#2）', text: '未报。' },
  ],
  attachments: [
    { kind: 'table', title: '台账', header: ['序号', '任务'], rows: [['15#1', '阳光厨房']], widths: [1, 4] },
  ],
  signature: { by: '区食药安办', day: '2023年10月20日' },
};
const AT = new Date('2023-10-20T01:00:00Z');

async function open(document = DOCUMENT) {
  const zip = await JSZip.loadAsync(await writeDocx(document, [], AT));
  return (path: string) => zip.file(path)?.async('string') ?? Promise.resolve('');
}
const wordsOf = (xml: string) => xml.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]+>/g, '');

describe('an official document as docx', () => {
  test('has the page of GB/T 9704: A4, 37 mm above, 35 below, 28 at the binding, 26 outside', async () => {
    const xml = await (await open())('word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toContain('w:top="2098"');
    expect(xml).toContain('w:bottom="1984"');
    expect(xml).toContain('w:left="1587"');
    expect(xml).toContain('w:right="1474"');
  });

  test('has its faces and sizes, with stand-ins for machines that lack them', async () => {
    const part = await open();
    const xml = await part('word/document.xml');
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(xml).toContain(`w:eastAsia="${face}"`);
    expect(xml).toContain('<w:sz w:val="44"/>');
    expect(xml).toContain('<w:sz w:val="32"/>');
    expect(xml).toMatch(/w:line="579" w:lineRule="exact"/);
    expect(await part('word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });

  test('numbers three levels, each anew below its parent', async () => {
    const words = wordsOf(await (await open())('word/document.xml'));
    for (const line of [
      '一、总体情况',
      '二、存在问题',
      '（一）落后1条',
      '1．阳光厨房',
      '2．快检室',
      '（二）进展不明1条',
      '1．抽检',
    ])
      expect(words).toContain(line);
  });

  test('has mark, addressees, annex, signature and date; what was typed has no power', async () => {
    const words = wordsOf(await (await open())('word/document.xml'));
    for (const line of ['送审稿\n', '区各有关单位：\n', '附件：台账\n', '区食药安办\n2023年10月20日\n', '附件\n台账\n'])
      expect(words).toContain(line);
    expect(words).toContain('&lt;w:p&gt; &amp;');
  });

  test('numbers its pages on the outside, as — 1 —', async () => {
    const part = await open();
    expect(await part('word/settings.xml')).toContain('<w:evenAndOddHeaders');
    const footers = await Promise.all([1, 2].map((number) => part(`word/footer${number}.xml`)));
    expect(footers.some((xml) => /w:jc w:val="right"/.test(xml))).toBe(true);
    expect(footers.some((xml) => /w:jc w:val="left"/.test(xml))).toBe(true);
    for (const xml of footers) expect(wordsOf(xml)).toMatch(/— PAGE —/);
  });

  test('repeats the head of its table on each page and lies on its side', async () => {
    const xml = await (await open())('word/document.xml');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  });

  test('is the same file each time: its time is the one given', async () => {
    expect(await writeDocx(DOCUMENT, [], AT)).toEqual(await writeDocx(DOCUMENT, [], AT));
    expect(await (await open())('docProps/core.xml')).toContain('2023-10-20T01:00:00Z');
  });
});

test('a title is broken where it makes sense', () => {
  expect(breakTitle(DOCUMENT.title, 'zh')).toEqual([
    '关于《2023年鹿城区食品药品安全',
    '工作要点》第三季度落实情况的调度报告',
  ]);
  expect(breakTitle('关于《甲要点》第三季度落实情况和下一步工作安排的报告', 'zh')).toEqual([
    '关于《甲要点》',
    '第三季度落实情况和下一步工作安排的报告',
  ]);
  expect(breakTitle('关于印发要点的通知', 'zh')).toEqual(['关于印发要点的通知']);
});

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [35, '三十五'],
])('%d is %s', (value, words) => {
  expect(chineseNumber(value)).toBe(words);
});
