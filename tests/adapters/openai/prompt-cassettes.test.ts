import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrompts } from '../../../src/adapters/prompts/open-prompts.ts';
import { readConfig } from '../../../src/config.ts';
import type { ModelPrompt } from '../../../src/ports/model.ts';
import { openTestStore, type TestStore } from '../../support/database.ts';
import { playCassette, recordCassette } from '../../support/model/cassettes.ts';
import { completion } from '../../support/model/model-server.ts';
import { endpoint, setUpModel } from '../../support/model/set-up-model.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/cassettes');
const PROMPTS = join(import.meta.dirname, '../../../prompts');
const render = openPrompts(PROMPTS);

/** One request for each prompt, and what a model makes of it. */
const SAMPLES: Record<string, { variables: Record<string, string>; json: unknown }> = {
  'check-endpoint': { variables: {}, json: { ready: true } },
  'digest-opening': {
    variables: { language: 'Chinese', facts: 'f1: 达进度 27条\nf2: 严重滞后 2条' },
    json: { opening: '本周总体情况：{f1}；请留意{f2}。' },
  },
  'propose-sayings': {
    variables: { tasks: 'c1: 规范流动摊贩经营\nc2: 开展养老机构食堂建设' },
    json: { sayings: [{ task: 'c1', says: '路边摊' }] },
  },
  'read-leftovers': {
    variables: { passages: 'p1: 各有关单位：\np2: 门禁由镇综合治理中心牵头' },
    json: { readings: [{ passage: 'p2', quote: '镇综合治理中心牵头' }] },
  },
  'understand-message': {
    variables: {
      commands: '- about: the message is about one candidate.\n- nothing-fits: no candidate is meant.',
      message: '老人吃饭的地方归哪家管',
      waiting: '',
      candidates: 'c1: 办好民生实事：开展养老机构食堂建设\nc2: 提升餐饮质量：创建阳光餐饮街区',
    },
    json: { commands: [{ do: 'about', task: 'c1', measure: '', quote: '老人吃饭的地方' }] },
  },
};

/**
 * `RECORD_CASSETTES=yes` writes the cassettes anew: with OPENAI_… set by asking that endpoint, else with the answers
 * below, which no model gave.
 */
const isRecording = process.env['RECORD_CASSETTES'] === 'yes';
const live = isRecording ? readConfig(process.env).model?.endpoints[0] : undefined;
const answering = (json: unknown) => async () => Response.json(completion(JSON.stringify(json)));

let home: TestStore;
beforeAll(async () => {
  home = await openTestStore();
});
afterAll(() => home.close());

/** A version that was not released yet still changes, and with it what is sent. */
const released: Record<string, Record<string, string>> = JSON.parse(
  readFileSync(join(PROMPTS, 'released.json'), 'utf8'),
);
const isReleased = ({ id, version, hash }: ModelPrompt) => released[id]?.[version] === hash;

it('every prompt that was released has a sample', () => {
  expect(Object.keys(released).filter((id) => !(id in SAMPLES))).toEqual([]);
});

describe.each(Object.entries(SAMPLES))('the prompt %s', (id, { variables, json }) => {
  const prompt = render(id, variables);

  it.skipIf(!isRecording && !isReleased(prompt))(
    'is sent as it was when its cassette was recorded, and what came back then is read the same',
    async () => {
      const file = join(FOLDER, `${id}.json`);
      const cassette = isRecording
        ? recordCassette(file, prompt, live ? fetch : answering(json))
        : playCassette(file, prompt);
      const { model } = setUpModel(
        home.store.modelMemory,
        [live ?? endpoint('https://api.openai.com/v1', { model: 'gpt-5.4-mini' })],
        { fetch: cassette.fetch },
      );
      const answer = await model.ask({ prompt, by: null });
      cassette.verify();
      expect(answer).toMatchObject({ isAnswered: true, json });
    },
  );
});
