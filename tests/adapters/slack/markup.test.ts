import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, escapeMarkup, listMentions, readMarkup } from '../../../src/adapters/slack/markup.ts';

const names = new Map([['U0LIAISON', 'liaison-M']]);
const read = (text: string) => readMarkup(text, 'U0BOT', names);

describe('what a person meant by Slack’s markup', () => {
  it.each([
    ['<@U0BOT> 冷链运输谁管？', '冷链运输谁管？'],
    ['<@U0BOT|remit>冷链运输谁管？', '冷链运输谁管？'],
    ['催办<@U0LIAISON>', '催办@liaison-M'],
    ['问 <@U0OTHER|x>', '问 @U0OTHER'],
    ['见 <#C123|work> 和 <#C124>', '见 #work 和 #C124'],
    ['<!channel> <!here|在线> <!date^1^{date}|昨天>', '@channel 在线 昨天'],
    ['<https://x.example/?a=1&amp;b=2|通知> <https://x.example>', '通知 https://x.example'],
    ['比例 &gt;= 60% &amp; &lt; 90%', '比例 >= 60% & < 90%'],
    ['字面 &amp;lt;', '字面 &lt;'],
  ])('%s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it('lists each person once', () => {
    expect(listMentions('<@U1A> <@U1A|x> <@W2B>')).toEqual(['U1A', 'W2B']);
  });
});

it('whatever is escaped comes back as it was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const clean = cleanText(typed).trim();
      expect(escapeMarkup(clean)).not.toMatch(/[<>]/);
      expect(read(escapeMarkup(clean))).toBe(clean);
    }),
  );
});
