import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examineModel } from '../../../src/adapters/openai/examine-model.ts';
import { openTestStore, type TestStore } from '../../support/database.ts';
import { type Behaviour, failing, saying, startModelServer } from '../../support/model/model-server.ts';
import { endpoint, KEY, NOW, prompt, setUpModel } from '../../support/model/set-up-model.ts';

const READY = prompt({
  id: 'check-endpoint',
  schema: {
    type: 'object',
    properties: { ready: { type: 'boolean' } },
    required: ['ready'],
    additionalProperties: false,
  },
});
const SETTINGS = { budgetMs: 5_000, perHour: 0, logsText: false };

let home: TestStore;
beforeAll(async () => {
  home = await openTestStore();
});
afterAll(() => home.close());

async function examine(...behaviours: Behaviour[]) {
  const servers = await Promise.all(behaviours.map(startModelServer));
  const endpoints = servers.map(({ url }, index) => endpoint(url, { model: `model-${index}` }));
  const deps = { memory: home.store.modelMemory, now: () => NOW, zone: 'Asia/Shanghai' };
  const found = await examineModel({ ...SETTINGS, endpoints }, deps, READY);
  return { found, servers, endpoints, close: () => Promise.all(servers.map((server) => server.close())) };
}

describe('the doctor', () => {
  it('says by which rung a model answers and what it has used, and what it found out is used from then on', async () => {
    const pickier: Behaviour = (response, asked, count) =>
      JSON.stringify(asked.body).includes('"json_schema"')
        ? failing(400, { message: 'no response_format json_schema' })(response, asked, count)
        : saying('{"ready":true,"word":"yes","figures":[]}')(response, asked, count);
    const { found, servers, endpoints, close } = await examine(pickier);
    expect(found).toEqual([
      {
        isWell: true,
        says: expect.stringMatching(
          /^model-0 at http:\/\/127\.0\.0\.1:\d+\/v1 answers by json_object in \d\.\d s; 150 tokens today, 150 this month$/,
        ),
      },
    ]);
    const asked = servers[0]?.asked.length ?? 0;
    await setUpModel(home.store.modelMemory, endpoints).askNew();
    expect(servers[0]?.asked).toHaveLength(asked + 1);
    await close();
  });

  it.each<[string, Behaviour, RegExp]>([
    [
      'key',
      failing(401, { message: `wrong: ${KEY}`, code: 'invalid_api_key' }),
      /set OPENAI_API_KEY to one that is valid/,
    ],
    ['model', failing(404, { message: 'no such model', code: 'model_not_found' }), /correct OPENAI_MODEL/],
    ['address', (response) => void response.writeHead(404).end('nginx'), /correct OPENAI_BASE_URL/],
    ['page', (response) => void response.writeHead(200).end('<html></html>'), /no answer of a model/],
    ['quota', failing(429, { message: 'quota', code: 'insufficient_quota' }), /raise its limit/],
  ])('says in one sentence what to mend: %s', async (_, behaviour, words) => {
    const { found, close } = await examine(behaviour);
    expect(found[0]?.isWell).toBe(false);
    expect(found[0]?.says).toMatch(words);
    expect(found[0]?.says).not.toContain(KEY);
    await close();
  });

  it('looks at each endpoint, and names the settings of each', async () => {
    const { found, close } = await examine(saying('{"ready":true}'), failing(401, { message: 'no' }));
    expect(found.map(({ isWell }) => isWell)).toEqual([true, false]);
    expect(found[1]?.says).toContain('OPENAI_FALLBACK_API_KEY');
    await close();
  });
});
