import { expect, test } from 'vitest';
import { splitClauses } from '../../../src/conversation/understand/clauses.ts';

const texts = (message: string) => splitClauses(message).map(({ text }) => text);

test.each([
  ['小区5个，电梯8台', ['小区5个', '电梯8台']],
  ['1. 小区5个\n2. 电梯8台', ['小区5个', '电梯8台']],
  ['- 小区5个\n- 电梯8台', ['小区5个', '电梯8台']],
  ['三件事：一、小区5个；二、电梯8台', ['三件事', '小区5个', '电梯8台']],
  ['小区5个、电梯8台', ['小区5个', '电梯8台']],
  ['小区5个 电梯8台', ['小区5个', '电梯8台']],
  ['小区5 电梯8 满意率88', ['小区5', '电梯8', '满意率88']],
  ['B级75 HACCP 68', ['B级75', 'HACCP 68']],
  ['四星3家五星1家', ['四星3家', '五星1家']],
  ['校车零事故零投诉', ['校车零事故', '零投诉']],
  ['无投诉无中毒', ['无投诉', '无中毒']],
  ['Lifts: 8 so far. Estates still being planned.', ['Lifts: 8 so far', 'Estates still being planned']],
])('%j', (message, clauses) => {
  expect(texts(message)).toEqual(clauses);
});

test.each([
  '完成率1.5%',
  '抽检3,200批次',
  '人员、电子台账都到位',
  '从2家增加到4家',
  '- 3批',
  '一百零五家零售店',
  '电梯 8 台 5 间',
])('%s stays whole', (message) => {
  expect(texts(message)).toHaveLength(1);
});

test('a minus before a number is no dash', () => {
  expect(texts('抽检 -3批')).toEqual(['抽检 -3批']);
});

test('clauses of one sentence share its number', () => {
  expect(splitClauses('甲，乙。丙？').map(({ sentence, isQuestion }) => `${sentence}${isQuestion}`)).toEqual([
    '0false',
    '0false',
    '1true',
  ]);
});
