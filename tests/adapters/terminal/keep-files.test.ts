import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepFiles } from '../../../src/adapters/terminal/keep-files.ts';
import { renderForTerminal } from '../../../src/adapters/terminal/render-terminal.ts';
import type { Picture } from '../../../src/domain/picture.ts';
import type { Reply } from '../../../src/ports/chat.ts';

const picture: Picture = {
  kind: 'lights',
  language: 'zh',
  title: '各单位任务进度',
  note: '单位：条',
  rows: [{ label: '区民政局', counts: { done: 1, on_pace: 0, behind: 0, far_behind: 0, no_data: 2 } }],
};
const reply: Reply = {
  blocks: [
    { type: 'text', text: '周报' },
    { type: 'picture', picture },
  ],
};
const PNG = new Uint8Array([137, 80, 78, 71]);

test('a picture becomes a file, the same one however often it is shown', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'remit-pictures-')), 'pictures');
  const drawPicture = () => Promise.resolve(PNG);
  const [file = ''] = await keepFiles(reply, folder, { drawPicture });
  await keepFiles(reply, folder, { drawPicture });
  expect(readdirSync(folder)).toHaveLength(1);
  expect(new Uint8Array(readFileSync(file))).toEqual(PNG);
});

test('a paper becomes a file with its own name, another one when it says something else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'remit-papers-'));
  const writePaper = () => Promise.resolve(PNG);
  const paper = {
    kind: 'ledger' as const,
    name: 'ledger-2023Q3.xlsx',
    at: '2023-10-20',
    title: '台账',
    header: [],
    rows: [],
  };
  await keepFiles({ blocks: [{ type: 'paper', paper }] }, folder, { writePaper });
  await keepFiles({ blocks: [{ type: 'paper', paper: { ...paper, title: '新' } }] }, folder, { writePaper });
  expect(readdirSync(folder)).toHaveLength(2);
  for (const name of readdirSync(folder)) expect(name).toMatch(/^ledger-2023Q3-[0-9a-f]{8}\.xlsx$/);
});

test('where no file can be made the words must do', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'remit-pictures-')), 'files');
  expect(await keepFiles(reply, folder, {})).toEqual([]);
});

test('a reply without pictures leaves no folder', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'remit-pictures-')), 'pictures');
  expect(await keepFiles({ blocks: [] }, folder, { drawPicture: () => Promise.resolve(PNG) })).toEqual([]);
  expect(() => readdirSync(folder)).toThrow();
});

test('its words are on the screen all the same', () => {
  const lines = renderForTerminal(reply.blocks, { width: 60, hasColours: false });
  expect(lines).toEqual(['周报', '各单位任务进度（单位：条）：', '• 未报：区民政局2', '• 完成：区民政局1']);
});
