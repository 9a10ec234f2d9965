import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../support/database.ts';
import { completion } from '../../support/model/model-server.ts';
import { ANSWER, endpoint, setUpModel } from '../../support/model/set-up-model.ts';

let home: TestStore;
beforeAll(async () => {
  home = await openTestStore();
});
afterAll(() => home.close());

/** Anything, and things that are nearly right. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.constantFrom(
    '{',
    '{"word":"yes"',
    '{"word":"yes","figures":[1,"2"]}',
    '```json\n{}\n```',
    '<think>',
    '\u0000',
    'null',
  ),
);
const near = fc.oneof(
  fc.jsonValue(),
  text.map((content) => completion(content)),
  text.map((end) => completion(JSON.stringify(ANSWER), { end })),
  fc.jsonValue().map((message) => ({ choices: [{ message }] })),
  fc.jsonValue().map((usage) => ({ ...completion(JSON.stringify(ANSWER)), usage })),
);
const response = fc.record({
  status: fc.constantFrom(200, 200, 200, 201, 302, 400, 401, 404, 418, 422, 429, 500, 529),
  body: fc.oneof(
    text,
    near.map((value) => JSON.stringify(value)),
  ),
  type: fc.constantFrom('application/json', 'text/html', 'application/json; charset=utf-8', 'text/event-stream'),
  retryAfter: fc.constantFrom(undefined, '0', '-5', 'soon', '99999999999', 'Wed, 21 Oct 2015 07:28:00 GMT'),
});

it('whatever comes back, nothing is thrown, and what is taken for an answer fits the schema', async () => {
  await fc.assert(
    fc.asyncProperty(response, async ({ status, body, type, retryAfter }) => {
      const headers = { 'content-type': type, ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) };
      const fetch = async () => new Response(body, { status, headers });
      const { askNew, lines } = setUpModel(home.store.modelMemory, [endpoint('https://a.example/v1')], {
        ...{ fetch, budgetMs: 150 },
      });
      const answer = await askNew('liaison-M');
      if (answer.isAnswered) {
        expect(answer.json).toMatchObject({ word: expect.stringMatching(/^(yes|no)$/), figures: expect.any(Array) });
        expect(answer.tokens.sent).toBeGreaterThanOrEqual(0);
      }
      expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
