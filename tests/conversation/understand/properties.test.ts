import fc from 'fast-check';
import { describe, it } from 'vitest';
import { normalise } from '../../../src/conversation/understand/normalise.ts';
import { findQuantities } from '../../../src/conversation/understand/quantities.ts';
import type { Reading } from '../../../src/conversation/understand/reading.ts';
import { listDuties } from '../../../src/domain/plan.ts';
import { HOUSING, ROADS, read, SCHOOLS, town } from './support.ts';

const department = fc.constantFrom(HOUSING, SCHOOLS, ROADS);
const word = fc.constantFrom(
  ...'电梯 老旧小区 满意率 托育点 躺睡覆盖率 校车事故 公告 累计 又 还剩 目标 预计 上个月 完成了 卡住了 不是 是 更正： 撤回 多少 吗 台 个 % 起 ， 。 、 \n 三 五十 一半 两成 第 - + /'.split(
    ' ',
  ),
);
const figure = fc.oneof(
  fc.integer({ min: -5, max: 200 }),
  fc.double({ min: 0, max: 120, noNaN: true }).map((value) => Number(value.toFixed(1))),
);
/** Words of reports in any order: most of it is nonsense, and nonsense must not be booked. */
const babble = fc
  .array(fc.oneof(word, figure.map(String)), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(''));
const anything = fc.oneof(
  babble,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

function holdsFor(check: (reading: Reading, sender: string, text: string, before: string) => boolean): void {
  fc.assert(
    fc.property(department, anything, anything, (sender, text, before) =>
      check(read(sender, text, before), sender, text, before),
    ),
    { numRuns: 500 },
  );
}

describe('whatever is written', () => {
  it('books nothing on a task of another department', () => {
    holdsFor(({ entries }, sender) => {
      const own = listDuties(town, sender).map(({ task }) => task.id);
      return entries.every(({ task }) => own.includes(task));
    });
  });

  it('stores no share over 100, nothing below zero and no half lift', () => {
    holdsFor(({ entries }) =>
      entries.every(
        ({ value, unit }) =>
          value === null ||
          (value >= 0 && (unit !== '%' || value <= 100) && (unit !== '个' || Number.isInteger(value))),
      ),
    );
  });

  it('stores no value that is not said, unless it says that it reckoned', () => {
    holdsFor(({ entries, flags }, _sender, text, before) => {
      const said = [text, before].flatMap((words) =>
        [normalise(words).replaceAll(/[\n，。、]/g, ' , '), ...normalise(words).split(/[\n，。、,]/)]
          .flatMap((part) => findQuantities(part.trim()))
          .map(({ value }) => value),
      );
      const isReckoned = flags.some((flag) => ['derived', 'computed_ratio', 'zero_target_breached'].includes(flag));
      return entries.every(({ value }) => value === null || value === 0 || isReckoned || said.includes(value));
    });
  });

  it('records nothing for questions, thanks and withdrawals', () => {
    holdsFor(({ intent, entries }) => ['update', 'correction'].includes(intent) || entries.length === 0);
  });

  it('asks which target is meant rather than leave a figure without one', () => {
    holdsFor(({ entries, asks }) => {
      const isOpen = entries.some(({ task, metric, value }) => value !== null && metric === null && hasTargets(task));
      return !isOpen || asks.includes('metric');
    });
  });
});

function hasTargets(id: string): boolean {
  return (town.tasks.find((task) => task.id === id)?.targets.length ?? 0) > 0;
}
