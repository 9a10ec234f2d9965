import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import { type ModelServer, saying, startModelServer } from '../../support/model/model-server.ts';
import { createRequestCheck, hasPublishedSchema } from '../../support/model/published-schema.ts';
import { KEY, type Line } from '../../support/model/set-up-model.ts';
import { rehearse } from '../../support/rehearsal.ts';
import { modelAt } from './model-at-hand.ts';

/** Each with names and contact data of its own. */
const SAYINGS: [from: string, text: string][] = [
  ['staff', '老人吃饭的地方归哪家管？回我13812345678'],
  ['staff', '陈静和黄磊说学校门口的辣条不归他们，归谁'],
  ['liaison-S', '这个月没啥进展，卡在钱上，找 liaison-M 或 head-s@example.org'],
  ['leader', 'who looks after canteens? ask <@U012AB3CD> or liaison-s@example.org'],
  ['leader', 'Who looks after the canteens, chen jing, +86 577 8888 9999?'],
  ['staff', '打针的东西谁查 https://example.org/u/chenjing 微信 chenjing_88'],
];

let server: ModelServer;
let lines: Line[];
let people: Person[];
let plan: Plan | undefined;
let sent: string[];
beforeAll(async () => {
  server = await startModelServer(saying('{"commands":[{"do":"nothing-fits","task":"","measure":"","quote":""}]}'));
  const model = modelAt(server.url);
  const rehearsal = await rehearse(model.tools);
  for (const [from, text] of SAYINGS) await rehearsal.say(from, text);
  people = await rehearsal.store.directory.list();
  plan = await rehearsal.store.plans.findInForce();
  lines = model.lines;
  sent = server.asked.map(({ body }) => JSON.stringify(body));
  await rehearsal.close();
});
afterAll(() => server.close());

const found = (words: (string | null)[], texts: string[]) =>
  words.filter((word) => word !== null && texts.some((text) => text.toLowerCase().includes(word.toLowerCase())));

describe('what is sent to a model', () => {
  it('is something, or this shows nothing', () => expect(sent.length).toBeGreaterThanOrEqual(4));

  it('has no name, handle or address of anybody in the directory', () => {
    // “staff”, “office” and the like are words of the language as well.
    const handles = people.map(({ handle }) => handle).filter((handle) => handle.includes('-'));
    const others = people.flatMap(({ name, email, slackUserId }) => [name, email, slackUserId]);
    expect(found([...handles, ...others], sent)).toEqual([]);
  });

  it('has no number, link or account by which somebody is reached', () => {
    const contacts = ['13812345678', '8888 9999', 'U012AB3CD', 'https://', 'chenjing_88', '@example'];
    expect(found(contacts, sent)).toEqual([]);
  });

  it('has no owner: departments stand in it only where the person wrote them', () => {
    expect(found(plan?.register.departments.map(({ name }) => name) ?? [], sent)).toEqual([]);
  });

  it.skipIf(!hasPublishedSchema)('conforms to the published schema (needs ../shared/openapi/openai.json)', () => {
    const faultsOf = createRequestCheck();
    expect(server.asked.flatMap(({ body }) => faultsOf(body))).toEqual([]);
  });

  it('has the key in its header alone', () => {
    expect(found([KEY], sent)).toEqual([]);
    expect(server.asked.every(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true);
    expect(server.asked.map(({ headers }) => JSON.stringify({ ...headers, authorization: '' })).join()).not.toMatch(
      /liaison|staff|leader/,
    );
  });
});

it('what is logged has neither the key nor the words of anybody', () => {
  const written = lines.map((line) => JSON.stringify(line));
  expect(written.length).toBeGreaterThan(0);
  expect(found([KEY, '辣条', '老人', 'canteens', '13812345678', '打针'], written)).toEqual([]);
});
