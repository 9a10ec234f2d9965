import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Address, Reply } from '../../../src/ports/chat.ts';
import { readVisible } from '../../support/slack/strict-blocks.ts';
import { openWorkspace, type Workspace } from '../../support/slack/workspace.ts';

let on: Workspace;
let address: Address;
const pauses: number[] = [];

beforeEach(async () => {
  pauses.length = 0;
  on = await openWorkspace({ pause: async (ms) => void pauses.push(ms), timeout: 1000 });
  address = (await on.platform.addressOf('liaison-M')) ?? ('' as Address);
});
afterEach(async () => {
  expect(on.server.faults).toEqual([]);
  await on.close();
});

const said = (text: string): Reply => ({ blocks: [{ type: 'text', text }] });
const post = (reply: Reply, key = 'k1', to = address) => on.platform.post(to, { key, recipient: 'liaison-M', reply });
const standing = async () => (await on.read(await on.direct('liaison-M'), 'liaison-M')).map(readVisible);
const longText = Array.from({ length: 500 }, (_, index) => `第${index}条：加强校园食品安全管理，落实责任。`).join('\n');
const question: Reply = {
  blocks: [
    { type: 'text', text: '对吗？' },
    { type: 'choices', choices: [{ label: '对', value: 'confirm' }] },
  ],
};

/** Asks and lets the person press; gives the address of that press. */
async function pressed(): Promise<Address> {
  await post(question, 'question');
  const channel = await on.direct('liaison-M');
  const message = (await on.read(channel, 'liaison-M')).at(-1);
  if (!message) throw new Error('nothing was posted');
  await on.press('liaison-M', channel, message, 'confirm').ack;
  return on.received.at(-1)?.address ?? address;
}

describe('a reply that edits', () => {
  it('takes the place of the message whose button was pressed', async () => {
    const to = await pressed();
    expect((await post({ ...said('已记下：7家'), edits: true }, 'k2', to)).outcome).toBe('sent');
    expect(await standing()).toEqual(['已记下：7家']);
  });

  it('is a new message when Slack does not allow the edit', async () => {
    const to = await pressed();
    on.server.fail('chat.update', { error: 'edit_window_closed' });
    await post({ ...said('已记下：7家'), edits: true }, 'k2', to);
    expect(await standing()).toEqual(['对吗？', '已记下：7家']);
  });

  it('edits in plain words where blocks are refused', async () => {
    const to = await pressed();
    on.server.fail('chat.update', { error: 'invalid_blocks' });
    await post({ ...said('已记下：7家'), edits: true }, 'k2', to);
    expect(await standing()).toEqual(['已记下：7家']);
  });

  it('without a pressed button is posted', async () => {
    await post({ ...said('一'), edits: true });
    expect(await standing()).toEqual(['一']);
  });

  it('a reply that does not edit leaves the question standing', async () => {
    await post(said('另外'), 'k2', await pressed());
    expect(await standing()).toEqual(['对吗？', '另外']);
  });
});

describe('trouble on the way', () => {
  it('waits as long as Slack asks, if that is short', async () => {
    on.server.fail('chat.postMessage', { status: 429, retryAfter: 2 });
    expect((await post(said('一'))).outcome).toBe('sent');
    expect(pauses).toEqual([2000]);
    expect(await standing()).toEqual(['一']);
  });

  it('leaves a long wait to the outbox', async () => {
    on.server.fail('chat.postMessage', { status: 429, retryAfter: 30 });
    expect(await post(said('一'))).toEqual({ outcome: 'failed', why: 'Slack: rate limited', isFinal: false });
    expect(pauses).toEqual([]);
  });

  it('tries again after a 503', async () => {
    on.server.fail('chat.postMessage', { status: 503 }, { status: 503 });
    expect((await post(said('一'))).outcome).toBe('sent');
    expect(await standing()).toEqual(['一']);
  });

  it('gives up after three, and not for good', async () => {
    on.server.fail('chat.postMessage', { status: 503 }, { status: 503 }, { status: 503 });
    expect(await post(said('一'))).toEqual({ outcome: 'failed', why: 'Slack: HTTP 503', isFinal: false });
  });

  it.each([
    { status: 503, isDone: true },
    { reset: true, isDone: true },
    { hang: true, isDone: true },
  ])('does not say twice what had arrived although the answer was lost: %o', async (trouble) => {
    on.server.fail('chat.postMessage', trouble);
    expect((await post(said('一'))).outcome).toBe('sent');
    expect(await standing()).toEqual(['一']);
  });

  it('does not say it twice either when the history cannot be read at that moment', async () => {
    on.server.fail('chat.postMessage', { reset: true, isDone: true });
    on.server.fail('conversations.history', { status: 503 });
    expect(await post(said('一'))).toMatchObject({ outcome: 'failed', isFinal: false });
    expect((await post(said('一'))).outcome).toBe('sent');
    expect(await standing()).toEqual(['一']);
  });

  it.each(['channel_not_found', 'is_archived', 'not_in_channel', 'account_inactive', 'restricted_action'])(
    '%s is final',
    async (error) => {
      on.server.fail('chat.postMessage', { error });
      expect(await post(said('一'))).toEqual({ outcome: 'failed', why: `Slack: ${error}`, isFinal: true });
    },
  );

  it.each(['user_disabled', 'user_not_found', 'cannot_dm_bot'])(
    '%s is final already when the direct message is opened',
    async (error) => {
      on.server.fail('conversations.open', { error });
      expect(await post(said('一'))).toEqual({ outcome: 'failed', why: `Slack: ${error}`, isFinal: true });
      expect((await post(said('一'))).outcome).toBe('sent');
    },
  );

  it.each(['internal_error', 'token_revoked', 'service_unavailable'])('%s is not final', async (error) => {
    on.server.fail('chat.postMessage', { error }, { error }, { error });
    expect(await post(said('一'))).toMatchObject({ outcome: 'failed', isFinal: false });
  });

  it('a rate limit of the round of asking does not hold up an answer', async () => {
    await (await on.say('liaison-S', '冷链？')).ack;
    on.server.fail('chat.postMessage', { status: 429, retryAfter: 60 });
    expect((await post(said('请填报'))).outcome).toBe('failed');
    expect((await post(said('区交通运输局'), 'k2', on.received[0]?.address)).outcome).toBe('sent');
  });
});

describe('a workspace that refuses our blocks', () => {
  it('gets plain words with numbers to type, nothing of them markup', async () => {
    on.server.fail('chat.postMessage', { error: 'invalid_blocks' });
    const blocks: Reply['blocks'] = [{ type: 'text', text: '<!channel> 对吗？' }, ...question.blocks.slice(1)];
    expect((await post({ blocks })).outcome).toBe('sent');
    expect(await standing()).toEqual(['<!channel> 对吗？\n1. 对']);
    expect(on.server.calls.at(-1)?.body).toMatchObject({ text: '&lt;!channel&gt; 对吗？\n1. 对', mrkdwn: 'false' });
  });
});

describe('a long reply', () => {
  it('comes in several messages and arrives whole', async () => {
    expect((await post(said(longText))).outcome).toBe('sent');
    expect((await standing()).join('').replaceAll('\n', '')).toBe(longText.replaceAll('\n', ''));
  });

  it('interrupted half way is continued, not begun again', async () => {
    on.server.fail(
      'chat.postMessage',
      { status: 503, isDone: true },
      { status: 503 },
      { status: 503 },
      { status: 503 },
    );
    expect((await post(said(longText))).outcome).toBe('failed');
    expect(await on.platform.findPosted?.(address, 'k1')).toBeUndefined();
    expect((await post(said(longText))).outcome).toBe('sent');
    expect((await standing()).join('').replaceAll('\n', '')).toBe(longText.replaceAll('\n', ''));
    expect(await on.platform.findPosted?.(address, 'k1')).toBeDefined();
  });
});

describe('addresses', () => {
  it('of people are found by handle or by Slack’s own id', async () => {
    expect(await on.platform.addressOf('liaison-M')).toBe(`slack:@${on.server.users['liaison-M']}`);
    expect(await on.platform.addressOf('U0STRANGER')).toBe('slack:@U0STRANGER');
    expect(await on.platform.addressOf('#C0WORK')).toBe('slack:C0WORK');
  });

  it('a direct message is opened once', async () => {
    await post(said('一'), 'k1');
    await post(said('二'), 'k2');
    expect(on.server.calls.filter((call) => call.method === 'conversations.open')).toHaveLength(1);
  });
});
