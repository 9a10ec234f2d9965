import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type InterviewFacts,
  type InterviewStep,
  listInterviewCandidates,
  USUAL_CRITERION,
} from '../../src/domain/interview.ts';

const step = (what: InterviewStep['what'], day: string, isDelivered = true): InterviewStep => ({
  ...{ what, at: new Date(`${day}T10:00:00+08:00`), by: 'a', isDelivered, text: '' },
});
const SIGNED = step('accepted', '2023-10-07');
const FIRST = step('urged', '2023-10-16');
const SECOND = step('urged', '2023-10-18');

function listed(steps: InterviewStep[], part: Partial<InterviewFacts> = {}, today = '2023-10-20') {
  const facts: InterviewFacts = { department: '甲局', steps, isAway: () => false, isReachable: true, ...part };
  const now = new Date(`${today}T09:00:00+08:00`);
  return listInterviewCandidates([facts], { criterion: USUAL_CRITERION, now, zone: 'Asia/Shanghai' });
}

describe('a department is a candidate', () => {
  test('when it signed, was reached, was there, and stayed silent after two 催办 on different days', () => {
    expect(listed([SIGNED, FIRST, SECOND])).toEqual([
      {
        department: '甲局',
        urgedOn: ['2023-10-16', '2023-10-18'],
        chain: [SIGNED, FIRST, SECOND],
        explanation: null,
      },
    ]);
  });

  test('with the whole chain since it last spoke, whatever the order in which it was written down', () => {
    const answer = step('answered', '2023-10-12');
    const ask = step('asked', '2023-10-13');
    const [candidate] = listed([SECOND, ask, FIRST, answer, SIGNED]);
    expect(candidate?.chain).toEqual([answer, ask, FIRST, SECOND]);
  });

  test('its own word about its silence stands beside the evidence', () => {
    const word = step('explained', '2023-10-19');
    expect(listed([SIGNED, FIRST, SECOND, word])[0]?.explanation).toBe(word);
  });
});

describe('a department is none', () => {
  test.each<[string, InterviewStep[], Partial<InterviewFacts>, string?]>([
    ['that never signed', [FIRST, SECOND], {}],
    ['that signed only after the 催办', [FIRST, SECOND, step('accepted', '2023-10-19')], {}],
    ['that was urged once', [SIGNED, FIRST], {}],
    ['that was urged twice on one day', [SIGNED, FIRST, { ...FIRST, at: new Date('2023-10-16T15:00:00+08:00') }], {}],
    [
      'that was asked by Remit alone, however often',
      [SIGNED, step('asked', '2023-10-16'), step('asked', '2023-10-18')],
      {},
    ],
    ['that answered after the first', [SIGNED, FIRST, step('answered', '2023-10-17'), SECOND], {}],
    ['that answered after the second', [SIGNED, FIRST, SECOND, step('answered', '2023-10-19')], {}],
    ['to which one of them did not arrive', [SIGNED, FIRST, step('urged', '2023-10-18', false)], {}],
    ['that no message reaches', [SIGNED, FIRST, SECOND], { isReachable: false }],
    ['that was away on one of the days', [SIGNED, FIRST, SECOND], { isAway: (day) => day === '2023-10-18' }],
    ['whose second one came today: the day is still theirs', [SIGNED, FIRST, SECOND], {}, '2023-10-18'],
  ])('%s', (_, steps, part, today) => {
    expect(listed(steps, part, today)).toEqual([]);
  });
});

test('an answer always takes a department off the list', () => {
  const any = fc
    .record({
      what: fc.constantFrom('accepted' as const, 'asked' as const, 'urged' as const, 'answered' as const),
      day: fc.integer({ min: 1, max: 18 }),
    })
    .map(({ what, day }) => step(what, `2023-10-${String(day).padStart(2, '0')}`));
  fc.assert(
    fc.property(fc.array(any), (steps) => {
      expect(listed([...steps, step('answered', '2023-10-19')])).toEqual([]);
    }),
  );
});
