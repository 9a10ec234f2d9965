import type { types } from '@slack/bolt';
import stringWidth from 'string-width';
import { BLOCK_LENGTH, groupLines, type Piece, richText } from './pieces.ts';
import { splitText } from './split-text.ts';

const MAX_ROWS = 100;
const MAX_COLUMNS = 20;

/** A Slack table where it fits into one, else the same in aligned columns of preformatted text. */
export function renderTable(header: string[], rows: string[][]): Piece[] {
  const lines = [header, ...rows];
  const columns = Math.max(...lines.map((line) => line.length));
  if (columns === 0) return [];
  const even = lines.map((line) => [...line, ...Array<string>(columns - line.length).fill('')]);
  const plain = even.map((line) => line.join(' | ')).join('\n');
  if (plain.length > BLOCK_LENGTH || even.length > MAX_ROWS || columns > MAX_COLUMNS) return renderPreformatted(even);
  const block: types.TableBlock = { type: 'table', rows: even.map((line) => line.map(cell)) };
  return [{ plain, block, isTable: true }];
}

function cell(text: string): types.RawTextElement {
  // Slack refuses an empty cell; a no-break space shows as one.
  return { type: 'raw_text', text: text === '' ? '\u00a0' : text };
}

/** Columns as wide as their widest cell; a Chinese character counts two. */
function renderPreformatted(rows: string[][]): Piece[] {
  const widths: number[] = [];
  const flat = rows.map((row) => row.map((text) => text.replace(/\s+/g, ' ')));
  for (const row of flat) {
    row.forEach((text, column) => {
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(text));
    });
  }
  const lines = flat.flatMap((row) => splitText(pad(row, widths), BLOCK_LENGTH)).filter((line) => line.trim() !== '');
  return groupLines(lines).map((group) => {
    const text = group.join('\n');
    return { plain: text, block: richText([{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }]) };
  });
}

function pad(row: string[], widths: number[]): string {
  return row
    .map((text, column) => text + ' '.repeat(Math.max(0, Math.min(40, widths[column] ?? 0) - stringWidth(text))))
    .join('  ')
    .trimEnd();
}
