import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineSlack } from '../../../src/adapters/slack/examine-slack.ts';
import { APP_TOKEN, BOT_TOKEN, type SlackServer, startSlackServer } from '../../support/slack/slack-server.ts';
import { makePlatform, openWorkspace, readScopes, type Workspace } from '../../support/slack/workspace.ts';

/** Long enough for a busy machine. */
const SOON = { timeout: 10_000 };

const nothing = async () => undefined;

describe('a start that cannot succeed', () => {
  let server: SlackServer;
  beforeEach(async () => {
    server = await startSlackServer(readScopes());
  });
  afterEach(() => server.close());

  const start = (options: Parameters<typeof makePlatform>[3]) => makePlatform(server, [], [], options).start(nothing);

  it.each([
    [
      'a bot token that Slack refuses',
      { botToken: 'xoxb-wrong' },
      /refused SLACK_BOT_TOKEN \(invalid_auth\).*slack-setup/,
    ],
    [
      'an app token that Slack refuses',
      { appToken: 'xapp-wrong' },
      /refused SLACK_APP_TOKEN \(invalid_auth\).*slack-setup/,
    ],
    [
      'tokens in each other’s place',
      { botToken: 'xapp-1', appToken: 'xoxb-1' },
      /BOT_TOKEN must begin with xoxb- and .*xapp-/,
    ],
    [
      'nobody at that address',
      { apiUrl: 'http://127.0.0.1:9/api/' },
      /could not be reached at http:\/\/127.0.0.1:9.*SLACK_API_URL/,
    ],
  ])('%s: one clear sentence', async (_, options, sentence) => {
    const failed = start(options);
    await expect(failed).rejects.toMatchObject({ name: 'RemitError', code: 'slack' });
    await expect(failed).rejects.toThrow(sentence);
    await expect(failed).rejects.not.toThrow(/\n/);
    expect(server.connections()).toBe(0);
  });

  it('is told beforehand by an examination, which does not connect', async () => {
    const log = { info() {}, warn() {}, error() {} };
    const settings = { botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: server.apiUrl, log };
    expect(await examineSlack(settings)).toEqual({ isWell: true, says: 'Slack, workspace Emulate' });
    expect(await examineSlack({ ...settings, appToken: 'xapp-wrong' })).toMatchObject({
      isWell: false,
      says: expect.stringMatching(/SLACK_APP_TOKEN \(invalid_auth\)/),
    });
    expect(await examineSlack({ ...settings, botToken: '' })).toMatchObject({ isWell: false });
    expect(server.connected()).toBe(0);
  });

  it('never shows the token itself', async () => {
    await expect(start({ botToken: 'xoxb-secret-1' })).rejects.not.toThrow(/secret/);
  });

  it('one 503 is no reason to give up', async () => {
    server.fail('auth.test', { status: 503 });
    server.fail('apps.connections.open', { status: 503 });
    const platform = makePlatform(server, [], []);
    await platform.start(nothing);
    expect(server.connections()).toBe(1);
    await platform.stop();
  });

  it('a connection on which Slack says nothing is given up', async () => {
    server.silence();
    await expect(start({ patience: 100 })).rejects.toThrow(/could not be reached/);
    await expect.poll(() => server.connections(), SOON).toBe(0);
  });
});

describe('a connection', () => {
  let on: Workspace;
  beforeEach(async () => {
    on = await openWorkspace({ patience: 5000 });
  });
  afterEach(() => on.close());

  const isBack = async (count: number) => {
    await expect.poll(() => on.server.connected(), SOON).toBe(count);
    await (await on.say('liaison-M', '还在吗')).ack;
    expect(on.received.at(-1)?.content).toEqual({ type: 'said', text: '还在吗' });
  };

  it('is renewed at once when Slack asks for it', async () => {
    on.server.requestReconnect();
    await isBack(2);
    on.server.requestReconnect();
    await isBack(3);
    expect(on.fatal).toEqual([]);
  });

  it('is renewed when the line breaks', async () => {
    on.server.cut();
    await isBack(2);
  });

  it('is renewed although Slack is out of order for a moment', async () => {
    on.server.fail('apps.connections.open', { status: 429, retryAfter: 1 });
    on.server.cut();
    await isBack(2);
    expect(on.log.join()).toContain('reconnecting to Slack failed');
  });

  it('what was underway when the line broke is acknowledged over the new one, and known when it comes again', async () => {
    const safe = Promise.withResolvers<void>();
    on.receive.now = async (message) => {
      on.received.push(message);
      await safe.promise;
    };
    const lost = await on.say('liaison-M', '7家');
    await expect.poll(() => on.received.length, SOON).toBe(1);
    on.server.cut();
    await expect.poll(() => on.server.connected(), SOON).toBe(2);
    safe.resolve();
    await on.server.redeliver().ack;
    await lost.ack;
    expect(new Set(on.received.map((message) => message.key)).size).toBe(1);
  });

  it('is not renewed after a stop, not even one in the middle of it', async () => {
    on.server.fail('apps.connections.open', { error: 'internal_error' }, { error: 'internal_error' });
    on.server.cut();
    await expect.poll(() => on.log.join(), SOON).toContain('reconnecting to Slack failed');
    await on.platform.stop();
    await expect.poll(() => on.server.connections(), SOON).toBe(0);
    expect(on.server.connected()).toBe(1);
    expect(on.fatal).toEqual([]);
  });

  it('a token withdrawn meanwhile is fatal, and said once', async () => {
    on.server.fail('apps.connections.open', { error: 'invalid_auth' }, { error: 'invalid_auth' });
    on.server.cut();
    await expect.poll(() => on.fatal, SOON).toEqual(['Slack refused SLACK_APP_TOKEN (invalid_auth)']);
    await on.platform.stop();
    expect(on.fatal).toHaveLength(1);
    expect(on.server.connected()).toBe(1);
  });
});

describe('direct messages written while nobody listened', () => {
  const minute = 60_000;
  let time = Date.now();
  const now = () => new Date(time);

  /** Writes without a delivery, as if Slack had given up delivering it. */
  const writeUnheard = async (on: Workspace, text: string) => {
    await on.server.callAs('liaison-M', 'chat.postMessage', { channel: await on.direct('liaison-M'), text });
  };

  it('are read after a long break, once, and the bot’s own are not', async () => {
    time = Date.now() - minute;
    const on = await openWorkspace({ now });
    const to = await on.platform.addressOf('liaison-M');
    if (to) await on.platform.post(to, { key: 'k', recipient: 'liaison-M', reply: { blocks: [] } });
    await writeUnheard(on, '阳光厨房7家');
    await writeUnheard(on, 'B级58%');
    on.server.fail('apps.connections.open', { status: 503 });
    on.server.cut();
    await expect.poll(() => on.log.join(), SOON).toContain('disconnected');
    time += 10 * minute;
    await expect.poll(() => on.received.length, SOON).toBe(2);
    expect(on.received.map((message) => message.content)).toEqual([
      { type: 'said', text: '阳光厨房7家' },
      { type: 'said', text: 'B级58%' },
    ]);
    await on.close();
  });

  it('are read at the start, with the keys of their deliveries', async () => {
    const on = await openWorkspace();
    await (await on.say('liaison-M', '7家')).ack;
    await on.platform.stop();
    await writeUnheard(on, '8家');
    const again: string[] = [];
    const second = makePlatform(on.server, on.log, on.fatal, {
      now,
      heardUntil: async () => new Date(Date.now() - minute),
    });
    await second.start(async (message) => void again.push(message.key));
    await expect.poll(() => again.length, SOON).toBe(2);
    expect(again[0]).toBe(on.received[0]?.key);
    await second.stop();
    await on.close();
  });

  it('that cannot be read are a warning, no more', async () => {
    const on = await openWorkspace();
    on.server.fail('conversations.list', { error: 'missing_scope' });
    const second = makePlatform(on.server, on.log, on.fatal, { now, heardUntil: async () => new Date() });
    await second.start(nothing);
    await expect.poll(() => on.log.join(), SOON).toContain('missing_scope');
    expect(on.fatal).toEqual([]);
    await second.stop();
    await on.close();
  });
});

it('a connection that stays away too long is fatal', async () => {
  const on = await openWorkspace({ patience: 50 });
  const troubles = Array.from({ length: 50 }, () => ({ error: 'internal_error' }));
  on.server.fail('apps.connections.open', ...troubles);
  on.server.cut();
  await expect.poll(() => on.fatal, SOON).toEqual(['no connection to Slack for 0.05 s']);
  await on.close();
});
