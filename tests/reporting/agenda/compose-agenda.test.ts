import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../src/domain/dates.ts';
import { listLights } from '../../../src/domain/light.ts';
import type { Matter } from '../../../src/domain/matter.ts';
import type { Update } from '../../../src/domain/update.ts';
import { agendaPaper } from '../../../src/reporting/agenda/agenda-paper.ts';
import { composeAgenda } from '../../../src/reporting/agenda/compose-agenda.ts';
import { on, plan, target, task, total, update } from '../../domain/fixtures.ts';
import { TEST_RULES } from '../../support/settings.ts';

const both = [
  { department: '甲局', role: 'shared' as const },
  { department: '乙局', role: 'shared' as const },
];
const PLAN = plan([task('1#1', [target()]), task('2#1', [target()], both), task('3#1')]);
const words = {
  register: PLAN.register,
  language: 'zh' as const,
  rules: TEST_RULES,
  nameOf: (handle: string) => handle,
};

function agenda(updates: Update[], matters: Matter[] = []) {
  const lights = listLights(PLAN, updates, on('2023-10-20'), TEST_RULES);
  return composeAgenda({ lights, matters, today: '2023-10-20', words });
}
const matter = (kind: Matter['kind'], part: Partial<Matter> = {}): Matter => ({
  ...{ id: kind, plan: 'p', kind, task: '3#1', department: '甲局', by: 'o', text: '月底前落实' },
  ...{ at: new Date('2023-10-10T09:00:00+08:00'), details: {}, source: null },
  ...{ outcome: null, answer: null, settledBy: null, settledAt: null },
  ...part,
});
const due = (day: string) => ({ details: { until: isoDay(day) } });

describe('an agenda', () => {
  test('has nothing of what runs as planned', () => {
    expect(
      agenda([
        update('2023-10-10', { measurements: [total(39)] }),
        update('2023-10-10', { task: '3#1', status: 'on_track' }),
      ]),
    ).toEqual([]);
    expect(agenda([])).toEqual([]);
  });

  test('begins with what was decided last time, and says what became of it', () => {
    const [first] = agenda(
      [update('2023-10-10', { measurements: [total(1)] })],
      [
        matter('commitment', { id: 'a', ...due('2023-10-15') }),
        matter('commitment', { id: 'b', ...due('2023-10-31') }),
        matter('commitment', { id: 'c', outcome: 'answered', answer: '已建成4家', settledAt: new Date('2023-10-18') }),
      ],
    );
    expect(first?.title).toBe('上次会议议定事项');
    expect(first?.points).toEqual([
      '甲局：月底前落实（10月15日前）——已逾期',
      '甲局：月底前落实（10月31日前）——未到期',
      '甲局：月底前落实——已落实：已建成4家',
    ]);
    expect(first?.commitments.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('leaves out what an earlier meeting has seen settled', () => {
    const old = { at: new Date('2023-09-01T09:00:00+08:00'), outcome: 'answered' as const, answer: '已办' };
    const items = agenda([], [matter('commitment', { id: 'old', ...old }), matter('commitment', { id: 'new' })]);
    expect(items[0]?.points).toHaveLength(1);
  });

  test('lists what is far behind, differs, is stuck, undecided or overdue', () => {
    const items = agenda(
      [
        update('2023-10-10', { measurements: [total(1)] }),
        update('2023-10-10', { task: '2#1', measurements: [total(39)] }),
        update('2023-10-10', { task: '2#1', department: '乙局', measurements: [total(38)], blocker: '缺检测费' }),
      ],
      [
        matter('dispute', { text: '不是本单位职责' }),
        matter('instruction', { text: '抓紧', ...due('2023-10-12') }),
        matter('instruction', { id: 'later', text: '以后', ...due('2023-11-12') }),
      ],
    );
    expect(items.map(({ title }) => title)).toEqual([
      '严重滞后的任务',
      '共同负责单位数据不一，需定口径',
      '待裁定的异议和待批的延期',
      '需要协调的困难',
      '逾期未答的批示',
    ]);
    const all = items.flatMap(({ points }) => points).join('\n');
    expect(all).toContain('甲局 39批次、乙局 38批次');
    expect(all).toContain('缺检测费');
    expect(all).not.toContain('以后');
  });

  test('can be handed out on paper', () => {
    const items = agenda([update('2023-10-10', { measurements: [total(1)] })]);
    const paper = agendaPaper(items, { words, today: '2023-10-20', at: new Date('2023-10-20T01:00:00Z') });
    expect(paper.name).toBe('meeting-agenda-2023-10-20.docx');
    expect(JSON.stringify(paper)).toContain('严重滞后的任务');
  });
});
