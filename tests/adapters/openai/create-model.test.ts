import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/dates.ts';
import { openTestStore, type TestStore } from '../../support/database.ts';
import {
  type Behaviour,
  completion,
  failing,
  type ModelServer,
  saying,
  sendJson,
  startModelServer,
} from '../../support/model/model-server.ts';
import { ANSWER, endpoint, KEY, keepingLog, prompt, setUpModel } from '../../support/model/set-up-model.ts';

const GOOD = saying(JSON.stringify(ANSWER));

let home: TestStore;
let server: ModelServer;
beforeAll(async () => {
  home = await openTestStore();
});
afterAll(() => home.close());
beforeEach(async () => {
  server = await startModelServer(GOOD);
});
afterEach(() => server.close());

const setUp = (given: Parameters<typeof setUpModel>[2] = {}) =>
  setUpModel(home.store.modelMemory, [endpoint(server.url)], given);

describe('a model that answers', () => {
  it('gives its JSON, its name and its tokens', async () => {
    expect(await setUp().askNew()).toEqual({
      ...{ isAnswered: true, json: ANSWER, model: 'a-model', isFromCache: false },
      tokens: { sent: 120, received: 30 },
    });
  });

  it('is sent one message of the system and one of data, held to the schema', async () => {
    await setUp().ask({ user: 'only once' });
    const { path, headers, body } = server.asked[0] ?? {};
    expect(path).toBe('/v1/chat/completions');
    expect(headers?.authorization).toBe(`Bearer ${KEY}`);
    expect(body).toMatchObject({ model: 'a-model', temperature: 0, max_completion_tokens: 2000 });
    expect(body.messages.map(({ role }: { role: string }) => role)).toEqual(['system', 'user']);
    expect(body.messages[0].content).toContain(JSON.stringify(prompt().schema));
    expect(body.messages[1].content).toBe('only once');
    expect(body.response_format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } });
    expect(Object.keys(headers ?? {}).filter((name) => name.startsWith('x-stainless'))).toEqual([]);
  });

  it('counts each day’s tokens for each prompt', async () => {
    const { ask } = setUp();
    await ask({ id: 'counted', user: '1' });
    await ask({ id: 'counted', user: '2' });
    server.behave(saying('no JSON'));
    await ask({ id: 'counted', user: '3' });
    const uses = await home.store.modelMemory.listUse(isoDay('2023-10-16'));
    expect(uses.filter(({ purpose }) => purpose === 'counted')).toEqual([
      {
        ...{ day: '2023-10-16', purpose: 'counted', model: 'a-model' },
        ...{ calls: 3, failed: 1, sent: 360, received: 90 },
      },
    ]);
  });
});

describe('the way down the ladder', () => {
  /** Takes only requests in which none of these is set. */
  const without =
    (...names: string[]): Behaviour =>
    (response, asked) => {
      const wrong = names.find((name) => JSON.stringify(asked.body).includes(`"${name}"`));
      if (!wrong) return GOOD(response, asked, 0);
      return failing(400, { message: `Unsupported parameter: '${wrong}'`, param: wrong })(response, asked, 0);
    };

  it.each([
    [['json_schema'], { response_format: { type: 'json_object' } }],
    [['response_format'], { max_completion_tokens: 2000 }],
    [['max_completion_tokens'], { max_tokens: 2000 }],
    [['max_completion_tokens', 'max_tokens'], { temperature: 0 }],
    [['temperature', 'reasoning_effort', 'json_schema', 'max_completion_tokens'], { max_tokens: 2000 }],
  ])('an endpoint without %o is asked otherwise, and remembered over a restart', async (names, expected) => {
    server.behave(without(...names));
    expect(await setUp().askNew()).toMatchObject({ isAnswered: true, json: ANSWER });
    expect(server.asked.at(-1)?.body).toMatchObject(expected);
    expect(names.filter((name) => JSON.stringify(server.asked.at(-1)?.body).includes(`"${name}"`))).toEqual([]);
    const tries = server.asked.length;
    expect(tries).toBeGreaterThan(1);
    // Another process, which has only the database.
    expect(await setUp().askNew()).toMatchObject({ isAnswered: true });
    expect(server.asked).toHaveLength(tries + 1);
  });

  it('goes on where a complaint names nothing', async () => {
    server.behave((response, asked, count) =>
      'response_format' in asked.body
        ? failing(400, { message: 'Bad request' })(response, asked, count)
        : GOOD(response, asked, count),
    );
    expect(await setUp().askNew()).toMatchObject({ isAnswered: true });
    expect(server.asked.map(({ body }) => body.response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
    ]);
  });

  it('ends: an endpoint that takes nothing is no endless loop, and nothing is learned of it', async () => {
    server.behave(failing(400, { message: 'enable_thinking response_format max_tokens temperature role reasoning' }));
    const { askNew, troubles } = setUp();
    expect(await askNew()).toEqual({ isAnswered: false, why: 'unreachable' });
    expect(server.asked.length).toBeLessThan(15);
    expect(troubles).toMatchObject([{ kind: 'request' }]);
    server.behave(GOOD);
    await askNew();
    expect(server.asked.at(-1)?.body.response_format.type).toBe('json_schema');
  });

  it('long thinking is switched off in the words of the endpoint, and only there', async () => {
    server.behave((response, asked, count) =>
      asked.body.enable_thinking === false
        ? GOOD(response, asked, count)
        : failing(400, { message: 'parameter.enable_thinking must be set to false' })(response, asked, count),
    );
    expect(await setUp().askNew()).toMatchObject({ isAnswered: true });
    expect(server.asked).toHaveLength(2);
    expect(server.asked[0]?.body).not.toHaveProperty('enable_thinking');
  });

  it('the task goes into the message of the user where there is none of the system', async () => {
    server.behave((response, asked, count) =>
      asked.body.messages[0].role === 'system'
        ? failing(400, { message: 'System role not supported', param: 'messages[0].role' })(response, asked, count)
        : GOOD(response, asked, count),
    );
    expect(await setUp().ask({ system: 'The task.', user: 'The data.' })).toMatchObject({ isAnswered: true });
    expect(server.asked.at(-1)?.body.messages).toHaveLength(1);
    expect(server.asked.at(-1)?.body.messages[0].content).toMatch(/^The task\.[\s\S]*The data\.$/);
  });

  it('an answer that is cut off gets more room, once and for all', async () => {
    server.behave((response, asked, count) =>
      asked.body.max_completion_tokens > 2000
        ? GOOD(response, asked, count)
        : sendJson(response, 200, completion('', { end: 'length' })),
    );
    const { askNew } = setUp();
    expect(await askNew()).toMatchObject({ isAnswered: true, tokens: { sent: 240, received: 60 } });
    await askNew();
    expect(server.asked.map(({ body }) => body.max_completion_tokens)).toEqual([2000, 8000, 8000]);
  });
});

describe('the budget', () => {
  it('is one for all tries: a pause that would end after it is not made', async () => {
    server.behave(failing(429, { message: 'busy' }, { 'retry-after': '30' }));
    const began = performance.now();
    expect(await setUp({ budgetMs: 10_000 }).askNew()).toMatchObject({ isAnswered: false });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(server.asked).toHaveLength(1);
  });

  it('allows a short pause and a second try', async () => {
    server.behave((response, asked, count) =>
      count === 1
        ? failing(429, { message: 'busy' }, { 'retry-after-ms': '20' })(response, asked, count)
        : GOOD(response, asked, count),
    );
    const { askNew, troubles, lines } = setUp();
    expect(await askNew()).toMatchObject({ isAnswered: true });
    expect(troubles).toEqual([]);
    expect(lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('holds although each complaint comes slowly', async () => {
    server.behave((response, asked, count) => {
      setTimeout(() => failing(400, { message: 'Bad request' })(response, asked, count), 150);
    });
    const began = performance.now();
    expect(await setUp({ budgetMs: 200 }).askNew()).toEqual({ isAnswered: false, why: 'no_answer_in_time' });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('holds although whoever fetches does not heed the signal', async () => {
    const fetch = () => new Promise<Response>(() => {});
    expect(await setUp({ budgetMs: 50, fetch }).askNew()).toEqual({ isAnswered: false, why: 'no_answer_in_time' });
  });
});

describe('after failures', () => {
  it('it is left alone, tried again once, and back at work when that goes well', async () => {
    let now = 0;
    server.behave(failing(500, { message: 'down' }));
    const { askNew, troubles, lines } = setUp({ ticks: () => now });
    for (let times = 0; times < 3; times++) await askNew();
    const asked = server.asked.length;
    expect(await askNew()).toEqual({ isAnswered: false, why: 'resting_after_faults' });
    now += 31_000;
    expect(await askNew()).toEqual({ isAnswered: false, why: 'unreachable' });
    expect(await askNew()).toEqual({ isAnswered: false, why: 'resting_after_faults' });
    expect(server.asked.length).toBe(asked + 2);
    now += 61_000;
    server.behave(GOOD);
    expect(await askNew()).toMatchObject({ isAnswered: true });
    expect(await askNew()).toMatchObject({ isAnswered: true });
    expect(troubles).toHaveLength(1);
    expect(lines.map(({ what }) => what)).toContain('the language model answers again');
  });

  it('it is told of again in the next spell of trouble', async () => {
    const { askNew, troubles } = setUp();
    for (const behaviour of [failing(401, { message: 'no' }), GOOD, failing(401, { message: 'no' })]) {
      server.behave(behaviour);
      await askNew();
    }
    expect(troubles).toHaveLength(2);
  });
});

describe('a second endpoint', () => {
  it('answers where the first fails, within the same budget', async () => {
    const second = await startModelServer(GOOD);
    server.behave(() => {});
    const { askNew } = setUpModel(
      home.store.modelMemory,
      [endpoint(server.url), endpoint(second.url, { model: 'another', key: 'sk-other' })],
      { budgetMs: 1_500 },
    );
    const began = performance.now();
    expect(await askNew()).toMatchObject({ isAnswered: true, model: 'another' });
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(second.asked[0]?.headers.authorization).toBe('Bearer sk-other');
    await second.close();
  });

  it('is spoken of when the first is out of use, and when neither is left', async () => {
    const second = await startModelServer(GOOD);
    server.behave(failing(401, { message: 'no' }));
    const { askNew, troubles } = setUpModel(home.store.modelMemory, [
      endpoint(server.url),
      endpoint(second.url, { model: 'another' }),
    ]);
    await askNew();
    second.behave(failing(401, { message: 'no' }));
    await askNew();
    expect(troubles.map(({ endpoint: name, isStoodInFor }) => [name.split(' ')[0], isStoodInFor])).toEqual([
      ['a-model', true],
      ['another', false],
    ]);
    await second.close();
  });

  it('is not asked for what the first refused', async () => {
    const second = await startModelServer(GOOD);
    server.behave((response) => sendJson(response, 200, completion(null, { refusal: 'No.' })));
    const { askNew } = setUpModel(home.store.modelMemory, [endpoint(server.url), endpoint(second.url)]);
    expect(await askNew()).toEqual({ isAnswered: false, why: 'refused' });
    expect(second.asked).toEqual([]);
    await second.close();
  });
});

describe('what was asked before', () => {
  it('is not asked again, not even by another process, and costs nothing', async () => {
    await setUp().ask({ user: 'the same' });
    expect(await setUp().ask({ user: 'the same' })).toMatchObject({
      ...{ isAnswered: true, json: ANSWER, isFromCache: true },
      tokens: { sent: 0, received: 0 },
    });
    expect(server.asked).toHaveLength(1);
  });

  it.each([{ user: 'another message' }, { hash: 'another file' }, { system: 'Other commands. JSON.' }])(
    'is asked again if anything of it is different: %o',
    async (change) => {
      const { ask } = setUp();
      await ask({ user: `base of ${JSON.stringify(change)}` });
      await ask({ user: `base of ${JSON.stringify(change)}`, ...change });
      expect(server.asked).toHaveLength(2);
    },
  );

  it('is not remembered where there was no answer', async () => {
    const { ask } = setUp();
    server.behave(saying('no JSON'));
    await ask({ user: 'asked twice' });
    server.behave(GOOD);
    expect(await ask({ user: 'asked twice' })).toMatchObject({ isAnswered: true, isFromCache: false });
  });
});

describe('one person', () => {
  it('may cause so many calls an hour, others as many; what is known already is free', async () => {
    let now = 0;
    const { ask, askNew } = setUp({ perHour: 2, ticks: () => now });
    await ask({ user: 'limited' }, 'a');
    await askNew('a');
    expect(await askNew('a')).toEqual({ isAnswered: false, why: 'person_asks_too_often' });
    expect(await ask({ user: 'limited' }, 'a')).toMatchObject({ isFromCache: true });
    expect(await askNew('b')).toMatchObject({ isAnswered: true });
    expect(await askNew(null)).toMatchObject({ isAnswered: true });
    now += 3_600_001;
    expect(await askNew('a')).toMatchObject({ isAnswered: true });
  });
});

describe('houses with ways of their own', () => {
  it('Azure: the deployment is in the address, the key in a header of its own, the version in the query', async () => {
    const azure = endpoint(server.url.replace('/v1', '/openai/deployments/d'), { apiVersion: '2024-10-21' });
    await setUpModel(home.store.modelMemory, [azure]).askNew();
    const { path, headers } = server.asked[0] ?? {};
    expect(path).toBe('/openai/deployments/d/chat/completions?api-version=2024-10-21');
    expect(headers?.['api-key']).toBe(KEY);
    expect(headers?.authorization).toBeUndefined();
  });

  it('Ollama: no key is sent where there is none', async () => {
    await setUpModel(home.store.modelMemory, [endpoint(server.url, { key: '' })]).askNew();
    expect(server.asked[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['thinks aloud', `<think>Perhaps {"word":"no","figures":[]}?</think>\n${JSON.stringify(ANSWER)}`],
    ['fences its JSON', `Here it is:\n\n\`\`\`json\n${JSON.stringify(ANSWER, null, 2)}\n\`\`\`\nAnything else?`],
    ['talks around it', `Sure! ${JSON.stringify(ANSWER)} That is all.`],
    ['adds a word', JSON.stringify({ ...ANSWER, confidence: 0.9 })],
  ])('a model that %s is understood', async (_, text) => {
    server.behave(saying(text));
    expect(await setUp().askNew()).toMatchObject({ isAnswered: true, json: ANSWER });
  });
});

describe('what is told', () => {
  const whole = async (logsText: boolean) => {
    const { ask, lines } = setUp({ logsText });
    await ask({ user: `机密的一句话 ${logsText}` });
    return lines;
  };

  it('the log has the prompt, its hash, time and tokens, and no word of a message or key', async () => {
    const lines = await whole(false);
    expect(lines).toMatchObject([
      { level: 'info', fields: { prompt: 'read-something 3', hash: 'f00df00df00d', sent: 120, received: 30 } },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/机密|yes|sk-test/);
  });

  it('unless the office wants the words, and even then no key', async () => {
    const lines = await whole(true);
    expect(lines[0]?.fields).toMatchObject({ asked: '机密的一句话 true', answered: JSON.stringify(ANSWER) });
    expect(JSON.stringify(lines)).not.toContain(KEY);
  });

  it('nobody is told to whom an endpoint would send us on', async () => {
    const other = await startModelServer(GOOD);
    server.behave((response) => void response.writeHead(307, { location: `${other.url}/chat/completions` }).end());
    const { askNew, troubles } = setUp();
    expect(await askNew()).toEqual({ isAnswered: false, why: 'unreachable' });
    expect(other.asked).toEqual([]);
    expect(troubles).toMatchObject([{ kind: 'address' }]);
    await other.close();
  });

  it('who asks is not sent', async () => {
    await setUp().askNew('liaison-M');
    expect(JSON.stringify(server.asked)).not.toContain('liaison-M');
  });
});

it('without its memory the model answers all the same', async () => {
  const gone = () => Promise.reject(new Error('the disk is full'));
  const memory = {
    ...{ findManner: gone, keepManner: gone, findAnswer: gone, keepAnswer: gone, addUse: gone, listUse: gone },
  };
  const { askNew, lines } = setUpModel(memory, [endpoint(server.url)]);
  expect(await askNew()).toMatchObject({ isAnswered: true, json: ANSWER });
  expect(lines.map(({ what }) => what)).toContain('the memory of the language model could not be used');
});

it('a prompt with a schema that cannot be read throws nothing', async () => {
  const { log } = keepingLog();
  expect(await setUp({ log }).ask({ schema: {}, user: 'broken schema' })).toEqual({
    isAnswered: false,
    why: 'unreachable',
  });
});
