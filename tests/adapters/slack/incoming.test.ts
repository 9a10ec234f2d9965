import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Address } from '../../../src/ports/chat.ts';
import { openWorkspace, readScopes, type Workspace } from '../../support/slack/workspace.ts';

/** Long enough for a busy machine. */
const SOON = { timeout: 10_000 };

let on: Workspace;
beforeEach(async () => {
  on = await openWorkspace();
});
afterEach(() => on.close());

const event = (fields: Record<string, unknown>) =>
  on.server.deliver('events_api', { type: 'event_callback', event_id: 'Ev0', event: fields });
const ask = (address: Address | undefined, key = 'q') =>
  on.platform.post(address ?? ('none' as Address), {
    key,
    recipient: 'liaison-M',
    reply: {
      blocks: [
        { type: 'text', text: '阳光厨房7/11，对吗？' },
        { type: 'choices', choices: [{ label: '对', value: 'confirm' }] },
      ],
    },
  });

describe('what reaches the core', () => {
  it('a direct message', async () => {
    await (await on.say('liaison-M', '阳光厨房7家 &amp; B级 &gt;= 58%')).ack;
    const user = on.server.users['liaison-M'];
    expect(on.received).toMatchObject([
      {
        from: 'liaison-M',
        conversation: `slack:dm:${user}`,
        content: { type: 'said', text: '阳光厨房7家 & B级 >= 58%' },
      },
    ]);
    expect(on.received[0]).not.toHaveProperty('channel');
  });

  it('a mention, once, although Slack sends it as two events; the answer goes into its thread', async () => {
    const mention = await on.mention('liaison-S', '冷链运输谁管？');
    await mention.ack;
    expect(new Set(on.received.map((message) => message.key)).size).toBe(1);
    const [first] = on.received;
    expect(first).toMatchObject({ channel: `#${on.server.channel}`, content: { text: '冷链运输谁管？' } });
    expect(first?.address).toBe(`slack:${on.server.channel}:${mention.ts}`);
  });

  it('a mention inside a thread is answered in that thread', async () => {
    const first = await on.mention('liaison-S', '冷链运输谁管？');
    await (await on.mention('liaison-S', '还有谁？', first.ts)).ack;
    expect(on.received.at(-1)?.address).toBe(`slack:${on.server.channel}:${first.ts}`);
  });

  it('words under a message of ours, with the name that it was posted under', async () => {
    const posted = await ask(await on.platform.addressOf('liaison-M'));
    const name = posted.outcome === 'sent' ? posted.as : '';
    await (await on.say('liaison-M', '不对', name.split(':')[1])).ack;
    expect(on.received.at(-1)?.under).toBe(name);
    await (await on.say('liaison-M', '不对')).ack;
    expect(on.received.at(-1)).not.toHaveProperty('under');
  });

  it('a message of somebody else that is to be logged, with its author, time and link, answered in a direct message', async () => {
    const message = { ts: '1697418000.000200', user: 'liaison-M', text: '快检室验收通过 <@U0000>' };
    await on.shortcut('liaison-S', message).ack;
    await on.shortcut('liaison-S', message).ack;
    const link = `https://lucheng.slack.com/archives/${on.server.channel}/p1697418000000200`;
    const user = on.server.users['liaison-S'];
    expect(on.received).toHaveLength(2);
    for (const received of on.received) {
      expect(received).toMatchObject({
        from: 'liaison-S',
        conversation: `slack:dm:${user}`,
        address: `slack:@${user}`,
        content: { type: 'said' },
        forwarded: { author: 'liaison-M', at: '2023-10-16T01:00:00.000Z', link, channel: '#food-safety' },
      });
      expect(received).not.toHaveProperty('channel');
    }
  });

  it('another shortcut is left alone', async () => {
    const message = { ts: '1697418000.000200', user: 'U1', text: '快检室验收通过' };
    await on.server.deliver('interactive', {
      ...{ type: 'message_action', callback_id: 'something_else', trigger_id: 't', user: { id: 'U1' } },
      ...{ channel: { id: on.server.channel }, message },
    }).ack;
    expect(on.received).toEqual([]);
  });

  it('a pressed button in the thread, by whoever pressed it', async () => {
    const mention = await on.mention('liaison-S', '记一下');
    await mention.ack;
    await ask(on.received[0]?.address);
    const thread = await on.server.callAs('office', 'conversations.replies', {
      channel: on.server.channel,
      ts: mention.ts,
    });
    const posted = (thread['messages'] as Parameters<Workspace['press']>[2][]).at(-1);
    if (!posted) throw new Error('nothing was posted');
    await on.press('office', on.server.channel, posted, 'confirm').ack;
    expect(on.received.at(-1)).toMatchObject({
      from: 'office',
      content: { type: 'chose', value: 'confirm' },
      address: `slack:${on.server.channel}:${mention.ts}:${posted.ts}`,
    });
  });

  it('a command, answered in the direct message, where the conversation goes on', async () => {
    await on.command('liaison-M', '冷链运输谁管？').ack;
    const [command] = on.received;
    expect((await ask(command?.address)).outcome).toBe('sent');
    expect((await on.read(await on.direct('liaison-M'), 'liaison-M')).at(-1)?.text).toContain('阳光厨房');
    await (await on.say('liaison-M', '对')).ack;
    expect(on.received.at(-1)?.conversation).toBe(command?.conversation);
  });

  it('a person unknown to the directory, by the id that Slack has for them', async () => {
    await event({ type: 'message', channel: 'D1', channel_type: 'im', user: 'U0STRANGER', text: '您好', ts: '1.1' })
      .ack;
    expect(on.received[0]?.from).toBe('U0STRANGER');
  });

  it.each(['file_share', 'thread_broadcast'])('words sent with %s', async (subtype) => {
    const files = [{ id: 'F1', name: '台账.xlsx' }];
    await event({ type: 'message', subtype, channel: 'D1', user: 'U0A', text: '见附件', ts: '1.2', files }).ack;
    expect(on.received[0]?.content).toEqual({ type: 'said', text: '见附件' });
  });
});

describe('what does not reach the core, and is acknowledged all the same', () => {
  const said = { type: 'message', channel: 'D1', channel_type: 'im', user: 'U0A', text: '您好', ts: '1.3' };
  it.each([
    ['an edit', { ...said, subtype: 'message_changed', message: { text: 'x' } }],
    ['a deletion', { ...said, subtype: 'message_deleted' }],
    ['somebody joining', { ...said, subtype: 'channel_join' }],
    ['another bot', { ...said, bot_id: 'B0OTHER' }],
    ['a message of an integration', { ...said, subtype: 'bot_message', user: undefined }],
    ['Slackbot', { ...said, user: 'USLACKBOT' }],
    ['talk in a channel that is not for us', { ...said, channel: 'C1', channel_type: 'channel' }],
    ['a mention of somebody else', { ...said, channel: 'C1', text: '<@U0OTHER> 您好' }],
    ['an event of another kind', { type: 'app_home_opened', user: 'U0A', tab: 'messages' }],
    ['an event without what it should have', { type: 'message', channel: 'D1' }],
  ])('%s', async (_, fields) => {
    await event(fields).ack;
    expect(on.received).toEqual([]);
  });

  it('our own messages', async () => {
    await event({ ...said, user: on.server.users['remit'] }).ack;
    expect(on.received).toEqual([]);
  });

  it('buttons and shortcuts that are not ours', async () => {
    await on.server.deliver('interactive', {
      type: 'block_actions',
      user: { id: 'U0A' },
      container: { channel_id: 'C1', message_ts: '1.1' },
      actions: [{ type: 'button', action_id: 'foreign', block_id: 'b', action_ts: '1.4', value: 'x' }],
    }).ack;
    await on.server.deliver('interactive', { type: 'shortcut', callback_id: 'x', user: { id: 'U0A' }, action_ts: '1' })
      .ack;
    expect(on.received).toEqual([]);
  });
});

describe('written down before it is acknowledged', () => {
  it('is acknowledged only once it is safe', async () => {
    const safe = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    on.receive.now = async () => {
      begun.resolve();
      await safe.promise;
    };
    const delivered = await on.say('liaison-M', '7家');
    await begun.promise;
    expect(delivered.isAcked()).toBe(false);
    safe.resolve();
    await delivered.ack;
  });

  it.each(['said', 'pressed', 'commanded'])(
    'is not acknowledged when it could not be kept (%s), and comes again',
    async (how) => {
      const take = on.receive.now;
      on.receive.now = async () => {
        throw new Error('disk full');
      };
      await ask(await on.platform.addressOf('liaison-M'));
      const channel = await on.direct('liaison-M');
      const posted = (await on.read(channel, 'liaison-M')).at(-1);
      const act = async () => {
        if (how === 'said') return on.say('liaison-M', '7家');
        if (how === 'commanded') return on.command('liaison-M', '7家');
        if (!posted) throw new Error('nothing was posted');
        return on.press('liaison-M', channel, posted, 'confirm');
      };
      const lost = await act();
      await expect.poll(() => on.log.join(), SOON).toContain('disk full');
      on.receive.now = take;
      await on.server.redeliver().ack;
      expect(lost.isAcked()).toBe(false);
      expect(on.received).toHaveLength(1);
    },
  );

  it('a delivery that comes twice has the same key, whatever it is', async () => {
    await (await on.say('liaison-M', '7家')).ack;
    await on.server.redeliver().ack;
    await on.command('liaison-M', '7家').ack;
    await on.server.redeliver().ack;
    const keys = on.received.map((message) => message.key);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync('docs/slack-manifest.json', 'utf8'));

  it('asks for no right to read channels', () => {
    expect(readScopes().filter((scope) => /^(channels|groups|mpim):/.test(scope))).toEqual([]);
  });

  it('switches on what the adapter needs', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(['app_mention', 'message.im']);
    expect(manifest.features.slash_commands[0]).toMatchObject({ command: '/remit', should_escape: true });
    expect(manifest.features.app_home.messages_tab_read_only_enabled).toBe(false);
  });
});
