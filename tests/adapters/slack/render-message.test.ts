import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessages } from '../../../src/adapters/slack/render-message.ts';
import type { Block, Choice } from '../../../src/ports/chat.ts';
import { listFaults, readChoices, readVisible } from '../../support/slack/strict-blocks.ts';

const nasty = fc.constantFrom(
  '<!channel>',
  '<@U012345>',
  '<#C1|x>',
  '<https://x.example|y>',
  '&lt;!here&gt;',
  '*',
  '\u0000',
  '\ud83d',
  '👨‍👩‍👧',
  '\n',
  '食品安全',
);
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(nasty, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.tuple(nasty, fc.integer({ min: 1, max: 3000 })).map(([part, times]) => part.repeat(times).slice(0, 9000)),
);
const choice: fc.Arbitrary<Choice> = fc.record(
  {
    label: words,
    value: fc.oneof(fc.string({ minLength: 1, maxLength: 100 }), fc.string({ maxLength: 2500, size: 'max' })),
    style: fc.constantFrom('primary' as const, 'danger' as const),
  },
  { requiredKeys: ['label', 'value'] },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: words }),
  fc.record({ type: fc.constant('text' as const), text: words, strong: fc.constant(true as const) }),
  fc.record({ type: fc.constant('heading' as const), text: words }),
  fc.record({ type: fc.constant('quote' as const), text: words, source: words }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(words, { maxLength: 80 }) }),
  fc.record({
    type: fc.constant('table' as const),
    header: fc.array(words, { maxLength: 25 }),
    rows: fc.array(fc.array(words, { maxLength: 25 }), { maxLength: 120 }),
  }),
  fc.record({ type: fc.constant('choices' as const), choices: fc.array(choice, { maxLength: 130 }) }),
);

describe('any reply', () => {
  it('becomes messages that Slack accepts, without any power of typed markup', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const messages = renderMessages({ blocks });
        expect(messages.length).toBeGreaterThan(0);
        for (const { text, blocks, plain } of messages) {
          expect(listFaults({ text, blocks })).toEqual([]);
          for (const part of plain) expect(listFaults({ text: part })).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('offers every choice that a button can carry, with its value unchanged', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 130 }), (choices) => {
        const messages = renderMessages({ blocks: [{ type: 'choices', choices }] });
        const offered = messages.flatMap(readChoices).map((one) => one.value);
        const carried = choices.map((one) => one.value).filter((value) => value.length > 0 && value.length <= 2000);
        expect(offered).toEqual(carried);
      }),
      { numRuns: 100 },
    );
  });

  it('loses no line of a long text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[一-龥a-z0-9。]{1,200}$/), { minLength: 1, maxLength: 200 }),
        (lines) => {
          const text = lines.join('\n');
          const messages = renderMessages({ blocks: [{ type: 'text', text }] });
          const shown = messages.map(readVisible).join('');
          expect(shown.replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a reply in Slack', () => {
  it('shows a star of a title as a star', () => {
    const [message] = renderMessages({ blocks: [{ type: 'text', text: '第*9*条 _甲_', strong: true }] });
    expect(message && readVisible(message)).toBe('第*9*条 _甲_');
  });

  it('shows labels too long for a button in full above it', () => {
    const label = '开展养老机构食堂“阳光厨房”建设，'.repeat(8);
    const choices = [
      { label, value: '15#1' },
      { label: '都不是', value: 'none' },
    ];
    const [message] = renderMessages({ blocks: [{ type: 'choices', choices }] });
    expect(message && readVisible(message)).toContain(`1. ${label}`);
    const labels = message ? readChoices(message).map((one) => one.label) : [];
    expect(labels[0]).toMatch(/^1\. 开展养老机构食堂.*…$/);
    expect(labels[1]).toBe('2. 都不是');
  });

  it('makes a menu of more choices than there may be buttons', () => {
    const choices = Array.from({ length: 30 }, (_, index) => ({ label: `${index + 1}#1`, value: `task:${index + 1}` }));
    const [message] = renderMessages({ blocks: [{ type: 'choices', choices }] });
    expect(message && readChoices(message).every((one) => one.isMenu)).toBe(true);
  });

  it('numbers the choices of several questions through, as a person types them', () => {
    const one = { type: 'choices' as const, choices: [{ label: '甲', value: 'a' }] };
    const [message] = renderMessages({ blocks: [one, { ...one, choices: [{ label: '乙', value: 'b' }] }] });
    expect(message?.plain).toEqual(['1. 甲\n2. 乙']);
  });

  it('sends a second table in a message of its own', () => {
    const table = { type: 'table' as const, header: ['单位'], rows: [['区民政局']] };
    expect(renderMessages({ blocks: [table, table] })).toHaveLength(2);
  });

  it('writes a table too large for Slack in aligned columns', () => {
    const rows = Array.from({ length: 150 }, (_, index) => [`${index + 1}#1`, '区市场监管局', '达进度']);
    const messages = renderMessages({ blocks: [{ type: 'table', header: ['任务', '单位', '灯'], rows }] });
    const shown = messages.map(readVisible).join('\n');
    expect(shown).toContain('1#1    区市场监管局  达进度');
    expect(shown).toContain('150#1  区市场监管局  达进度');
  });
});
