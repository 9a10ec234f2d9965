import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderForTerminal } from '../../../src/adapters/terminal/render-terminal.ts';

const plain = { width: 40, hasColours: false };

describe('renderForTerminal', () => {
  it('numbers the choices through, as a typed number picks them', () => {
    const lines = renderForTerminal(
      [
        { type: 'text', text: '记到哪一条？' },
        { type: 'choices', choices: [{ label: '15#3 智慧快检室', value: 'a' }] },
        { type: 'choices', choices: [{ label: '以后再说', value: 'b' }] },
      ],
      plain,
    );
    expect(lines).toEqual(['记到哪一条？', '  1  15#3 智慧快检室', '  2  以后再说']);
  });

  it('sets the document’s own words apart, with their place', () => {
    expect(renderForTerminal([{ type: 'quote', text: '建成11家', source: '15#1' }], plain)).toEqual([
      '│ 建成11家',
      '│ — 15#1',
    ]);
  });

  it('aligns columns although Chinese characters are twice as wide', () => {
    const lines = renderForTerminal(
      [
        {
          type: 'table',
          header: ['单位', '条'],
          rows: [
            ['区民政局', '1'],
            ['区市场监管局', '35'],
          ],
        },
      ],
      plain,
    );
    expect(lines).toEqual(['单位          条', '区民政局      1', '区市场监管局  35']);
  });

  it('turns a table that does not fit into lines', () => {
    const lines = renderForTerminal(
      [{ type: 'table', header: ['a', 'b'], rows: [['长'.repeat(15), '宽'.repeat(15)]] }],
      plain,
    );
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(40);
  });

  it('indents the rest of a long item', () => {
    const lines = renderForTerminal([{ type: 'list', items: ['食'.repeat(30)] }], plain);
    expect(lines).toEqual([`• ${'食'.repeat(19)}`, `  ${'食'.repeat(11)}`]);
  });

  it('has colours only where the terminal has', () => {
    const blocks = [{ type: 'heading' as const, text: '周报' }];
    expect(renderForTerminal(blocks, plain)).toEqual(['周报']);
    expect(renderForTerminal(blocks, { ...plain, hasColours: true })).toEqual(['\u001b[1m周报\u001b[22m']);
  });

  it('lets no words steer the terminal', () => {
    expect(renderForTerminal([{ type: 'text', text: '\u001b[2J\u001b]0;x\u0007清\u0008屏\r' }], plain)).toEqual([
      '清屏',
    ]);
  });
});
