import { describe, expect, test } from 'vitest';
import { measureWeek } from '../../src/digest/compose-digest.ts';
import { composeWeekly } from '../../src/digest/compose-weekly.ts';
import type { DigestFacts } from '../../src/digest/digest.ts';
import { sumOfCounts } from '../../src/domain/counts.ts';
import { isoDay } from '../../src/domain/dates.ts';
import type { DigestAudience } from '../../src/domain/digest-audience.ts';
import type { Matter } from '../../src/domain/matter.ts';
import type { Silence } from '../../src/domain/silence.ts';
import { renderPlain } from '../../src/ports/render-plain.ts';
import { plan, target, task, total, update } from '../domain/fixtures.ts';
import { person } from '../schedule/facts.ts';
import { TEST_RULES } from '../support/settings.ts';

const WEEK = isoDay('2023-10-09');
const FIRST = plan([task('1#1', [target()]), task('2#1', [], [{ department: '乙局', role: 'lead' }])]);
const SECOND = { ...plan([task('1#1', [target()])]), id: 'q' };
SECOND.register.title = '第二个要点';

const PEOPLE = [
  person('a', { name: '王五' }),
  person('boss', { name: '张三', department: null, role: 'leader' }),
  person('b', { department: '乙局', name: '李四' }),
];
const FACTS: DigestFacts = {
  ...{ plan: FIRST, people: PEOPLE, week: WEEK, rules: TEST_RULES, asked: null },
  updates: [update('2023-10-10', { measurements: [total(10)] })],
};
const OTHER: DigestFacts = {
  ...FACTS,
  plan: SECOND,
  updates: [update('2023-10-10', { plan: 'q', measurements: [total(12)] })],
};

const digest = (audience: DigestAudience, ...facts: DigestFacts[]) =>
  composeWeekly(facts.map(measureWeek), audience, 'zh');
const textOf = (audience: DigestAudience, ...facts: DigestFacts[]) => renderPlain(digest(audience, ...facts).blocks);

function matter(kind: Matter['kind'], part: Partial<Matter> = {}): Matter {
  const open = { outcome: null, answer: null, settledBy: null, settledAt: null, source: null };
  const base = { id: '1', plan: 'p', kind, task: null, department: '甲局', by: 'boss', text: '请说明', details: {} };
  return { ...base, ...open, at: new Date('2023-10-10T10:00:00+08:00'), ...part };
}

describe('several plans', () => {
  test('one title, a part for each, what needs somebody numbered through, counts that sum up', () => {
    const text = textOf('leader', FACTS, OTHER);
    expect(text.split('\n')[0]).toContain('周报');
    expect(text.match(/周报/g)).toHaveLength(1);
    expect(text).toContain('《第二个要点》');
    expect(text).toMatch(/^1\) 1#1/m);
    expect(text).toMatch(/^2\) 1#1/m);
    const { counts, items } = digest('leader', FACTS, OTHER);
    expect(sumOfCounts(counts)).toBe(items.length);
    expect(items).toHaveLength(3);
  });

  test('a department reads only of plans that give it something', () => {
    const text = textOf({ department: '乙局' }, OTHER, FACTS);
    expect(text).not.toContain('第二个要点');
    expect(text.split('\n')[0]).toContain('乙局 工作周报');
  });
});

describe('the first week', () => {
  test('all grey is said to be the beginning, not an alarm', () => {
    const text = textOf('leader', { ...FACTS, updates: [] });
    expect(text).toContain('“未报”只表示没有数');
    expect(text).toContain('不表示落后');
    expect(textOf('leader', FACTS)).not.toContain('“未报”只表示没有数');
  });
});

describe('what waits', () => {
  const order = matter('instruction', { details: { number: 3, until: isoDay('2023-10-13') } });

  test('instructions without an answer, the overdue ones marked, for leaders, the office and the owner', () => {
    const facts = { ...FACTS, matters: [order] };
    for (const audience of ['leader', 'office', { department: '甲局' }] as const) {
      expect(textOf(audience, facts)).toContain('〔2023〕3号 甲局：“请说明”（张三 10月10日，10月13日前回复，已过期）');
    }
    expect(textOf({ department: '乙局' }, facts)).not.toContain('请说明');
  });

  test('one that was answered later was open at the end of that week, and is gone in the next', () => {
    const answered = { ...order, outcome: 'answered' as const, settledAt: new Date('2023-10-17T10:00:00+08:00') };
    expect(textOf('leader', { ...FACTS, matters: [answered] })).toContain('等回复的批示1件');
    expect(textOf('leader', { ...FACTS, matters: [answered], week: isoDay('2023-10-16') })).not.toContain(
      '等回复的批示',
    );
  });

  test('disputes, requests, reports to review and what became of urging are the office’s alone', () => {
    const matters = [
      matter('dispute', { task: '1#1' }),
      matter('extension', { task: '1#1' }),
      matter('urge', { outcome: 'answered', settledAt: new Date('2023-10-11T10:00:00+08:00') }),
      matter('urge', { department: '乙局', details: { isUndelivered: true } }),
    ];
    const text = textOf('office', { ...FACTS, matters });
    for (const part of [
      '待裁定的异议1件：甲局 1#1',
      '待批的延期申请1件',
      '待审核的进展1条',
      '本周催办2次，已答复1次，没有送到1次',
    ]) {
      expect(text).toContain(part);
    }
    expect(textOf('leader', { ...FACTS, matters })).not.toContain('待裁定');
  });
});

test('who has not accepted and who is away is told apart from who is silent, and the numbers sum up', () => {
  const round = {
    ...{ id: '2023-10', opens: isoDay('2023-10-07'), opensAt: new Date('2023-10-07T09:00:00+08:00') },
    ...{ ends: isoDay('2023-11-01'), isBaseline: false, asOf: null },
  };
  const asked = { round, handles: new Set(['a', 'b']) };
  const silences: Silence[] = [
    { plan: 'p', department: '甲局', kind: 'silent', round: null },
    { plan: 'p', department: '乙局', kind: 'away', round: null },
  ];
  const text = textOf('office', { ...FACTS, updates: [], asked, silences });
  expect(text).toContain('问了2个单位，0个已答复，1个未答复：甲局');
  expect(text).toContain('不在且没有人代（不计为未答复）：乙局');
  expect(textOf('leader', { ...FACTS, updates: [], asked, silences })).not.toContain('乙局');
});
