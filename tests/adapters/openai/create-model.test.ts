import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/dates.ts';
import {
  type Behaviour,
  completion,
  failing,
  saying,
  sendJson,
  startModelServer,
} from '../../support/model/model-server.ts';
import { ANSWER, endpoint, KEY, keepingLog, prompt, setUpModel } from '../../support/model/set-up-model.ts';
import { GOOD, useModelServer } from '../../support/model/use-model-server.ts';

const { at, setUp } = useModelServer();

describe('a model that answers', () => {
  it('gives its JSON, its name and its tokens', async () => {
    expect(await setUp().askNew()).toEqual({
      ...{ isAnswered: true, json: ANSWER, model: 'a-model', isFromCache: false },
      tokens: { sent: 120, received: 30 },
    });
  });

  it('is sent one message of the system and one of data, held to the schema', async () => {
    await setUp().ask({ user: 'only once' });
    const { path, headers, body } = at.server.asked[0] ?? {};
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
    at.server.behave(saying('no JSON'));
    await ask({ id: 'counted', user: '3' });
    const uses = await at.home.store.modelMemory.listUse(isoDay('2023-10-16'));
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
    at.server.behave(without(...names));
    expect(await setUp().askNew()).toMatchObject({ isAnswered: true, json: ANSWER });
    expect(at.server.asked.at(-1)?.body).toMatchObject(expected);
    expect(names.filter((name) => JSON.stringify(at.server.asked.at(-1)?.body).includes(`"${name}"`))).toEqual([]);
    const tries = at.server.asked.length;
    expect(tries).toBeGreaterThan(1);
    // Another process, which has only the database.
    expect(await setUp().askNew()).toMatchObject({ isAnswered: true });
    expect(at.server.asked).toHaveLength(tries + 1);
  });

  it('goes on where a complaint names nothing', async () => {
    at.server.behave((response, asked, count) =>
      'response_format' in asked.body
        ? failing(400, { message: 'Bad request' })(response, asked, count)
        : GOOD(response, asked, count),
    );
    expect(await setUp().askNew()).toMatchObject({ isAnswered: true });
    expect(at.server.asked.map(({ body }) => body.response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
    ]);
  });

  it('ends: an endpoint that takes nothing is no endless loop, and nothing is learned of it', async () => {
    at.server.behave(
      failing(400, { message: 'enable_thinking response_format max_tokens temperature role reasoning' }),
    );
    const { askNew, troubles } = setUp();
    expect(await askNew()).toEqual({ isAnswered: false, why: 'unreachable' });
    expect(at.server.asked.length).toBeLessThan(15);
    expect(troubles).toMatchObject([{ kind: 'request' }]);
    at.server.behave(GOOD);
    await askNew();
    expect(at.server.asked.at(-1)?.body.response_format.type).toBe('json_schema');
  });

  it('long thinking is switched off in the words of the endpoint, and only there', async () => {
    at.server.behave((response, asked, count) =>
      asked.body.enable_thinking === false
        ? GOOD(response, asked, count)
        : failing(400, { message: 'parameter.enable_thinking must be set to false' })(response, asked, count),
    );
    expect(await setUp().askNew()).toMatchObject({ isAnswered: true });
    expect(at.server.asked).toHaveLength(2);
    expect(at.server.asked[0]?.body).not.toHaveProperty('enable_thinking');
  });

  it('the task goes into the message of the user where there is none of the system', async () => {
    at.server.behave((response, asked, count) =>
      asked.body.messages[0].role === 'system'
        ? failing(400, { message: 'System role not supported', param: 'messages[0].role' })(response, asked, count)
        : GOOD(response, asked, count),
    );
    expect(await setUp().ask({ system: 'The task.', user: 'The data.' })).toMatchObject({ isAnswered: true });
    expect(at.server.asked.at(-1)?.body.messages).toHaveLength(1);
    expect(at.server.asked.at(-1)?.body.messages[0].content).toMatch(/^The task\.[\s\S]*The data\.$/);
  });

  it('an answer that is cut off gets more room, once and for all', async () => {
    at.server.behave((response, asked, count) =>
      asked.body.max_completion_tokens > 2000
        ? GOOD(response, asked, count)
        : sendJson(response, 200, completion('', { end: 'length' })),
    );
    const { askNew } = setUp();
    expect(await askNew()).toMatchObject({ isAnswered: true, tokens: { sent: 240, received: 60 } });
    await askNew();
    expect(at.server.asked.map(({ body }) => body.max_completion_tokens)).toEqual([2000, 8000, 8000]);
  });
});

describe('houses with ways of their own', () => {
  it('Azure: the deployment is in the address, the key in a header of its own, the version in the query', async () => {
    const azure = endpoint(at.server.url.replace('/v1', '/openai/deployments/d'), { apiVersion: '2024-10-21' });
    await setUpModel(at.home.store.modelMemory, [azure]).askNew();
    const { path, headers } = at.server.asked[0] ?? {};
    expect(path).toBe('/openai/deployments/d/chat/completions?api-version=2024-10-21');
    expect(headers?.['api-key']).toBe(KEY);
    expect(headers?.authorization).toBeUndefined();
  });

  it('Ollama: no key is sent where there is none', async () => {
    await setUpModel(at.home.store.modelMemory, [endpoint(at.server.url, { key: '' })]).askNew();
    expect(at.server.asked[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['thinks aloud', `<think>Perhaps {"word":"no","figures":[]}?</think>\n${JSON.stringify(ANSWER)}`],
    ['fences its JSON', `Here it is:\n\n\`\`\`json\n${JSON.stringify(ANSWER, null, 2)}\n\`\`\`\nAnything else?`],
    ['talks around it', `Sure! ${JSON.stringify(ANSWER)} That is all.`],
    ['adds a word', JSON.stringify({ ...ANSWER, confidence: 0.9 })],
  ])('a model that %s is understood', async (_, text) => {
    at.server.behave(saying(text));
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
    at.server.behave((response) => void response.writeHead(307, { location: `${other.url}/chat/completions` }).end());
    const { askNew, troubles } = setUp();
    expect(await askNew()).toEqual({ isAnswered: false, why: 'unreachable' });
    expect(other.asked).toEqual([]);
    expect(troubles).toMatchObject([{ kind: 'address' }]);
    await other.close();
  });

  it('who asks is not sent', async () => {
    await setUp().askNew('liaison-M');
    expect(JSON.stringify(at.server.asked)).not.toContain('liaison-M');
  });
});

it('a prompt with a schema that cannot be read throws nothing', async () => {
  const { log } = keepingLog();
  expect(await setUp({ log }).ask({ schema: {}, user: 'broken schema' })).toEqual({
    isAnswered: false,
    why: 'unreachable',
  });
});
