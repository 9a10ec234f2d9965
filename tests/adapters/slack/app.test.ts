import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { APP_TOKEN, BOT_TOKEN, type SlackServer, startSlackServer } from '../../support/slack/slack-server.ts';
import { readChoices, readVisible } from '../../support/slack/strict-blocks.ts';
import { createActs, readScopes } from '../../support/slack/workspace.ts';

const PATIENCE = { timeout: 20_000 };

describe('the program in Slack', () => {
  let server: SlackServer;
  let acts: ReturnType<typeof createActs>;
  let app: ChildProcess;
  let folder: string;

  const environment = (token = BOT_TOKEN) => ({
    PATH: process.env['PATH'],
    DATABASE_URL: `file:${join(folder, 'remit.db')}`,
    SLACK_BOT_TOKEN: token,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: server.apiUrl,
  });
  const start = async (connections: number) => {
    app = spawn(process.execPath, ['src/main.ts', 'start'], { env: environment(), stdio: 'ignore' });
    await vi.waitFor(() => expect(server.connected()).toBe(connections), PATIENCE);
  };
  const stop = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const ended = once(app, 'exit');
    app.kill(signal);
    return (await ended)[0] as number | null;
  };
  /** What the bot has said to the liaison, oldest first. */
  const heard = async () => {
    const channel = await acts.direct('liaison-M');
    const messages = await acts.read(channel, 'liaison-M');
    return messages.filter((message) => message.user === server.users['remit']);
  };
  const hear = (words: RegExp) =>
    expect.poll(async () => readVisible((await heard()).at(-1) ?? { text: '…' }), PATIENCE).toMatch(words);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'remit-slack-'));
    server = await startSlackServer(readScopes());
    acts = createActs(server);
    await start(1);
    const people = join(folder, 'people.csv');
    const row = `liaison-M,陈静,区民政局,liaison,${server.users['liaison-M']},`;
    writeFileSync(people, `handle,name,department,role,slack_user_id,email\n${row}\n`);
    const loaded = spawnSync(process.execPath, ['src/main.ts', 'people', people], { env: environment() });
    expect(String(loaded.stderr)).toBe('');
  }, 60_000);
  afterAll(async () => {
    app.kill('SIGKILL');
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('answers a question in a direct message', async () => {
    await (await acts.say('liaison-M', '冷链运输谁管？')).ack;
    await hear(/区交通运输局/);
  });

  it('takes a report, survives being killed, and stores what is confirmed by a button', async () => {
    await (await acts.say('liaison-M', '阳光厨房建成7家')).ack;
    await hear(/7/);
    await expect.poll(async () => readChoices((await heard()).at(-1)).length, PATIENCE).toBeGreaterThan(0);
    await stop('SIGKILL');
    await start(2);
    const question = (await heard()).at(-1);
    const [confirm] = readChoices(question);
    if (!question || !confirm) throw new Error('nothing to confirm');
    await acts.press('liaison-M', await acts.direct('liaison-M'), question, confirm.value).ack;
    const stored = () =>
      spawnSync(process.execPath, ['src/main.ts', 'export', 'updates', '--format', 'json'], { env: environment() });
    await expect
      .poll(() => JSON.parse(String(stored().stdout)), PATIENCE)
      .toMatchObject([{ task: '15#1', department: '区民政局', measurements: [{ value: 7 }] }]);
  });

  it('says nothing twice, nothing that Slack would refuse, and ends when asked to', async () => {
    await server.redeliver().ack;
    expect(await stop('SIGTERM')).toBe(0);
    const said = (await heard()).map(readVisible);
    expect(new Set(said).size).toBe(said.length);
    expect(server.faults).toEqual([]);
  });

  it('with a wrong token says one sentence and exits with 1', async () => {
    const wrong = spawn(process.execPath, ['src/main.ts', 'start'], { env: environment('xoxb-wrong') });
    const [stderr, [code]] = await Promise.all([text(wrong.stderr), once(wrong, 'exit')]);
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(/^[^\n]*SLACK_BOT_TOKEN \(invalid_auth\)[^\n]*$/);
  });
});
