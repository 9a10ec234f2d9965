/** Characters after which a line break is no space: Chinese writing and its punctuation. */
const WIDE = '\\u2e80-\\u9fff\\uff00-\\uffef\\u3000-\\u303f“”‘’…—';
const CUT = new RegExp(`(?<=[${WIDE}\\d])[ \\t\\r]*\\n\\s*|[ \\t\\r]*\\n\\s*(?=[${WIDE}])`, 'g');

/** The words of a stretch as one line: stray `**` removed, words that a page break cut put together again. */
export function cleanText(raw: string): string {
  return raw
    .replace(/\*\*|[\u200b\ufeff]/g, '')
    .replace(CUT, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text without any white space and markup, as Chinese names and figures are compared. */
export function squeeze(raw: string): string {
  return raw.replace(/\*\*|[\s\u200b\ufeff]/g, '');
}

/** Full-width letters, digits and brackets as half-width ones; the length stays the same. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (char) =>
    '，；：！？（）'.includes(char) ? char : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}
