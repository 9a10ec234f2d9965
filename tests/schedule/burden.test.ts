import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countInWeek, type Disturbed, disturbanceOf } from '../../src/domain/burden.ts';
import { addDays, dayOf, instantAt, isoDay, mondayOf } from '../../src/domain/dates.ts';
import { TEST_RULES } from '../support/settings.ts';
import { at, facts, PEOPLE, PLAN, person, rehearse } from './facts.ts';

const ZONE = TEST_RULES.zone;

test('a message is known by the first word of its key; a reply disturbs nobody', () => {
  expect(['check-in:p:2023-10:a', 'step:p:r:deputy:a', 'tell:k:a', 'reply:k'].map(disturbanceOf)).toEqual([
    ...['check-in', 'step', 'word', null],
  ]);
});

test('a week is Monday to Sunday, and people of the office are only asked', () => {
  const got = (kind: Disturbed['kind'], day: string): Disturbed => ({ kind, handle: 'a', at: at(`${day}T10:00`) });
  const all = [got('digest', '2023-10-16'), got('word', '2023-10-22'), got('check-in', '2023-10-23')];
  const count = (role: 'liaison' | 'office', day: string) => countInWeek(isoDay(day), person('a', { role }), all, ZONE);
  expect([count('liaison', '2023-10-18'), count('liaison', '2023-10-23'), count('office', '2023-10-18')]).toEqual([
    2, 1, 0,
  ]);
});

describe('whatever a week brings', () => {
  /** What people of the office and leaders send at any time of these three weeks. */
  const anyWords = fc.array(
    fc.record({
      handle: fc.constantFrom('a', 'b'),
      day: fc.integer({ min: 0, max: 20 }),
      hour: fc.integer({ min: 8, max: 17 }),
    }),
    { maxLength: 25 },
  );
  const anyRhythms = fc.record({
    '1#1': fc.constantFrom('weekly' as const, 'monthly' as const, 'quarterly' as const),
    '2#1': fc.constantFrom('weekly' as const, 'monthly' as const, 'once' as const),
  });

  test('nothing of Remit’s own follows once the number of the week is reached, whoever has used it up', () => {
    fc.assert(
      fc.property(anyWords, anyRhythms, fc.integer({ min: 2, max: 5 }), (words, rhythms, mostPerWeek) => {
        const rules = { ...TEST_RULES, mostPerWeek };
        const terms = Object.entries(rhythms).map(([task, cadence]) => ({ task, rhythm: { cadence } }));
        const disturbed = words.map(({ handle, day, hour }) => ({
          ...{ kind: 'word' as const, handle },
          at: instantAt(addDays(isoDay('2023-10-30'), day), `${String(hour).padStart(2, '0')}:00`, ZONE),
        }));
        const given = facts({ plan: { ...PLAN, terms }, rules, inForceFrom: isoDay('2023-10-09'), disturbed });
        const log = rehearse('2023-10-30', 14, given);
        const asks = log.filter(({ due }) => due.kind !== 'digest' && due.kind !== 'proposal');
        for (const { now, due } of asks) {
          const earlier = [
            ...disturbed,
            ...log
              .filter(({ due: one }) => one.kind !== 'digest' || !one.isTooLate)
              .map((one) => ({ kind: one.due.kind as Disturbed['kind'], handle: one.due.to.handle, at: one.now })),
          ]
            .filter((one) => one.at < now && one.handle === due.to.handle)
            .filter((one) => mondayOf(dayOf(one.at, ZONE)) === mondayOf(dayOf(now, ZONE)));
          expect(earlier.length).toBeLessThan(mostPerWeek);
        }
        const byWeek = Map.groupBy(
          asks.filter(({ due }) => due.kind === 'check-in'),
          ({ now, due }) => `${due.to.handle} ${mondayOf(dayOf(now, ZONE))}`,
        );
        for (const sent of byWeek.values()) expect(sent).toHaveLength(1);
      }),
      { numRuns: 8 },
    );
  }, 90_000);

  test('what could not be asked in a full week is asked in the next', () => {
    const words = [0, 1, 2].map((day) => ({
      ...{ kind: 'word' as const, handle: 'a' },
      at: instantAt(addDays(isoDay('2023-10-30'), day), '08:00', ZONE),
    }));
    const given = facts({ inForceFrom: isoDay('2023-10-09'), disturbed: words, people: [...PEOPLE].slice(0, 1) });
    const asked = rehearse('2023-10-30', 14, given).filter(({ due }) => due.kind === 'check-in');
    expect(asked.map(({ now }) => dayOf(now, ZONE))).toEqual(['2023-11-06']);
  });
});
