import type { Span } from '../document.ts';
import { type Column, columnOf, isOwnerColumn } from './columns.ts';

/** Column headings that stand one after the other, without rows below that keep them apart. */
export interface HeadingRun extends Span {
  columns: Column[];
}

const LONGEST_HEADING = 12;

/** `序号项目名称主要内容牵头单位配合单位`: headings run together; the longest reading of each is taken. */
export function findHeadingRun(text: string): HeadingRun | null {
  for (const { index } of text.matchAll(/序号|编号/g)) {
    const run = readRun(text, index);
    if (run.columns.length >= 3 && run.columns.some(isOwnerColumn)) return run;
  }
  return null;
}

function readRun(text: string, start: number): HeadingRun {
  const columns: Column[] = [];
  let at = start;
  for (;;) {
    const next = longestHeading(text, at);
    if (!next) return { start, end: at, columns };
    columns.push(next.column);
    at = next.end;
  }
}

function longestHeading(text: string, at: number): { column: Column; end: number } | null {
  for (let length = LONGEST_HEADING; length >= 2; length -= 1) {
    const column = /[\s\d]/.test(text.slice(at, at + length)) ? null : columnOf(text.slice(at, at + length));
    if (column) return { column, end: at + length };
  }
  return null;
}
