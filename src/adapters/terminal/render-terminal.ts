import { stripVTControlCharacters, styleText } from 'node:util';
import stringWidth from 'string-width';
import { describePicture } from '../../domain/describe-picture.ts';
import type { Block } from '../../ports/chat.ts';
import { wrapText } from './wrap-text.ts';

/** How a terminal shows things: columns, and whether it has colours. */
export interface Look {
  width: number;
  hasColours: boolean;
}

type Style = 'bold' | 'dim' | 'cyan' | 'yellow';

/** A reply as lines of a terminal, choices numbered in the order in which a typed number picks them. */
export function renderForTerminal(blocks: Block[], look: Look): string[] {
  let chosen = 0;
  return blocks.flatMap((block) => {
    if (block.type !== 'choices') return renderBlock(block, look);
    return block.choices.flatMap((choice) => {
      chosen += 1;
      return renderHanging(`  ${paint(String(chosen), 'cyan', look)}  `, choice.label, look);
    });
  });
}

function renderBlock(block: Exclude<Block, { type: 'choices' }>, look: Look): string[] {
  switch (block.type) {
    case 'heading':
      return wrapSafely(block.text, look.width).map((line) => paint(line, 'bold', look));
    case 'text':
      return wrapSafely(block.text, look.width).map((line) => (block.strong ? paint(line, 'bold', look) : line));
    case 'quote':
      return [
        ...renderBesides('│ ', block.text, look),
        ...(block.source ? renderBesides('│ ', `— ${block.source}`, look).map((line) => paint(line, 'dim', look)) : []),
      ];
    case 'list':
      return block.items.flatMap((item) => renderHanging('• ', item, look));
    case 'table':
      return renderTable([block.header, ...block.rows], look);
    case 'paper':
      return renderHanging('📄 ', block.paper.name, look);
    case 'picture':
      return describePicture(block.picture)
        .split('\n')
        .flatMap((line, row) => (row === 0 ? wrapSafely(line, look.width) : renderHanging('• ', line, look)));
    default:
      return block satisfies never;
  }
}

/** Columns side by side where they fit; else every row becomes a line that wraps. */
function renderTable(rows: string[][], look: Look): string[] {
  const cells = rows.map((row) => row.map((cell) => harmless(cell).replaceAll('\n', ' ')));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))));
  const isTooWide = widths.reduce((sum, width) => sum + width + 2, -2) > look.width;
  const lines = cells.flatMap((row) => {
    if (isTooWide) return renderHanging('• ', row.join(' · '), look);
    return [
      row
        .map((cell, column) => padTo(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ];
  });
  return lines.map((line, row) => (row === 0 && !isTooWide ? paint(line, 'bold', look) : line));
}

/** The mark before the first line, the others indented as far. */
function renderHanging(mark: string, text: string, look: Look): string[] {
  const indent = stringWidth(mark);
  return wrapSafely(text, look.width - indent).map((line, row) => (row === 0 ? mark : ' '.repeat(indent)) + line);
}

/** The mark before every line. */
function renderBesides(mark: string, text: string, look: Look): string[] {
  return wrapSafely(text, look.width - stringWidth(mark)).map((line) => paint(mark, 'dim', look) + line);
}

/** Text in a style, where the terminal has colours. */
export function paint(text: string, style: Style, look: Look): string {
  return look.hasColours ? styleText(style, text, { validateStream: false }) : text;
}

const padTo = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

const wrapSafely = (text: string, width: number) => wrapText(harmless(text), width);

/** Without what would steer the terminal: people's words and documents may hold anything. */
function harmless(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll('\t', ' ')
    .replace(/[^\P{Cc}\n]/gu, '');
}
