import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/importer/readers/index.ts';

const PLAN = '一、保障民生\n1、新增社区药事服务站点3个，抽检率达到100%。（区市场监管局负责）\n“食安”〔2023〕2号\n';

async function read(name: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return (await readDocument({ name, bytes })).text;
}

describe('plain text in any encoding', () => {
  test.each(['utf8', 'utf16le', 'utf-16be', 'gbk', 'gb18030', 'gb2312'])('%s', async (encoding) => {
    const plan = encoding === 'gb2312' ? PLAN.replace(/[〔〕]/g, '') : PLAN;
    expect(await read('plan.txt', iconv.encode(plan, encoding))).toBe(plan);
  });

  test.each(['utf8', 'utf16le', 'utf-16be'])('%s with a byte order mark', async (encoding) => {
    expect(await read('plan.txt', iconv.encode(PLAN, encoding, { addBOM: true }))).toBe(PLAN);
  });

  test('GB18030 knows characters beyond GBK', async () => {
    expect(await read('plan.txt', iconv.encode('㙍峃镇𠅤负责', 'gb18030'))).toBe('㙍峃镇𠅤负责');
  });

  test('Western text with curly quotes is not taken for Chinese', async () => {
    const text = 'The bureau’s plan – 90% of café kitchens, “open” to the public.';
    expect(await read('plan.txt', iconv.encode(text, 'windows-1252'))).toBe(text);
  });

  test('line ends of any system become one kind', async () => {
    expect(await read('plan.md', '一\r\n二\r三\n四\f五')).toBe('一\n二\n三\n四\n五');
  });

  test('Markdown is left as it is', async () => {
    const text = '# 要点\n\n| 序号 | 任务 |\n| --- | --- |\n| 1 | **抽检** |\n';
    expect(await read('plan.md', text)).toBe(text);
  });

  test('a text without a known extension is read all the same', async () => {
    expect(await read('工作要点', PLAN)).toBe(PLAN);
    expect(await read('plan.pdf', PLAN)).toBe(PLAN);
  });
});

describe('CSV', () => {
  test('rows become table lines, titles across the table stay lines of their own', async () => {
    const csv =
      '2023年任务分工表,,\n序号,任务,责任单位\n1,"新增服务站3个,含社区",区民政局\n,建成快检室4家,"区市场监管局\n区农业农村局"\n';
    expect(await read('plan.csv', csv)).toBe(
      [
        '',
        '2023年任务分工表',
        '| 序号 | 任务 | 责任单位 |',
        '| 1 | 新增服务站3个,含社区 | 区民政局 |',
        '|  | 建成快检室4家 | 区市场监管局 区农业农村局 |',
        '',
      ].join('\n'),
    );
  });

  test.each([';', '\t'])('cells may be parted by %j, in GBK', async (delimiter) => {
    const csv = [`任务${delimiter}责任单位`, `冷链，运输${delimiter}区交通运输局`].join('\n');
    expect(await read('plan.csv', iconv.encode(csv, 'gbk'))).toContain('| 冷链，运输 | 区交通运输局 |');
  });

  test('columns without a word are left out, empty cells are not', async () => {
    expect(await read('plan.csv', '任务,,单位\n甲,,区科协\n,,区民政局\n')).toContain(
      '| 甲 | 区科协 |\n|  | 区民政局 |',
    );
  });

  test('a bar within a cell does not make a new cell', async () => {
    expect(await read('plan.csv', '任务,单位\n甲|乙,丙\n')).toContain('| 甲｜乙 | 丙 |');
  });
});

describe('HTML', () => {
  test('each block is a line; what a page does not show is left out', async () => {
    const html = `<!doctype html><html><head><title>标题</title><style>p{}</style></head><body>
      <nav><a href="/">首页</a></nav><script>alert(1)</script>
      <h1>工作要点</h1><div><p>1、新增服务站<b>3个</b>。</p><p>（区民政局
      负责）</p>甲<br>乙&nbsp;&amp;丙</div></body></html>`;
    const text = await read('page', html);
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      '工作要点',
      '1、新增服务站3个。',
      '（区民政局负责）',
      '甲',
      '乙\u00a0&丙',
    ]);
  });

  test('numbers of ordered lists are written out', async () => {
    expect(await read('a.html', '<ol start="4"><li>甲</li><li>乙</li></ol><ul><li>丙</li></ul>')).toMatch(
      /4\. 甲\n+5\. 乙\n+丙/,
    );
  });

  test('merged cells keep the others in their columns', async () => {
    const html = `<table><tr><th>序号</th><th>任务</th><th>牵头</th></tr>
      <tr><td rowspan="2">1</td><td>甲</td><td rowspan="2">区民政局</td></tr><tr><td>乙</td></tr>
      <tr><td colspan="2">丙</td><td><p>区教育局</p><p>区科协</p></td></tr></table>`;
    expect((await read('a.html', html)).trim().split('\n')).toEqual([
      '| 序号 | 任务 | 牵头 |',
      '| 1 | 甲 | 区民政局 |',
      '|  | 乙 |  |',
      '| 丙 |  | 区教育局 区科协 |',
    ]);
  });

  test('a table that only arranges the page is no table', async () => {
    expect(await read('a.html', '<table><tr><td><p>一、总则</p><p>二、分工</p></td></tr></table>')).not.toContain('|');
  });

  test('a GBK page is read by its bytes', async () => {
    const html = '<html><head><meta charset="gb2312"></head><body><p>区市场监管局负责</p></body></html>';
    expect(await read('a.htm', iconv.encode(html, 'gbk'))).toContain('区市场监管局负责');
  });
});
