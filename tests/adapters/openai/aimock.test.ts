import { LLMock } from '@copilotkit/aimock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../support/database.ts';
import { ANSWER, endpoint, setUpModel } from '../../support/model/set-up-model.ts';

/** Somebody else's idea of the protocol, beside our own servers that misbehave. */
const JSON_ANSWER = JSON.stringify(ANSWER);

let home: TestStore;
let mock: LLMock;
beforeAll(async () => {
  home = await openTestStore();
  mock = await LLMock.create({ port: 0, strict: true });
});
afterEach(() => {
  mock.clearFixtures();
  mock.clearRequests();
});
afterAll(async () => {
  await mock.stop();
  await home.close();
});

const setUp = (change: Parameters<typeof endpoint>[1] = {}, path = '/v1') =>
  setUpModel(home.store.modelMemory, [endpoint(`${mock.url}${path}`, change)]);

describe('against a mock server of other hands', () => {
  it('asks and is answered in one call', async () => {
    mock.onMessage(/^message/, { content: JSON_ANSWER });
    expect(await setUp().askNew()).toMatchObject({ isAnswered: true, json: ANSWER });
    expect(mock.getRequests()).toHaveLength(1);
    expect(mock.getLastRequest()?.body).toMatchObject({ response_format: { type: 'json_schema' } });
  });

  it.each([
    ['OpenAI, Qwen, Ollama, vLLM', '/v1', {}],
    ['Azure', '/openai/deployments/d', { apiVersion: '2024-10-21' }],
  ])('by the addresses of %s', async (_, path, change) => {
    mock.onMessage(/^message/, { content: JSON_ANSWER });
    expect(await setUp(change, path).askNew()).toMatchObject({ isAnswered: true, json: ANSWER });
  });

  it.each([
    ['fenced', `\`\`\`json\n${JSON_ANSWER}\n\`\`\``],
    ['in prose', `Of course: ${JSON_ANSWER} — anything else?`],
  ])('an answer that is %s is read', async (_, content) => {
    mock.onMessage(/^message/, { content });
    expect(await setUp().askNew()).toMatchObject({ isAnswered: true, json: ANSWER });
  });

  it.each([
    ['length', 'not_understood'],
    ['content_filter', 'refused'],
  ])('an answer that ends by %s is none', async (finishReason, why) => {
    mock.onMessage(/^message/, { content: JSON_ANSWER.slice(0, 9), finishReason });
    expect(await setUp().askNew()).toEqual({ isAnswered: false, why });
  });

  it('one fault is got over', async () => {
    mock.onMessage(/^message/, { content: JSON_ANSWER });
    mock.nextRequestError(500, { message: 'overloaded', type: 'server_error' });
    expect(await setUp().askNew()).toMatchObject({ isAnswered: true });
  });

  it('what it has no answer to is a fault, not a guess', async () => {
    expect(await setUp().askNew()).toEqual({ isAnswered: false, why: 'unreachable' });
  });
});
