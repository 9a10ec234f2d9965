import { afterEach, beforeEach, expect, it } from 'vitest';
import { openAnswerCache } from '../../../src/adapters/openai/answer-cache.ts';
import { openTestStore, type TestStore } from '../../support/database.ts';
import { NOW, prompt } from '../../support/model/set-up-model.ts';

const ANSWER = { quote: '老人食堂的阳光厨房7家' };

let home: TestStore;
beforeEach(async () => {
  home = await openTestStore();
});
afterEach(() => home.close());

it('an answer comes back for the same request', async () => {
  const cache = openAnswerCache(home.store.modelMemory);
  await cache.keep(prompt(), 'm', ANSWER, NOW);
  expect(await cache.find(prompt(), 'm')).toEqual(ANSWER);
  expect(await cache.find(prompt(), 'another')).toBeUndefined();
  expect(await cache.find(prompt({ version: 4 }), 'm')).toBeUndefined();
});

it('what is kept shows neither the request nor the answer', async () => {
  const kept: string[] = [];
  const { modelMemory } = home.store;
  const cache = openAnswerCache({
    ...modelMemory,
    keepAnswer: (key, sealed, at) => {
      kept.push(key, sealed, Buffer.from(sealed, 'base64').toString());
      return modelMemory.keepAnswer(key, sealed, at);
    },
  });
  await cache.keep(prompt(), 'm', ANSWER, NOW);
  expect(kept.join()).not.toMatch(/阳光厨房|quote/);
});

it('what was damaged is no answer', async () => {
  const { modelMemory } = home.store;
  let key = '';
  const cache = openAnswerCache({
    findAnswer: (asked) => {
      key = asked;
      return modelMemory.findAnswer(asked);
    },
    keepAnswer: modelMemory.keepAnswer,
  });
  await cache.keep(prompt(), 'm', ANSWER, NOW);
  await cache.find(prompt(), 'm');
  await modelMemory.keepAnswer(key, 'bm90IHNlYWxlZA==', NOW);
  expect(await cache.find(prompt(), 'm')).toBeUndefined();
});
