import { describe, expect, it } from 'vitest';
import type { FindingKind } from '../../src/domain/plan.ts';
import { readRegister } from '../../src/importer/import-plan.ts';
import { fixture } from './support.ts';

const HEAD =
  '某区2024年工作要点\n各街道办事处，区各有关单位：\n今年工作总体要求是：确保饮水工程全面建成，确保不发生重大溺水事故。\n';
const plan = (...items: string[]) => readRegister(HEAD + items.map((item, at) => `${at + 1}、${item}`).join('\n'));
const findings = (kind: FindingKind, ...items: string[]) =>
  plan(...items)
    .findings.filter((finding) => finding.kind === kind)
    .map(({ text }) => text);

describe('what the office is told before a plan goes out', () => {
  it('an item without owner', () => {
    expect(findings('no_owner', '甲项。做好甲项工作。（区教育局负责）', '乙项。做好乙项工作，定期报告。')).toEqual([
      expect.stringContaining('“2”'),
    ]);
  });
  it('owners without a lead', () => {
    expect(findings('no_lead', '甲项。做好工作。（区教育局、区民政局负责）')).toEqual([expect.stringContaining('1#1')]);
    expect(findings('no_lead', '甲项。做好工作。（区教育局牵头，区民政局配合）')).toEqual([]);
  });
  it('names merged, with where each stands', () => {
    expect(findings('merged_names', '甲。做好工作。（区发改局负责）', '乙。做好工作。（区发展改革委负责）')[0]).toMatch(
      /1#1.*2#1/,
    );
  });
  it('a group whose members nobody knows', () => {
    expect(findings('group_without_members', '甲。做好工作。（区教育局、各有关部门负责）')).toHaveLength(1);
  });
  it('a figure per head without a population', () => {
    expect(findings('target_without_denominator', '甲。抽检量达到4批次/千人。（区教育局负责）')[0]).toContain('人口');
  });
  it('two figures for one measure', () => {
    const items = ['甲。抽检合格率达到95%。（区教育局负责）', '乙。抽检合格率达到98%。（区民政局负责）'];
    expect(findings('two_targets_for_one_measure', ...items)[0]).toMatch(/95.*98/);
  });
  it('one measure is one finding, however many tasks print it; what every task has is none', () => {
    const item = (figure: number, at: number) => `第${at}项。抽检合格率达到${figure}%。（区教育局负责）`;
    const some = Array.from({ length: 40 }, (_, at) => item(at % 2 ? 95 : 98, at));
    expect(findings('two_targets_for_one_measure', ...some)).toHaveLength(1);
    const each = Array.from({ length: 40 }, (_, at) => item(50 + at, at));
    expect(findings('two_targets_for_one_measure', ...each)).toEqual([]);
  });
  it('many items without owners are one matter', () => {
    const items = Array.from({ length: 40 }, (_, at) =>
      at % 2 ? '乙。做好工作，定期报告。' : '甲。做好工作。（区教育局负责）',
    );
    expect(findings('no_owner', ...items)).toEqual([expect.stringContaining('20个条目')]);
  });
  it('tasks of different owners about one special subject', () => {
    const items = [
      '甲。培育预制菜企业，支持门店经营。（区经信局负责）',
      '乙。研究预制食品管理办法。（区市场监管局负责）',
      '丙。做好一般管理工作。（区民政局负责）',
    ];
    expect(findings('overlap', ...items)).toEqual([expect.stringMatching(/1#1、2#1.*预制/)]);
  });
  it('addressees without a duty, but not 各有关单位', () => {
    expect(findings('addressee_without_duty', '甲。做好工作。（区教育局负责）')).toEqual([
      expect.stringContaining('各街道办事处'),
    ]);
    expect(findings('addressee_without_duty', '甲。做好工作。（区教育局、各街道负责）')).toEqual([]);
  });
  it('goals that no task carries', () => {
    const goals = findings('goal_without_owner', '甲。做好工作。（区教育局负责）').join();
    expect(goals).toContain('饮水工程全面建成');
    expect(goals).toContain('重大溺水事故');
  });
  it('a name that is no department', () => {
    expect(findings('unknown_name', '甲。做好工作。（区教育局、甲乙丙丁负责）')[0]).toContain('甲乙丙丁');
  });
  it('speaks English about an English plan', () => {
    const { findings: found } = readRegister(fixture('outline-en.txt'));
    expect(found.map(({ text }) => text).join()).toContain('Item 4 names no owner');
  });
});

describe('what is refused', () => {
  it.each(['', '今天天气很好。', 'Lorem ipsum dolor sit amet.', '1、做好工作。\n2、做好工作。'])(
    'a text without owners: %s',
    (text) => {
      expect(() => readRegister(text)).toThrow(expect.objectContaining({ code: 'not_a_plan' }));
    },
  );
  it.each([
    ...[
      '秘密',
      '机密★10年',
      '绝 密',
      '机　密',
      '秘 密 ★ 1 年',
      '密级：秘密',
      '內部資料',
      '工作秘密',
      '| 秘密 | 特急 |',
    ],
    ...[
      '内部资料 注意保存',
      '【内部资料】',
      '（内部资料）仅供参考',
      '仅供内部使用',
      '文件密级：内部',
      '000012 秘密★10年',
    ],
    ...['CONFIDENTIAL', 'ＳＥＣＲＥＴ', 'OFFICIAL-SENSITIVE', 'For internal use only', '2024年工作要点（秘密）'],
  ])('a document marked %s', (mark) => {
    expect(() => readRegister(`${mark}\n${fixture('name-lists.txt')}`)).toThrow(
      expect.objectContaining({ code: 'classified' }),
    );
  });
  it('a document marked at its end', () => {
    expect(() => readRegister(`${fixture('name-lists.txt')}\n内部资料，请勿外传`)).toThrow('内部资料');
  });
  it('a long line of digits takes no time to be no marking', () => {
    const text = `${'1年'.repeat(60)}x\n${fixture('name-lists.txt')}`;
    const start = performance.now();
    readRegister(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
  it('the same words in a sentence are no marking', () => {
    const text = `${fixture('name-lists.txt')}\n6、保密管理。严守国家秘密，加强机密文件和内部资料管理。（区保密局负责）`;
    expect(readRegister(text).tasks.at(-1)?.owners).toEqual([{ department: '区保密局', role: 'lead' }]);
  });
});
