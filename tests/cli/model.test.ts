import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, saying, sendText, startModelServer } from '../support/model/model-server.ts';
import { KEY } from '../support/model/set-up-model.ts';
import { type Home, makeHome, PEOPLE, PLAN, readJsonLines, remit, startChat } from './remit-process.ts';

const MAIN = resolve(import.meta.dirname, '../../src/main.ts');

/** Something the rules are in doubt about. */
const VAGUE = '检测谁管';

let home: Home;
let server: ModelServer;
let withModel: Home;
beforeAll(async () => {
  home = makeHome({ REMIT_EXAMPLE: 'no' });
  remit(home, ['import', PLAN, '--yes']);
  remit(home, ['people', PEOPLE]);
  server = await startModelServer(sendText('<html>Please log in</html>', 'text/html'));
  const settings = { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: server.url, REMIT_MODEL_BUDGET_MS: '2000' };
  withModel = { ...home, env: { ...home.env, ...settings } };
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(home.folder, { recursive: true });
});

/** Beside our own server, so it may not wait for the process as `remit` does. */
async function run(where: Home, ...words: string[]) {
  const child = spawn(process.execPath, [MAIN, ...words], { cwd: where.folder, env: where.env });
  const texts = { stdout: '', stderr: '' };
  child.stdin.end();
  child.stdout.on('data', (chunk) => {
    texts.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    texts.stderr += String(chunk);
  });
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return { status, ...texts };
}

describe('the program with a model that cannot be used', () => {
  it('answers as it does without one, and tells the operator in one line', async () => {
    const plain = await run(home, 'ask', '--json', VAGUE);
    const asked = await run(withModel, 'ask', '--json', VAGUE);
    expect(server.asked).toHaveLength(1);
    expect(asked.stdout).toBe(plain.stdout);
    expect([plain.status, asked.status, plain.stderr]).toEqual([0, 0, '']);
    expect(readJsonLines(asked.stderr)).toMatchObject([{ level: 'warn', kind: 'nonsense' }]);
    expect(asked.stderr).not.toContain(KEY);
    expect(asked.stderr).not.toContain(VAGUE);
  });

  it('does not ask it where that is switched off', async () => {
    const before = server.asked.length;
    await run({ ...withModel, env: { ...withModel.env, REMIT_MODEL: 'no' } }, 'ask', VAGUE);
    expect(server.asked).toHaveLength(before);
  });

  it('tells the office in its chat once it has lasted', async () => {
    const chat = startChat(withModel);
    const at = (minute: number) => `2023-10-16T09:0${minute}:00+08:00`;
    const told: string[] = [];
    for (const [minute, text] of [VAGUE, '学校门口的辣条归谁', '打针的东西谁查', '小孩子吃的东西谁管'].entries()) {
      const { messages } = await chat.send({ from: 'staff', text, at: at(minute) });
      told.push(...messages.map(({ to }) => to));
    }
    await chat.end();
    expect(told.filter((to) => to === 'staff')).toHaveLength(4);
    expect(told.filter((to) => to !== 'staff').sort()).toEqual(['office', 'office-2']);
  });

  it('has the doctor say what to mend', async () => {
    const { status, stdout } = await run(withModel, 'doctor');
    expect(status).toBe(1);
    expect(stdout).toMatch(/MEND {2}language model: gpt-5\.4-mini at .* correct OPENAI_BASE_URL or OPENAI_MODEL/);
    expect(stdout).not.toContain(KEY);
  });
});

describe('the program with a model that answers', () => {
  it('counts its tokens, for the doctor and the audit', async () => {
    server.behave(saying('{"ready":true,"commands":[]}'));
    const { stdout } = await run(withModel, 'doctor');
    expect(stdout).toMatch(/ok {4}language model: .* answers by json_schema in .*; 150 tokens today, 150 this month/);
    const audit = await run(home, 'export', 'audit', '--format', 'json');
    expect(JSON.parse(audit.stdout)).toContainEqual(
      expect.objectContaining({ action: 'use-model', subject: 'check-endpoint', by: 'remit' }),
    );
  });
});
