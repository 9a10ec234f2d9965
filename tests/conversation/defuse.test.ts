import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defuse, defuseReply } from '../../src/conversation/defuse.ts';

describe('what people typed goes out harmless', () => {
  it.each(['<!channel>', '<@U0123>', '<#C1|general>', '<https://example.org|click>', '<!subteam^S1>'])(
    '%s',
    (markup) => {
      expect(defuse(`a ${markup} b`)).not.toContain(markup);
    },
  );

  it('a link of Markdown loses its form', () => {
    expect(defuse('[click](https://example.org)')).not.toContain('](');
  });

  it('comparisons stay as they are', () => {
    expect(defuse('3 < 5, x <= 7, ≥ 90%')).toBe('3 < 5, x <= 7, ≥ 90%');
  });

  it('in every block of a reply, but not in the values of choices', () => {
    const typed = '<!here>';
    const reply = defuseReply({
      blocks: [
        { type: 'text', text: typed },
        { type: 'heading', text: typed },
        { type: 'quote', text: typed, source: typed },
        { type: 'list', items: [typed] },
        { type: 'table', header: [typed], rows: [[typed]] },
        { type: 'choices', choices: [{ label: typed, value: 'claim:grant:<x' }] },
      ],
    });
    expect(JSON.stringify(reply)).not.toContain('<!here>');
    expect(JSON.stringify(reply)).toContain('claim:grant:<x');
  });

  it('nothing is left that a platform would take for a mention', () => {
    fc.assert(fc.property(fc.string(), (text) => !/<[!@#]/.test(defuse(text))));
  });
});
