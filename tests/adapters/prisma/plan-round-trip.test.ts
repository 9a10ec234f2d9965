import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Register, Task } from '../../../src/domain/plan.ts';
import { openTestStore, type TestStore } from '../../support/database.ts';

let home: TestStore;
beforeAll(async () => {
  home = await openTestStore();
});
afterAll(() => home.close());

const words = fc.string({ unit: 'binary', maxLength: 12 });
const maybe = fc.option(words, { nil: null });
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value + 0);
const offset = fc.nat(2_000_000);
const op = fc.constantFrom('>=', '<=', '=', '~');

const target = fc.record({
  ...{ what: words, op, value: number, unit: words, quote: words },
  kind: fc.constantFrom('count', 'rate', 'per_capita', 'zero'),
  mode: fc.constantFrom('reach', 'keep'),
});

/** Tasks have ids of their own and owners among the departments; nothing else is taken for granted. */
const register = fc.uniqueArray(words, { minLength: 1, maxLength: 4 }).chain((names) =>
  fc.record({
    ...{ title: words, number: maybe, issuer: maybe, date: maybe, year: fc.nat(3000) },
    language: fc.constantFrom('zh', 'en'),
    addressees: fc.array(words, { maxLength: 3 }),
    goals: fc.array(
      fc.record({ what: words, op: fc.option(op), value: fc.option(number), unit: maybe, quote: words }),
      { maxLength: 2 },
    ),
    sections: fc.array(fc.record({ ref: words, title: words, items: fc.array(words, { maxLength: 3 }) }), {
      maxLength: 3,
    }),
    departments: fc.tuple(
      ...names.map((name) =>
        fc.record(
          { name: fc.constant(name), aliases: fc.array(words), collective: fc.boolean(), english: fc.array(words) },
          { requiredKeys: ['name', 'aliases', 'collective'] },
        ),
      ),
    ),
    tasks: fc.uniqueArray(taskOf(names), { selector: (task) => task.id, maxLength: 5 }),
    unassigned: fc.array(fc.record({ text: words, start: offset, end: offset }), { maxLength: 3 }),
    findings: fc.array(
      fc.record(
        { kind: fc.constantFrom('no_lead', 'layout'), task: words, text: words },
        { requiredKeys: ['kind', 'text'] },
      ),
      { maxLength: 3 },
    ),
  }),
) as fc.Arbitrary<Register>;

function taskOf(names: string[]): fc.Arbitrary<Task> {
  const role = fc.constantFrom('lead', 'shared', 'support');
  return fc.record(
    {
      ...{ id: words, ref: words, clause: fc.nat(99), section: words, title: words, text: words },
      ...{ start: offset, end: offset, due: words, expansions: fc.array(words, { maxLength: 2 }) },
      owners: fc.array(fc.record({ department: fc.constantFrom(...names), role }), { maxLength: 4 }),
      targets: fc.array(target, { maxLength: 3 }),
    },
    { requiredKeys: ['id', 'ref', 'clause', 'section', 'title', 'text', 'start', 'end', 'owners', 'targets'] },
  ) as fc.Arbitrary<Task>;
}

describe('a register', () => {
  it('comes back exactly as it was saved, whatever it holds', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(register, async (saved) => {
        count += 1;
        const at = new Date(Date.UTC(2023, 0, 1) + count);
        const { id } = await home.store.plans.save({
          ...{
            register: saved,
            text: `plan ${count}`,
            sourceName: 'x',
            status: 'draft',
            at,
            inForceFrom: null,
            by: null,
          },
        });
        expect((await home.store.plans.find(id))?.register).toEqual(saved);
      }),
      { numRuns: 60 },
    );
  });

  it('of 10,000 tasks is saved and loaded without a noticeable wait', async () => {
    const tasks = Array.from({ length: 10_000 }, (_, number) => taskNumber(number));
    const big: Register = {
      ...{ title: '大', number: null, issuer: null, date: null, year: 2023, language: 'zh', addressees: [], goals: [] },
      ...{
        sections: [],
        departments: [{ name: '局', aliases: [], collective: false }],
        tasks,
        unassigned: [],
        findings: [],
      },
    };
    const started = performance.now();
    const { id } = await home.store.plans.save({
      ...{ register: big, text: 'big', sourceName: 'x', status: 'draft', at: new Date(0), inForceFrom: null, by: null },
    });
    expect((await home.store.plans.find(id))?.register).toEqual(big);
    // About 0.8 s on two cores; the bound is for machines that do other things as well.
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

function taskNumber(number: number): Task {
  return {
    ...{ id: `${number}#1`, ref: String(number), clause: 1, section: '', title: '事', text: '文'.repeat(80) },
    ...{ start: number * 90, end: number * 90 + 80 },
    owners: [{ department: '局', role: 'lead' }],
    targets: [{ what: '数', op: '>=', value: number, unit: '家', kind: 'count', mode: 'reach', quote: '数' }],
  };
}
