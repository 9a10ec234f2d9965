import stringWidth from 'string-width';

/** What must not begin a line in Chinese text, and what must not end one. */
const CLOSING = /^[，。、；：！？）》」』】〕〉”’…％%)\].,;:!?]+$/u;
const OPENING = /^[（《「『【〔〈“‘([]+$/u;
/** White space, a word or figure of narrow characters, or a single wide character. */
const UNITS = /\s+|[\p{L}\p{N}\p{M}_#@./+&'-]+?(?=[\p{sc=Han}]|[^\p{L}\p{N}\p{M}_#@./+&'-]|$)|./gsu;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Breaks a text into lines of at most `width` columns; Chinese breaks between characters, words stay whole. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(width, 4)));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of listUnits(text).flatMap((whole) => cutToWidth(whole, width))) {
    if (stringWidth(line) + stringWidth(unit.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else {
      line += unit;
    }
  }
  return [...lines, line.trimEnd()];
}

/** The pieces between which a line may break: punctuation stays with the word that it belongs to. */
function listUnits(text: string): string[] {
  const units: string[] = [];
  for (const [piece] of text.matchAll(UNITS)) {
    const last = units.at(-1);
    const staysTogether = last !== undefined && (CLOSING.test(piece) || OPENING.test(last)) && last.trim() !== '';
    if (staysTogether) units[units.length - 1] = last + piece;
    else units.push(piece);
  }
  return units;
}

/** A unit that is wider than a whole line is cut wherever the line ends. */
function cutToWidth(unit: string, width: number): string[] {
  if (stringWidth(unit) <= width) return [unit];
  const parts = [''];
  for (const { segment } of graphemes.segment(unit)) {
    const part = parts.at(-1) ?? '';
    if (stringWidth(part + segment) > width) parts.push(segment);
    else parts[parts.length - 1] = part + segment;
  }
  return parts;
}
