import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../support/database.ts';
import { MISBEHAVIOURS } from '../../support/model/misbehaving.ts';
import {
  type Behaviour,
  completion,
  failing,
  saying,
  sendJson,
  sendText,
  startModelServer,
} from '../../support/model/model-server.ts';
import { ANSWER, endpoint, KEY, setUpModel } from '../../support/model/set-up-model.ts';

/** Small where all of it is used. */
const budgetFor = (kind: string) => (kind === 'slow' ? 250 : 5_000);
/** What a machine may add that has much else to do. Without a budget it would be minutes. */
const GRACE_MS = 1_500;

const BUSY = { message: 'Rate limit reached', code: 'rate_limit_exceeded' };

/** What an endpoint does · why there is no answer · what the operator reads · whether a second try is worth it. */
const MATRIX: [name: string, Behaviour, why: string, kind: string, tries: number][] = [
  ['429 that wants an hour', MISBEHAVIOURS['429 that wants an hour'], 'unreachable', 'busy', 1],
  ['429 that names no time', failing(429, BUSY), 'unreachable', 'busy', 2],
  ['429 for want of money', failing(429, { message: 'quota', code: 'insufficient_quota' }), 'unreachable', 'quota', 1],
  ['500', MISBEHAVIOURS['500'], 'unreachable', 'broken', 2],
  ['503 with a page', (response) => void response.writeHead(503).end('<html>down</html>'), 'unreachable', 'broken', 2],
  ['never answering', MISBEHAVIOURS['never answering'], 'no_answer_in_time', 'slow', 1],
  ['a slow drip', MISBEHAVIOURS['a slow drip'], 'no_answer_in_time', 'slow', 1],
  ['a reset', MISBEHAVIOURS['a reset'], 'unreachable', 'broken', 2],
  ['a reset within the answer', MISBEHAVIOURS['a reset within the answer'], 'unreachable', 'broken', 2],
  ['HTML with 200', MISBEHAVIOURS['HTML with 200'], 'not_understood', 'nonsense', 1],
  ['HTML that says it is JSON', sendText('<html></html>', 'application/json'), 'not_understood', 'nonsense', 1],
  ['malformed JSON', MISBEHAVIOURS['malformed JSON'], 'not_understood', 'nonsense', 1],
  ['nothing at all', sendText('', 'application/json'), 'not_understood', 'nonsense', 1],
  ['JSON that is no completion', sendText('{"ok":true}', 'application/json'), 'not_understood', 'nonsense', 1],
  ['no choices', (response) => sendJson(response, 200, { choices: [] }), 'not_understood', 'nonsense', 1],
  ['an empty answer', saying(''), 'not_understood', 'nonsense', 1],
  ['prose without JSON', saying('I am afraid I cannot tell.'), 'not_understood', 'nonsense', 1],
  ['JSON of another schema', saying('{"word":"perhaps","figures":["1"]}'), 'not_understood', 'nonsense', 1],
  [
    'an expired key',
    failing(401, { message: `Incorrect API key: ${KEY}`, code: 'invalid_api_key' }),
    'unreachable',
    'key',
    1,
  ],
  ['a key without the right', failing(403, { message: 'Project does not have access' }), 'unreachable', 'key', 1],
  ['an empty account', failing(402, { message: 'Insufficient Balance' }), 'unreachable', 'quota', 1],
  [
    'no such model',
    failing(404, { message: 'The model does not exist', code: 'model_not_found' }),
    'unreachable',
    'model',
    1,
  ],
  ['no such address', (response) => void response.writeHead(404).end('Not Found'), 'unreachable', 'address', 1],
];

let home: TestStore;
beforeAll(async () => {
  home = await openTestStore();
});
afterAll(() => home.close());

describe.each(MATRIX)('an endpoint with %s', (_, behaviour, why, kind, tries) => {
  it('costs no more than the budget, is told of once, and is left alone after a while', async () => {
    const server = await startModelServer(behaviour);
    const { askNew, lines, troubles } = setUpModel(home.store.modelMemory, [endpoint(server.url)], {
      budgetMs: budgetFor(kind),
    });
    try {
      const began = performance.now();
      expect(await askNew('liaison-M')).toEqual({ isAnswered: false, why });
      expect(performance.now() - began).toBeLessThan(budgetFor(kind) + GRACE_MS);
      expect(server.asked).toHaveLength(tries);

      for (let more = 0; more < 5; more++) expect(await askNew('liaison-M')).toMatchObject({ isAnswered: false });
      expect(await askNew('liaison-M')).toEqual({ isAnswered: false, why: 'resting_after_faults' });
      expect(server.asked.length).toBeLessThanOrEqual(3 * tries);

      const warnings = lines.filter(({ level }) => level !== 'info');
      expect(warnings.map(({ level, fields }) => [level, fields['kind']])).toEqual([['warn', kind]]);
      expect(troubles.map((trouble) => trouble.kind)).toEqual([kind]);
      expect(JSON.stringify([lines, troubles])).not.toContain(KEY);
      expect(JSON.stringify([lines, troubles])).not.toContain('message 1');
    } finally {
      await server.close();
    }
  });
});

describe('what one request meets says nothing about the endpoint:', () => {
  it.each<[string, Behaviour, string]>([
    ['a refusal', (response) => sendJson(response, 200, completion(null, { refusal: 'No.' })), 'refused'],
    ['a filter', (response) => sendJson(response, 200, completion('', { end: 'content_filter' })), 'refused'],
    ['a filter of Azure', failing(400, { message: 'The response was filtered', code: 'content_filter' }), 'refused'],
    [
      'too long a text',
      failing(400, { message: 'maximum context length is 10', code: 'context_length_exceeded' }),
      'not_understood',
    ],
    [
      'an answer without end',
      (response) => sendJson(response, 200, completion('{"wo', { end: 'length' })),
      'not_understood',
    ],
  ])('%s', async (_, behaviour, why) => {
    const server = await startModelServer(behaviour);
    const { askNew, lines, troubles } = setUpModel(home.store.modelMemory, [endpoint(server.url)]);
    try {
      for (let times = 0; times < 4; times++) expect(await askNew()).toEqual({ isAnswered: false, why });
      server.behave(saying(JSON.stringify(ANSWER)));
      expect(await askNew()).toMatchObject({ isAnswered: true, json: ANSWER });
      expect(troubles).toEqual([]);
      expect(lines.filter(({ level }) => level !== 'info')).toEqual([]);
    } finally {
      await server.close();
    }
  });
});
