import { type ChildProcess, spawn } from 'node:child_process';
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
const BEFORE = [
  { from: 'liaison-S', text: '化妆品监督抽检28批次', at: '2023-10-09T09:00:00+08:00' },
  { from: 'liaison-S', text: '对', at: '2023-10-09T09:01:00+08:00' },
];

describe('an instruction (批示) in the thread of a digest', () => {
  let server: SlackServer;
  let acts: ReturnType<typeof createActs>;
  let app: ChildProcess;
  let folder: string;
  let digest: string;
  let starts = 0;

  const home = () => ({ PATH: process.env['PATH'], DATABASE_URL: `file:${join(folder, 'remit.db')}` });
  const inSlack = () => ({
    ...home(),
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: server.apiUrl,
  });
  const run = async (args: string[], env: NodeJS.ProcessEnv, input = '') => {
    const child = spawn(process.execPath, ['src/main.ts', ...args], { env, stdio: ['pipe', 'ignore', 'pipe'] });
    child.stdin.end(input);
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(code, stderr).toBe(0);
  };
  const start = async () => {
    starts += 1;
    app = spawn(process.execPath, ['src/main.ts', 'start'], { env: inSlack(), stdio: 'ignore' });
    await vi.waitFor(() => expect(server.connected()).toBe(starts), PATIENCE);
  };
  const isOurs = ({ user }: { user?: string }) => user === server.users['remit'];
  /** What Remit has written to somebody, outside threads. */
  const heard = async (name: string) => (await acts.read(await acts.direct(name), name)).filter(isOurs);
  /** What Remit has written under the digest. */
  const thread = async () => {
    const [, ...replies] = await acts.readThread(await acts.direct('leader'), 'leader', digest);
    return replies.filter(isOurs);
  };
  const last = async (messages: ReturnType<typeof heard>) => readVisible((await messages).at(-1) ?? { text: '…' });
  const inThread = (words: RegExp) => expect.poll(() => last(thread()), PATIENCE).toMatch(words);
  const reads = (name: string, words: RegExp) => expect.poll(() => last(heard(name)), PATIENCE).toMatch(words);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'remit-slack-'));
    server = await startSlackServer(readScopes());
    acts = createActs(server);
    const rows = [
      ['leader', '张维民', '', 'leader'],
      ['liaison-S', '林涛', '区市场监管局', 'liaison'],
      ['liaison-M', '陈静', '区民政局', 'liaison'],
    ].map((row) => [...row, server.users[row[0] ?? ''], ''].join(','));
    const people = join(folder, 'people.csv');
    writeFileSync(people, ['handle,name,department,role,slack_user_id,email', ...rows, ''].join('\n'));
    await run(['import', 'plans/lucheng-2023.md', '--yes'], home());
    await run(['people', people], home());
    await run(['chat', '--json'], home(), BEFORE.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await run(['tick', '--at', '2023-10-16T08:30:00+08:00'], inSlack());
    const sent = (await heard('leader')).find((message) => readVisible(message).includes('周报'));
    digest = sent?.ts ?? '';
    expect(readVisible(sent)).toMatch(/1\) 9#2.*28/);
    await start();
  }, 120_000);
  afterAll(async () => {
    app.kill('SIGKILL');
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('is read from the digest above it, whatever was said since elsewhere, and shown in that thread', async () => {
    await (await acts.say('leader', '冷链运输谁管？')).ack;
    await reads('leader', /区交通运输局/);
    await (await acts.say('leader', '第1条请下周五前说明原因', digest)).ack;
    await inThread(/批示给区市场监管局（9#2[\s\S]*年\d+月\d+日前回复：“请下周五前说明原因”/);
    expect(await last(heard('leader'))).toMatch(/区交通运输局/);
    expect(await last(heard('liaison-S'))).not.toContain('批示');
  });

  it('is numbered and sent to the owner when it is confirmed there, and is listed until it is answered', async () => {
    const question = (await thread()).at(-1);
    const send = readChoices(question).find(({ label }) => label === '下发');
    if (!question || !send) throw new Error('nothing to confirm');
    await acts.press('leader', await acts.direct('leader'), question, send.value).ack;
    await inThread(/已下发，批示〔\d{4}〕1号/);
    await reads('liaison-S', /批示〔\d{4}〕1号（张维民[\s\S]*请下周五前说明原因/);
    await (await acts.say('leader', '批示', digest)).ack;
    await inThread(/〔\d{4}〕1号 区市场监管局：“请下周五前说明原因”/);
  });

  it('comes back answered to that thread, and nowhere else, also after a crash', async () => {
    const ended = once(app, 'exit');
    app.kill('SIGKILL');
    await ended;
    await start();
    await (await acts.say('liaison-S', '批示1：受理样品不足，11月补抽11批次')).ack;
    await reads('liaison-S', /受理样品不足/);
    await (await acts.say('liaison-S', '对')).ack;
    await reads('liaison-S', /已送回/);
    await inThread(/批示〔\d{4}〕1号[\s\S]*区市场监管局 林涛回复：“受理样品不足，11月补抽11批次”/);
    expect((await heard('leader')).map(readVisible).join('\n')).not.toContain('受理样品不足');
    await (await acts.say('leader', '批示', digest)).ack;
    await inThread(/没有等回复的批示/);
  });

  it('is told to nobody else, once, and in nothing that Slack would refuse', async () => {
    expect((await heard('liaison-M')).map(readVisible).join('\n')).not.toContain('说明原因');
    const letters = (await heard('liaison-S')).map(readVisible).filter((said) => /^批示〔\d{4}〕1号（/.test(said));
    expect(letters).toHaveLength(1);
    const answers = (await thread()).map(readVisible).filter((said) => said.includes('受理样品不足'));
    expect(answers).toHaveLength(1);
    expect(server.faults).toEqual([]);
  });
});
