import { describe, expect, it } from 'vitest';
import { completion, failing, saying, sendJson, startModelServer } from '../../support/model/model-server.ts';
import { ANSWER, endpoint, setUpModel } from '../../support/model/set-up-model.ts';
import { GOOD, useModelServer } from '../../support/model/use-model-server.ts';

const { at, setUp } = useModelServer();

describe('the budget', () => {
  it('is one for all tries: a pause that would end after it is not made', async () => {
    at.server.behave(failing(429, { message: 'busy' }, { 'retry-after': '30' }));
    const began = performance.now();
    expect(await setUp({ budgetMs: 10_000 }).askNew()).toMatchObject({ isAnswered: false });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(at.server.asked).toHaveLength(1);
  });

  it('allows a short pause and a second try', async () => {
    at.server.behave((response, asked, count) =>
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
    at.server.behave((response, asked, count) => {
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
    at.server.behave(failing(500, { message: 'down' }));
    const { askNew, troubles, lines } = setUp({ ticks: () => now });
    for (let times = 0; times < 3; times++) await askNew();
    const asked = at.server.asked.length;
    expect(await askNew()).toEqual({ isAnswered: false, why: 'resting_after_faults' });
    now += 31_000;
    expect(await askNew()).toEqual({ isAnswered: false, why: 'unreachable' });
    expect(await askNew()).toEqual({ isAnswered: false, why: 'resting_after_faults' });
    expect(at.server.asked.length).toBe(asked + 2);
    now += 61_000;
    at.server.behave(GOOD);
    expect(await askNew()).toMatchObject({ isAnswered: true });
    expect(await askNew()).toMatchObject({ isAnswered: true });
    expect(troubles).toHaveLength(1);
    expect(lines.map(({ what }) => what)).toContain('the language model answers again');
  });

  it('it is told of again in the next spell of trouble', async () => {
    const { askNew, troubles } = setUp();
    for (const behaviour of [failing(401, { message: 'no' }), GOOD, failing(401, { message: 'no' })]) {
      at.server.behave(behaviour);
      await askNew();
    }
    expect(troubles).toHaveLength(2);
  });
});

describe('a second endpoint', () => {
  it('answers where the first fails, within the same budget', async () => {
    const second = await startModelServer(GOOD);
    at.server.behave(() => {});
    const { askNew } = setUpModel(
      at.home.store.modelMemory,
      [endpoint(at.server.url), endpoint(second.url, { model: 'another', key: 'sk-other' })],
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
    at.server.behave(failing(401, { message: 'no' }));
    const { askNew, troubles } = setUpModel(at.home.store.modelMemory, [
      endpoint(at.server.url),
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
    at.server.behave((response) => sendJson(response, 200, completion(null, { refusal: 'No.' })));
    const { askNew } = setUpModel(at.home.store.modelMemory, [endpoint(at.server.url), endpoint(second.url)]);
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
    expect(at.server.asked).toHaveLength(1);
  });

  it.each([{ user: 'another message' }, { hash: 'another file' }, { system: 'Other commands. JSON.' }])(
    'is asked again if anything of it is different: %o',
    async (change) => {
      const { ask } = setUp();
      await ask({ user: `base of ${JSON.stringify(change)}` });
      await ask({ user: `base of ${JSON.stringify(change)}`, ...change });
      expect(at.server.asked).toHaveLength(2);
    },
  );

  it('is not remembered where there was no answer', async () => {
    const { ask } = setUp();
    at.server.behave(saying('no JSON'));
    await ask({ user: 'asked twice' });
    at.server.behave(GOOD);
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

it('without its memory the model answers all the same', async () => {
  const gone = () => Promise.reject(new Error('the disk is full'));
  const memory = {
    ...{ findManner: gone, keepManner: gone, findAnswer: gone, keepAnswer: gone, addUse: gone, listUse: gone },
  };
  const { askNew, lines } = setUpModel(memory, [endpoint(at.server.url)]);
  expect(await askNew()).toMatchObject({ isAnswered: true, json: ANSWER });
  expect(lines.map(({ what }) => what)).toContain('the memory of the language model could not be used');
});
