import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/domain/picture.ts';
import type { Address, Reply } from '../../../src/ports/chat.ts';
import { openWorkspace, type Workspace } from '../../support/slack/workspace.ts';

const PNG = new Uint8Array([137, 80, 78, 71]);
const counts = { done: 0, on_pace: 2, behind: 0, far_behind: 0, no_data: 3 };
const picture: Picture = {
  kind: 'trend',
  language: 'zh',
  title: '各周任务进度',
  note: '单位：条',
  points: [{ label: '10月15日', counts }],
};
const REPLY: Reply = {
  blocks: [
    { type: 'text', text: '周报' },
    { type: 'picture', picture },
  ],
};
const TOLD = '10月15日：达进度2、未报3';

let on: Workspace;
let address: Address;
let drawn: Picture[];

beforeEach(async () => {
  drawn = [];
  on = await openWorkspace({
    drawPicture: async (one) => {
      drawn.push(one);
      return PNG;
    },
    writePaper: async () => PNG,
  });
  address = (await on.platform.addressOf('liaison-M')) ?? ('' as Address);
});
afterEach(async () => {
  expect(on.server.faults).toEqual([]);
  await on.close();
});

const post = (key = 'k1') => on.platform.post(address, { key, recipient: 'liaison-M', reply: REPLY });
const methods = () => on.server.calls.map(({ method }) => method);
const standing = async () => {
  const messages = await on.read(await on.direct('liaison-M'), 'liaison-M');
  return messages.map(({ blocks }) => (blocks as { type: string; alt_text?: string }[]).map(({ type }) => type));
};
const wholeText = async () => JSON.stringify(await on.read(await on.direct('liaison-M'), 'liaison-M'));

describe('a paper in Slack', () => {
  const paper = {
    ...{ kind: 'ledger' as const, name: 'ledger-2023Q3.xlsx', at: '', title: '台账', header: [], rows: [] },
    command: 'remit report --quarter 2023Q3 --out DIR',
  };
  const papers: Reply = {
    blocks: [
      { type: 'text', text: '季度报告' },
      { type: 'paper', paper },
    ],
  };
  const send = () => on.platform.post(address, { key: 'p1', recipient: 'liaison-M', reply: papers });

  it('is handed over below its message', async () => {
    expect((await send()).outcome).toBe('sent');
    const shared = on.server.calls.filter(({ method }) => method === 'files.completeUploadExternal');
    expect(shared).toHaveLength(1);
    expect(shared[0]?.body['channel_id']).toBe(await on.direct('liaison-M'));
    expect(await wholeText()).toContain('ledger-2023Q3.xlsx');
    expect(await wholeText()).not.toContain('remit report');
  });

  it('is named, with how to have it, where the app may not upload', async () => {
    on.server.fail('files.getUploadURLExternal', { error: 'missing_scope' });
    expect((await send()).outcome).toBe('sent');
    expect(await wholeText()).toContain('remit report');
  });
});

describe('a picture in Slack', () => {
  it('is uploaded, and stands in the message with its words as alternative text', async () => {
    expect((await post()).outcome).toBe('sent');
    expect(drawn).toEqual([picture]);
    expect(methods()).toEqual(expect.arrayContaining(['files.getUploadURLExternal', 'files.completeUploadExternal']));
    expect(await standing()).toEqual([['rich_text', 'image']]);
    expect(await wholeText()).toContain(TOLD);
  });

  it('is told in words where the app may not upload, which is tried once and no more', async () => {
    on.server.fail('files.getUploadURLExternal', { error: 'missing_scope' });
    expect((await post('k1')).outcome).toBe('sent');
    expect((await post('k2')).outcome).toBe('sent');
    expect(await standing()).toEqual([
      ['rich_text', 'rich_text'],
      ['rich_text', 'rich_text'],
    ]);
    expect(await wholeText()).toContain(TOLD);
    expect(methods().filter((method) => method === 'files.getUploadURLExternal')).toHaveLength(1);
    expect(on.log.join()).toContain('files:write');
  });

  it('does not hold up the message when the upload goes wrong, and is tried again with the next one', async () => {
    on.server.fail('files.completeUploadExternal', { status: 503 });
    expect((await post('k1')).outcome).toBe('sent');
    expect((await post('k2')).outcome).toBe('sent');
    expect(await standing()).toEqual([
      ['rich_text', 'rich_text'],
      ['rich_text', 'image'],
    ]);
  });

  it('waits for a file that Slack does not know yet', async () => {
    on.server.fail('chat.postMessage', { error: 'invalid_blocks' }, { error: 'invalid_blocks' });
    expect((await post()).outcome).toBe('sent');
    expect(await standing()).toEqual([['rich_text', 'image']]);
  });

  it('gives way to its words when Slack refuses it for good, the rest of the message stays as it is', async () => {
    on.server.fail('chat.postMessage', ...Array.from({ length: 4 }, () => ({ error: 'invalid_blocks' })));
    expect((await post()).outcome).toBe('sent');
    expect(await standing()).toEqual([['rich_text', 'rich_text']]);
    expect(await wholeText()).toContain(TOLD);
  });

  it('is one message although it was said twice', async () => {
    on.server.fail('chat.postMessage', { reset: true, isDone: true });
    expect((await post()).outcome).toBe('sent');
    expect(await standing()).toHaveLength(1);
  });
});
