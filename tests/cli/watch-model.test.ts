import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createModel } from '../../src/adapters/openai/create-model.ts';
import type { Tools } from '../../src/cli/command.ts';
import { watchModel } from '../../src/cli/watch-model.ts';
import { renderPlain } from '../../src/ports/render-plain.ts';
import { openTestStore, type TestStore } from '../support/database.ts';
import { failing, type ModelServer, startModelServer } from '../support/model/model-server.ts';
import { endpoint, KEY, prompt } from '../support/model/set-up-model.ts';
import { QUIET_LOG, TEST_RULES } from '../support/settings.ts';

const PEOPLE = ['office', 'office-2', 'liaison-M'].map((handle) => ({
  ...{ handle, name: handle, department: null, slackUserId: null, email: null, claims: null, reachable: true },
  role: handle.startsWith('office') ? ('office' as const) : ('liaison' as const),
}));

let home: TestStore;
let server: ModelServer;
let now: Date;
beforeEach(async () => {
  now = new Date('2023-10-16T02:00:00Z');
  home = await openTestStore();
  await home.store.directory.save(PEOPLE, null, now);
  server = await startModelServer(failing(401, { message: 'no such key', code: 'invalid_api_key' }));
});
afterEach(async () => {
  await server.close();
  await home.close();
});

/** One process: its model has not failed yet. */
function start() {
  const model: Tools['model'] = ({ modelMemory: memory }, onTrouble) =>
    createModel(
      { endpoints: [endpoint(server.url)], budgetMs: 1_000, perHour: 0, logsText: false },
      { memory, log: QUIET_LOG, now: () => now, zone: 'Asia/Shanghai', ...(onTrouble ? { onTrouble } : {}) },
    );
  const tools = { model, rules: () => TEST_RULES, clock: { now: () => now }, log: QUIET_LOG };
  const watched = watchModel(home.store, tools, 'local');
  let asked = 0;
  return async (times = 1) => {
    for (let time = 0; time < times; time++) {
      await watched.model?.ask({ prompt: prompt({ user: `message ${++asked}` }), by: 'liaison-M' });
    }
    await watched.told();
  };
}

const toldTo = async (handle: string) =>
  (await home.store.outbox.listFor(handle, 99)).map(({ reply }) => renderPlain(reply.blocks));

describe('when the language model fails', () => {
  it('everybody in the office is told once, in a sentence that says what happened and what to do', async () => {
    await start()(6);
    const [notice, ...more] = await toldTo('office');
    expect(notice).toContain('密钥不被接受');
    expect(notice).toContain('remit doctor');
    expect(notice).not.toContain(KEY);
    expect(more).toEqual([]);
    expect(await toldTo('office-2')).toHaveLength(1);
  });

  it('nobody else hears of it', async () => {
    await start()(6);
    expect(await toldTo('liaison-M')).toEqual([]);
  });

  it('a restart does not say it again on the same day; the next day does', async () => {
    await start()();
    await start()();
    expect(await toldTo('office')).toHaveLength(1);
    now = new Date('2023-10-17T02:00:00Z');
    await start()();
    expect(await toldTo('office')).toHaveLength(2);
  });

  it('a fault that may be over in a moment is told of only when it lasts', async () => {
    server.behave(failing(500, { message: 'down' }));
    const ask = start();
    await ask(2);
    expect(await toldTo('office')).toEqual([]);
    await ask(1);
    expect(await toldTo('office')).toHaveLength(1);
  });
});

it('where no model is set up there is nothing to watch', async () => {
  const tools = { model: () => undefined, rules: () => TEST_RULES, clock: { now: () => now }, log: QUIET_LOG };
  expect(watchModel(home.store, tools, 'local').model).toBeUndefined();
});
