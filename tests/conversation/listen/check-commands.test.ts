import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCommands, findQuote, type Offer } from '../../../src/conversation/listen/check-commands.ts';
import { LISTEN_COMMANDS, type WireCommand } from '../../../src/conversation/listen/commands.ts';
import { makeContext } from '../../answers/support.ts';

const owners = [{ department: '区民政局', role: 'lead' as const }];
const rate = {
  what: '达标率',
  op: '>=' as const,
  value: 90,
  unit: '%',
  kind: 'rate' as const,
  mode: 'reach' as const,
  quote: '',
};
const homes = {
  what: '改造',
  op: '>=' as const,
  value: 11,
  unit: '家',
  kind: 'count' as const,
  mode: 'reach' as const,
  quote: '',
};
const { index } = makeContext([
  { id: '1#1', text: '改造养老机构食堂', owners, targets: [homes, rate] },
  { id: '1#2', text: '检查学校食堂', owners },
]);
const [canteens, schools] = index.tasks;

const offer = (text: string, about: Offer['about'] = 'question'): Offer => ({
  ...{ about, plan: 'plan', text, sent: text },
  tasks: new Map([...(canteens ? [['c1', canteens] as const] : []), ...(schools ? [['c2', schools] as const] : [])]),
});
const command = (given: Partial<WireCommand>): WireCommand => ({
  do: 'about',
  task: 'c1',
  measure: '',
  quote: '',
  ...given,
});
const check = (text: string, about: Offer['about'], ...commands: Partial<WireCommand>[]) =>
  checkCommands(commands.map(command), offer(text, about));

describe('a choice', () => {
  it('is believed with its handle and its words', () => {
    const { heard, dropped } = check('养老院吃饭的地方归谁', 'question', { quote: '养老院吃饭的地方' });
    expect(heard).toMatchObject({ about: [{ task: '1#1', start: 0, end: 8 }], wantsFigure: false, trouble: null });
    expect(dropped).toEqual([]);
  });

  it.each([
    ['a handle that was not offered', { task: 'c3', quote: '养老院' }, 'handle not offered'],
    ['an id in place of a handle', { task: '1#1', quote: '养老院' }, 'handle not offered'],
    ['no handle', { task: '', quote: '养老院' }, 'handle not offered'],
    ['words of the candidate', { quote: '改造养老机构食堂' }, 'quotation not in the message'],
    ['no words', { quote: '' }, 'quotation not in the message'],
    ['a single sign', { quote: '养' }, 'quotation not in the message'],
  ] as const)('with %s is dropped and counted', (_, given, why) => {
    expect(check('养老院的食堂归谁', 'question', given)).toEqual({ heard: undefined, dropped: [why] });
  });

  it.each(['不是问养老院，是问学校', '除了养老院，其他谁管', 'not the 养老院 one', '养老院除外'])(
    'by words that are set aside is dropped: %s',
    (text) => {
      expect(check(text, 'question', { quote: '养老院' }).dropped).toEqual(['quotation set aside']);
    },
  );

  it('of two matters for one question is worth nothing', () => {
    const said = check('食堂归谁', 'question', { quote: '食堂' }, { task: 'c2', quote: '食堂' });
    expect(said.dropped).toEqual(['contradicts itself']);
  });

  it('beside “nothing fits” is worth nothing', () => {
    const said = check('食堂归谁', 'question', { quote: '食堂' }, { do: 'nothing-fits' });
    expect(said.heard).toBeUndefined();
  });

  it('is not blocked by a faulty one beside it', () => {
    const said = check('食堂归谁', 'question', { task: 'c9', quote: '食堂' }, { quote: '食堂' });
    expect(said.heard?.about).toHaveLength(1);
    expect(said.dropped).toEqual(['handle not offered']);
  });
});

describe('a figure', () => {
  it('belongs to a measure if our own reader finds one there that fits', () => {
    const { heard } = check('老人那边弄好7家', 'report', { do: 'measures', measure: 'm1', quote: '弄好7家' });
    expect(heard?.measures).toMatchObject([{ task: '1#1', metric: '改造' }]);
  });

  it.each([
    ['of another unit', { measure: 'm2', quote: '弄好7家' }, 'no such figure'],
    ['that is none', { measure: 'm1', quote: '老人那边' }, 'no such figure'],
    ['of a measure that was not offered', { measure: 'm3', quote: '弄好7家' }, 'measure not offered'],
    ['of no measure', { measure: '', quote: '弄好7家' }, 'measure not offered'],
  ] as const)('%s is dropped', (_, given, why) => {
    expect(check('老人那边弄好7家', 'report', { do: 'measures', ...given }).dropped).toEqual([why]);
  });
});

describe('what is not asked for', () => {
  it('is dropped: trouble in a question, a wish for figures in a report', () => {
    expect(check('食堂归谁', 'question', { do: 'in-trouble', quote: '食堂' }).dropped).toEqual(['not asked here']);
    expect(check('食堂弄好了', 'report', { do: 'wants-figure', quote: '食堂' }).dropped).toEqual(['not asked here']);
  });
});

describe('a quotation', () => {
  it('may differ in blanks, width and case, and in nothing else', () => {
    expect(findQuote('ＨＡＣＣＰ 认证', '我们haccp认证到68%')).toEqual({ start: 2, end: 9 });
    expect(findQuote('HACCP的认证', '我们haccp认证到68%')).toBeUndefined();
  });

  it('is found at its place whatever surrounds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const message = `${before}老城区的食堂${after}`;
        const span = findQuote('老城区的食堂', message);
        expect(message.slice(span?.start, span?.end)).toContain('老城区的食堂');
      }),
    );
  });
});

describe('whatever a model says', () => {
  const anyCommand = fc.record({
    do: fc.constantFrom(...LISTEN_COMMANDS.map(({ name }) => name)),
    task: fc.oneof(fc.constantFrom('c1', 'c2', 'c3', '1#1', ''), fc.string()),
    measure: fc.oneof(fc.constantFrom('m1', 'm2', 'm9', ''), fc.string()),
    quote: fc.oneof(fc.constantFrom('食堂', '7家', '弄好'), fc.string()),
  });

  it('names only what was offered, in the words of the message', () => {
    fc.assert(
      fc.property(
        fc.array(anyCommand, { maxLength: 6 }),
        fc.constantFrom('question' as const, 'report' as const),
        (said, about) => {
          const text = '老城区的食堂弄好7家';
          const { heard } = checkCommands(said, offer(text, about));
          for (const { task, start, end } of [...(heard?.about ?? []), ...(heard?.measures ?? [])]) {
            expect(['1#1', '1#2']).toContain(task);
            expect(text.slice(start, end).length).toBeGreaterThan(1);
          }
          if (heard?.trouble) expect(text).toContain(heard.trouble);
        },
      ),
    );
  });
});
