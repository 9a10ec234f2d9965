/** A character as it stands on a page, in points from the lower left corner. */
export interface PdfGlyph {
  code: number;
  left: number;
  right: number;
  bottom: number;
  size: number;
  /** The font does not say which character it draws. */
  isGuessed: boolean;
  /** A space that the document does not hold: PDFium saw a gap. */
  isGap: boolean;
}

/** A printed line. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  bottom: number;
  size: number;
  /** How much room the first word needs. */
  firstWord: number;
}

/** Columns that stand this many characters apart are kept apart by a tab. */
const COLUMN_GAP = 2;
const LINE_FEED = 10;
/** What PDFium makes of a hyphen at the end of a line, and of the line's end with it. */
const LINE_END_HYPHEN = 2;
const NO_CHARACTER = new Set([0, 13, 0xfffe, 0xffff]);
const PAGE_NUMBER = /^[\s—–\-－·第]*\d{1,4}[\s—–\-－·页]*$/;
const OUTLINE_LABEL =
  /^(?:第?[一二三四五六七八九十百]+[、章节条．.]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,3}[、．.](?!\d)|[①-⑳])/;
const GAP = '\u200a';
const GAP_BESIDE_HAN = /(?<=[\u3000-\u9fff\uff00-\uffef“”])\u200a|\u200a(?=[\u3000-\u9fff\uff00-\uffef“”])/g;
const TRAILING_SPACE = /\s+$/;
const HAN = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’…—]/;

/** The printed lines of a page, without its number. */
export function splitPdfLines(glyphs: PdfGlyph[]): PdfLine[] {
  const lines: PdfGlyph[][] = [[]];
  for (const glyph of glyphs) {
    if (glyph.code === LINE_FEED) lines.push([]);
    else if (!NO_CHARACTER.has(glyph.code)) lines.at(-1)?.push(glyph);
    if (glyph.code === LINE_END_HYPHEN) lines.push([]);
  }
  const printed = lines.map(toLine).filter((line) => line !== undefined);
  return printed.filter((line, at) => !(isEdge(at, printed.length) && PAGE_NUMBER.test(line.text)));
}

function isEdge(at: number, count: number): boolean {
  return at === 0 || at === count - 1;
}

function toLine(glyphs: PdfGlyph[]): PdfLine | undefined {
  const inked = glyphs.filter(({ code }) => !/\s/.test(String.fromCodePoint(code)));
  const [first, last] = [inked[0], inked.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    text: writeLine(glyphs),
    left: first.left,
    right: last.right,
    bottom: first.bottom,
    size: first.size,
    firstWord: firstWordWidth(inked),
  };
}

function writeLine(glyphs: PdfGlyph[]): string {
  let [text, edge] = ['', Number.POSITIVE_INFINITY];
  for (const { code, left, right, size, isGap } of glyphs) {
    const character = code === LINE_END_HYPHEN ? '-' : String.fromCodePoint(code);
    if (/\s/.test(character)) {
      text += isGap ? GAP : ' ';
      continue;
    }
    if (left - edge > COLUMN_GAP * size) text = `${text.replace(TRAILING_SPACE, '')}\t`;
    text += plainIdeograph(character);
    edge = right;
  }
  return text.trim().replace(GAP_BESIDE_HAN, '').replaceAll(GAP, ' ');
}

/** Some programs write ideographs with the look-alikes that stand for radicals. */
function plainIdeograph(character: string): string {
  return /[\u2e80-\u2fdf\uf900-\ufaff]/.test(character) ? character.normalize('NFKC') : character;
}

/** A Chinese character may take the mark after it along to the next line; a Latin word stays in one piece. */
function firstWordWidth(inked: PdfGlyph[]): number {
  const [first, ...rest] = inked;
  if (first === undefined) return 0;
  if (HAN.test(String.fromCodePoint(first.code))) return 2 * first.size;
  let end = first.right;
  for (const glyph of rest) {
    if (glyph.left - end > first.size / 5 || HAN.test(String.fromCodePoint(glyph.code))) break;
    end = glyph.right;
  }
  return end - first.left + first.size / 2;
}

/** Paragraphs out of printed lines: a line goes on in the next if nothing more had room in it. */
export function joinPdfLines(pages: PdfLine[][]): string {
  const all = pages.flat();
  const edges = {
    left: all.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY),
    right: all.reduce((most, line) => Math.max(most, line.right), 0),
  };
  let [text, previous]: [string, PdfLine | undefined] = ['', undefined];
  for (const line of all) {
    if (previous === undefined) text = line.text;
    else if (goesOn(previous, line, edges)) text = glue(text, line.text);
    else text += `\n${line.text}`;
    previous = line;
  }
  return `${text}\n`;
}

function goesOn(line: PdfLine, next: PdfLine, edges: { left: number; right: number }): boolean {
  const isFull = line.right + next.firstWord > edges.right;
  const isIndented = next.left > edges.left + 0.7 * next.size;
  const isAlike = Math.abs(line.size - next.size) < 1;
  const hasColumns = line.text.includes('\t') || next.text.includes('\t');
  return isFull && !isIndented && isAlike && !hasColumns && !OUTLINE_LABEL.test(next.text);
}

/** A Latin word cut by a hyphen becomes whole again; Latin words get a space between them. */
function glue(before: string, after: string): string {
  if (/[a-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after;
  const isLatin = /[A-Za-z0-9,.;:)]$/.test(before) && /^[A-Za-z0-9(]/.test(after);
  return before + (isLatin && !HAN.test(before.slice(-20)) ? ' ' : '') + after;
}
