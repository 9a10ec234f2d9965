import { expect, test } from 'vitest';
import type { Disturbed } from '../../src/domain/burden.ts';
import { instantAt, isoDay } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import { burdenPaper, tableOfWeek } from '../../src/reporting/burden-ledger.ts';
import { TEST_RULES } from '../support/settings.ts';

const person = (handle: string, role: Person['role']): Person => ({
  ...{
    handle,
    name: handle,
    department: '区民政局',
    role,
    slackUserId: null,
    email: null,
    reachable: true,
    claims: null,
  },
});
const PEOPLE = [person('a', 'liaison'), person('b', 'deputy'), person('o', 'office'), person('c', 'liaison')];
const sent = (handle: string, kind: Disturbed['kind'], day: string): Disturbed => ({
  ...{ handle, kind, at: instantAt(isoDay(day), '09:00', TEST_RULES.zone) },
});
const today = isoDay('2023-10-18');
const now = instantAt(today, '10:00', TEST_RULES.zone);
const facts = (disturbed: Disturbed[], language: 'zh' | 'en' = 'zh') => ({
  ...{ people: PEOPLE, disturbed, today, language, rules: TEST_RULES },
});
const rowsOf = (disturbed: Disturbed[]) => {
  const paper = burdenPaper(facts(disturbed), now);
  return paper?.kind === 'ledger' ? paper.rows : [];
};
const FOUR_WEEKS = [
  sent('a', 'check-in', '2023-10-16'),
  sent('a', 'reminder', '2023-10-17'),
  sent('b', 'step', '2023-10-18'),
  sent('a', 'check-in', '2023-10-09'),
  sent('a', 'word', '2023-09-25'),
];

test('the week in a table: contacts who were written to, the most disturbed in front, only the kinds that came', () => {
  expect(tableOfWeek(today, facts(FOUR_WEEKS))).toEqual({
    header: ['单位', '联系人', '填报', '提醒', '转问', '合计'],
    rows: [
      ['区民政局', 'a', '1', '1', '0', '2/4'],
      ['区民政局', 'b', '0', '0', '1', '1/4'],
    ],
  });
});

test('the file has four weeks, the latest in front, with the day of each message', () => {
  expect(rowsOf(FOUR_WEEKS).map((row) => [row[0], row[2], row.at(-2), row.at(-1)])).toEqual([
    ['10月16日—10月22日', 'a', '2/4', '10月16日 填报、10月17日 提醒'],
    ['10月16日—10月22日', 'b', '1/4', '10月18日 转问'],
    ['10月9日—10月15日', 'a', '1/4', '10月9日 填报'],
    ['9月25日—10月1日', 'a', '1/4', '9月25日 人工发出'],
  ]);
});

test('its columns are as many as its cells', () => {
  const paper = burdenPaper(facts(FOUR_WEEKS, 'en'), now);
  if (paper?.kind !== 'ledger') throw new Error('no ledger');
  expect(new Set(paper.rows.map((row) => row.length))).toEqual(new Set([paper.header.length]));
  expect(paper.widths).toHaveLength(paper.header.length);
  expect(paper.name).toBe('burden-2023-W42.xlsx');
});

test('what is older is not in it, nor what people of the office got; of nothing there is no file', () => {
  expect(burdenPaper(facts([sent('a', 'check-in', '2023-09-24'), sent('o', 'digest', '2023-10-16')]), now)).toBe(
    undefined,
  );
});
