import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillOpening } from '../../../src/digest/opening/fill-opening.ts';
import { plan, task } from '../../domain/fixtures.ts';

const FACTS = [
  { handle: 'f1', says: '共4条任务', sent: '共4条任务' },
  { handle: 'f2', says: '落后1条（上周0条）', sent: '落后1条（上周0条）' },
  { handle: 'f3', says: '1#1 抽检（落后，甲局）', sent: '1#1 抽检（落后）' },
];
const { register } = plan([
  task('1#1', [], [{ department: '甲局', role: 'lead' }]),
  task('2#1', [], [{ department: '文广旅体局', role: 'lead' }]),
]);
const fill = (written: string) => fillOpening(written, FACTS, register);

describe('an opening', () => {
  it('is a paragraph with the facts of the digest in their places, word for word', () => {
    expect(fill('本周{f1}，其中{f2}。请先看{f3}。')).toEqual({
      text: '本周共4条任务，其中落后1条（上周0条）。请先看1#1 抽检（落后，甲局）。',
    });
  });

  it.each([
    ['', 'empty'],
    ['本周没有什么要说的。', 'no fact'],
    ['本周{f9}。', 'unknown fact'],
    ['{f1}，{f1}。', 'fact twice'],
    ['本周{f1}，另有12条值得注意。', 'number'],
    ['本周{f1}，另有三条值得注意。', 'number'],
    ['本周{f1}，第二季度要抓紧。', 'number'],
    ['本周{f1}，过半都好。', 'number'],
    ['This week {f1}, and twelve more.', 'number'],
    ['本周{f1}，全部正常。', 'number'],
    ['本周{f2}，请甲局抓紧。', 'body'],
    ['本周{f2}，请文广旅体局抓紧。', 'body'],
    ['本周{f2}，请财政局抓紧。', 'body'],
    ['本周{f2}, the Finance Bureau should act.', 'body'],
    ['本周{f1}，进展落后。', 'light'],
    ['本周{f1}，形势好转。', 'light'],
    ['This week {f1}, all is done.', 'number'],
    ['本周{f1}。\n<!channel>', 'markup'],
    ['本周{f1}，见[这里](https://example.org)。', 'markup'],
    [`本周{f1}${'，'.repeat(300)}`, 'too long'],
  ])('that says anything by itself is left out: %s', (written, fault) => {
    expect(fill(written)).toEqual({ fault });
  });

  it('leaves words in which a numeral counts nothing', () => {
    expect(fill('这一周的情况统一看{f1}，请进一步留意{f3}。')).toHaveProperty('text');
  });

  it('has no digit that is not a fact’s, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('{f1}', '{f2}', '{f9}', ''), (words, slot) => {
        const filled = fill(`${words}${slot}`);
        if (!('text' in filled)) return;
        const own = FACTS.reduce((rest, { says }) => rest.replace(says, ''), filled.text);
        expect(own.normalize('NFKC')).not.toMatch(/\d/);
      }),
    );
  });
});
