import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/importer/import-plan.ts';
import { readDocument } from '../../src/importer/readers/index.ts';

interface Expected {
  /** The layout, and what must not be misread. */
  about: string;
  /** What the importer does not read yet: its test must fail, and says so in its name. */
  gaps?: ('owners' | 'targets')[];
  tasks: { id: string; owners: Record<string, string>; targets: string[] }[];
}

const FIXTURES = new URL('../fixtures/plans/', import.meta.url);

async function open(name: string) {
  const folder = new URL(`${name}/`, FIXTURES);
  const file = readdirSync(folder).find((entry) => entry.startsWith('plan.')) ?? 'plan.txt';
  const { text } = await readDocument({ name: file, bytes: readFileSync(new URL(file, folder)) });
  return { text, register: readRegister(text), expected: readExpected(name) };
}

function readExpected(name: string): Expected {
  return JSON.parse(readFileSync(new URL(`${name}/expected.json`, FIXTURES), 'utf8'));
}

const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** `2 万家` and `20000 家` are the same figure. */
function fold(value: number, unit: string): string {
  const scale = SCALES[unit.charAt(0)];
  return scale === undefined ? `${value} ${unit}` : `${value * scale} ${unit.slice(1)}`;
}

function foldPrinted(figure: string): string {
  const [value = '', unit = ''] = figure.split(' ');
  return fold(Number(value), unit);
}

/** A plain test, or, for a gap, one that is red as soon as the gap is closed. */
function specify(name: string, part: 'owners' | 'targets', title: string, check: () => Promise<void>) {
  if (readExpected(name).gaps?.includes(part)) test.fails(`NOT YET: ${title}`, check);
  else test(title, check);
}

const names = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(names)('%s', (name) => {
  specify(name, 'owners', 'every task has its owners with their roles', async () => {
    const { register, expected } = await open(name);
    const found = register.tasks.map(({ id, owners }) => ({
      id,
      owners: Object.fromEntries(owners.map(({ department, role }) => [department, role])),
    }));
    expect(found).toEqual(expected.tasks.map(({ id, owners }) => ({ id, owners })));
  });

  specify(name, 'targets', 'every task has its figures, and no others', async () => {
    const { register, expected } = await open(name);
    const found = register.tasks.map(({ id, targets }) => [id, targets.map(({ value, unit }) => fold(value, unit))]);
    expect(found).toEqual(expected.tasks.map(({ id, targets }) => [id, targets.map(foldPrinted)]));
  });

  test('every clause stands where the register says', async () => {
    const { text, register } = await open(name);
    for (const task of register.tasks) {
      expect(task.start).toBeLessThan(task.end);
      expect(task.end).toBeLessThanOrEqual(text.length);
    }
  });
});
