import type { DefaultTreeAdapterTypes } from 'parse5';
import { UnreadableFile } from './reader.ts';
import { MAX_CELLS, writeTable } from './table.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** More columns or rows than any table has: a wrong span must not fill the memory. */
const MAX_SPAN = 1000;

/** A table as lines; one that only arranges a page (a single column) is left to its content. */
export function readHtmlTable(table: Element, readContent: (cell: Element) => string): string {
  const rows = listRows(table).map((row) => childElements(row).filter(isCell));
  const caption = childElements(table).find(({ tagName }) => tagName === 'caption');
  const title = caption === undefined ? '' : `${readContent(caption).trim()}\n`;
  if (rows.every((row) => row.length <= 1)) return title + rows.flat().map(readContent).join('\n');
  return title + writeTable(spread(rows, readContent));
}

function listRows(table: Element): Element[] {
  return childElements(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? listRows(child) : [];
  });
}

/** Puts every cell into its column: places covered by a merged cell stay empty. */
function spread(rows: Element[][], readContent: (cell: Element) => string): string[][] {
  const coveredUntil: number[] = [];
  let written = 0;
  return rows.map((cells, row) => {
    const out: string[] = [];
    if (written > MAX_CELLS) throw new UnreadableFile('unpacks_too_large');
    for (const cell of cells) {
      while ((coveredUntil[out.length] ?? 0) > row) out.push('');
      const text = readContent(cell);
      const until = row + span(cell, 'rowspan');
      for (let part = 0; part < span(cell, 'colspan'); part += 1) {
        coveredUntil[out.length] = until;
        out.push(part === 0 ? text : '');
      }
    }
    written += out.length;
    return out;
  });
}

function span(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number.parseInt(cell.attrs.find((attribute) => attribute.name === name)?.value ?? '1', 10);
  return Math.min(Math.max(value || 1, 1), MAX_SPAN);
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

function childElements(parent: Element): Element[] {
  return parent.childNodes.filter((node): node is Element => 'tagName' in node);
}
