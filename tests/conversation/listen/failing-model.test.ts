import { beforeAll, describe, expect, it } from 'vitest';
import { MISBEHAVIOURS } from '../../support/model/misbehaving.ts';
import { type Behaviour, startModelServer } from '../../support/model/model-server.ts';
import { type Rehearsal, rehearse, type Said } from '../../support/rehearsal.ts';
import { modelAt } from './model-at-hand.ts';

const BUDGET_MS = 300;
/** What the rules need for an answer, on a machine that has much else to do. */
const GRACE_MS = 2_000;

/** All of them leave the rules in doubt, so that a model is asked. */
const SAYINGS: [from: string, text: string][] = [
  ['staff', '老人吃饭的地方归哪家管'],
  ['staff', '学校门口的辣条归谁'],
  ['liaison-S', '这个月没啥进展，卡在钱上'],
  ['leader', 'who looks after canteens'],
  ['staff', '打针的东西谁查'],
];

async function hearAll(rehearsal: Rehearsal): Promise<{ said: Said[]; longestMs: number }> {
  const said: Said[] = [];
  let longestMs = 0;
  for (const [from, text] of SAYINGS) {
    const began = performance.now();
    said.push(...(await rehearsal.say(from, text)));
    longestMs = Math.max(longestMs, performance.now() - began);
  }
  return { said, longestMs };
}

let byRules: Said[];
beforeAll(async () => {
  const rehearsal = await rehearse();
  // The first answer builds the index of the plan.
  byRules = (await hearAll(rehearsal)).said;
  await rehearsal.close();
});

describe.each(Object.entries<Behaviour>(MISBEHAVIOURS))('with a model whose endpoint shows %s', (_, behaviour) => {
  let said: Said[];
  let longestMs: number;
  let asked: number;
  let warnings: number;
  beforeAll(async () => {
    const server = await startModelServer(behaviour);
    const { tools, lines } = modelAt(server.url, BUDGET_MS);
    const rehearsal = await rehearse(tools);
    ({ said, longestMs } = await hearAll(rehearsal));
    asked = server.asked.length;
    warnings = lines.filter(({ level }) => level !== 'info').length;
    await rehearsal.close();
    await server.close();
  });
  const isOffice = ({ to }: Said) => to.startsWith('office');

  it('everybody is answered by the rules, to the letter, and nothing else is shown to them', () => {
    expect(asked).toBeGreaterThan(0);
    expect(said.filter((one) => !isOffice(one))).toEqual(byRules);
  });

  it('in time', () => expect(longestMs).toBeLessThan(BUDGET_MS + GRACE_MS));

  it('the office is told once, each of its people, and the log once', () => {
    expect(said.filter(isOffice).map(({ to }) => to)).toEqual(['office', 'office-2']);
    expect(said.find(isOffice)?.text).toContain('语言模型暂时用不上');
    expect(warnings).toBe(1);
  });
});
