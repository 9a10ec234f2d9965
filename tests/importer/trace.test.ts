import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RemitError } from '../../src/domain/errors.ts';
import { readTracedRegister } from '../../src/importer/import-plan.ts';
import { fixture } from './support.ts';

const DOCUMENTS = readdirSync(new URL('fixtures/', import.meta.url)).map((name) => fixture(name));
/** The long run of 10,000 is asked for with FUZZ_RUNS. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 600);
const SCRAPS = [
  '（',
  '）',
  '。',
  '\n',
  '**',
  '、',
  '责任单位：',
  '1、',
  '（一）',
  '| ',
  '\t',
  '区教育局',
  '负责',
  '95%',
  '\ud83d',
  '\u0000',
  '：',
];

/** What damage does to a document: pieces cut out, doubled, moved, or sprinkled with scraps. */
const damaged = fc
  .tuple(
    fc.constantFrom(...DOCUMENTS),
    fc.array(
      fc.record({
        kind: fc.constantFrom('cut', 'double', 'insert', 'move'),
        at: fc.nat(10_000),
        length: fc.nat(60),
        scrap: fc.constantFrom(...SCRAPS),
      }),
      { maxLength: 12 },
    ),
  )
  .map(([text, blows]) => blows.reduce((words, blow) => strike(words, blow), text));

function strike(
  text: string,
  { kind, at, length, scrap }: { kind: string; at: number; length: number; scrap: string },
): string {
  const from = text.length === 0 ? 0 : at % text.length;
  const [before, piece, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
  if (kind === 'cut') return before + after;
  if (kind === 'double') return before + piece + piece + after;
  if (kind === 'move') return piece + before + after;
  return before + scrap + piece + after;
}

/** null where the document was refused in a sentence. */
function readOrRefuse(text: string) {
  try {
    return readTracedRegister(text);
  } catch (error) {
    expect(error).toBeInstanceOf(RemitError);
    return null;
  }
}

function expectWhole(text: string) {
  const traced = readOrRefuse(text);
  if (!traced) return;
  expect(traced.parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  for (const { start, end, owners } of traced.register.tasks) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(owners.length).toBe(new Set(owners.map(({ department }) => department)).size);
  }
  expect(new Set(traced.register.tasks.map(({ id }) => id)).size).toBe(traced.register.tasks.length);
  const names = traced.register.departments.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(names.length).toBe(new Set(names).size);
}

describe('every character of a document belongs to exactly one part', () => {
  it('in the documents as they are', () => {
    for (const text of DOCUMENTS) expectWhole(text);
  });

  it('in damaged documents, which never crash the importer', { timeout: 120_000 }, () => {
    fc.assert(fc.property(damaged, expectWhole), { numRuns: RUNS });
  });

  it('in any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectWhole), { numRuns: 300 });
  });

  it('clauses stand in order and apart', () => {
    for (const text of DOCUMENTS) {
      const { tasks } = readTracedRegister(text).register;
      for (const [at, task] of tasks.entries()) expect(task.start).toBeGreaterThanOrEqual(tasks[at - 1]?.end ?? 0);
    }
  });
});

describe('time grows with length, not faster', () => {
  const item = (at: number) =>
    `${at}、重点工作${at}。新增示范点6家，合格率达到98%以上，推进冷链建设。（区农业农村局牵头，区市场监管局、区教育局按职责分工负责）`;
  const plan = (items: number) =>
    `某区2024年工作要点\n${Array.from({ length: items }, (_, at) => item(at + 1)).join('\n')}`;
  const timed = (text: string) => {
    const start = performance.now();
    const tasks = readOrRefuse(text)?.register.tasks.length;
    return { tasks, ms: performance.now() - start };
  };

  it('a plan of 1,000 items takes seconds at most, also on a busy machine', () => {
    timed(plan(100));
    const { tasks, ms } = timed(plan(1000));
    expect(tasks).toBe(1000);
    expect(ms).toBeLessThan(5000);
  });

  it.each([
    ['open brackets', '（'.repeat(20_000)],
    ['numbers', '1、'.repeat(20_000)],
    ['blanks', ' '.repeat(20_000)],
    ['labels', '责任单位：'.repeat(5000)],
    ['line breaks', '\n'.repeat(20_000)],
  ])('thousands of %s do not hang it', (_, text) => {
    expect(timed(`1、做好工作。（区教育局负责）\n${text}\n2、做好工作。（区教育局负责）`).ms).toBeLessThan(8000);
  });
});
