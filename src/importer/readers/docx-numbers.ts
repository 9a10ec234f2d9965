import { writeNumber } from './docx-number-formats.ts';
import { findAttribute, findBlocks, findValue } from './xml-blocks.ts';

/** The XML parts of a Word document that numbers depend on; '' for one that it lacks. */
export interface DocxParts {
  document: string;
  numbering: string;
  styles: string;
}

interface Level {
  start: number;
  format: string;
  /** `第%1章`: the counts of this level and those above, and what stands around them. */
  pattern: string;
}

interface Place {
  list: string;
  level: number;
}

/**
 * Word counts headings and list items by itself, so that their numbers (一、 or （1）) are no text of the document.
 * Gives the document part with these numbers written into the paragraphs.
 */
export function writeOutNumbers({ document, numbering, styles }: DocxParts): string {
  const lists = readLists(numbering);
  const placesOfStyles = readStyles(styles);
  const counts = new Map<string, number[]>();
  let [out, done] = ['', 0];
  for (const { body, end } of findBlocks(document, 'pPr')) {
    const place = findPlace(body, placesOfStyles);
    const list = place && lists.get(place.list);
    const label = place && list ? nextLabel(list, place.level, counts) : '';
    const run = label === '' ? '' : `<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`;
    const after = body.includes('<w:pPrChange') ? endOfTracked(document, end) : end;
    out += document.slice(done, after) + run;
    done = after;
  }
  return out + document.slice(done);
}

/** Properties with a tracked change hold the earlier properties, which close first. */
function endOfTracked(document: string, end: number): number {
  const closing = '</w:pPr>';
  const at = document.indexOf(closing, end);
  return at === -1 ? end : at + closing.length;
}

interface List {
  /** Lists that share a definition are counted together. */
  definition: string;
  levels: Map<number, Level>;
}

function readLists(numbering: string): Map<string, List> {
  const definitions = new Map<string, Map<number, Level>>();
  for (const { attributes, body } of findBlocks(numbering, 'abstractNum')) {
    definitions.set(findAttribute(attributes, 'abstractNumId'), readLevels(body));
  }
  const lists = new Map<string, List>();
  for (const { attributes, body } of findBlocks(numbering, 'num')) {
    const id = findAttribute(attributes, 'numId');
    const definition = findValue(body, 'abstractNumId') ?? '';
    const levels = definitions.get(definition);
    const startsAnew = body.includes('<w:startOverride');
    if (levels) lists.set(id, { definition: startsAnew ? `own ${id}` : definition, levels });
  }
  return lists;
}

function readLevels(definition: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const { attributes, body } of findBlocks(definition, 'lvl')) {
    levels.set(Number(findAttribute(attributes, 'ilvl')), {
      start: Number(findValue(body, 'start') ?? 1),
      format: findValue(body, 'numFmt') ?? 'decimal',
      pattern: findValue(body, 'lvlText') ?? '',
    });
  }
  return levels;
}

/** Headings are often numbered by their style; a style takes over what the one below it says. */
function readStyles(styles: string): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { attributes, body } of findBlocks(styles, 'style')) {
    const inherited = places.get(findValue(body, 'basedOn') ?? '');
    const list = findValue(body, 'numId') ?? inherited?.list;
    const level = Number(findValue(body, 'ilvl') ?? inherited?.level ?? 0);
    if (list !== undefined) places.set(findAttribute(attributes, 'styleId'), { list, level });
  }
  return places;
}

function findPlace(properties: string, placesOfStyles: Map<string, Place>): Place | undefined {
  const current = properties.split('<w:pPrChange')[0] ?? '';
  const ofStyle = placesOfStyles.get(findValue(current, 'pStyle') ?? '');
  const list = findValue(current, 'numId') ?? ofStyle?.list;
  if (list === undefined) return undefined;
  return { list, level: Number(findValue(current, 'ilvl') ?? ofStyle?.level ?? 0) };
}

function nextLabel(list: List, level: number, counts: Map<string, number[]>): string {
  const settings = list.levels.get(level);
  if (!settings || settings.format === 'bullet' || settings.format === 'none') return '';
  const before = counts.get(list.definition) ?? [];
  const now = before.slice(0, level + 1);
  now[level] = (before[level] ?? settings.start - 1) + 1;
  counts.set(list.definition, now);
  const label = settings.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const above = list.levels.get(at);
    return writeNumber(now[at] ?? above?.start ?? 1, above?.format ?? 'decimal');
  });
  return /[\w.]$/.test(label) ? `${label} ` : label;
}
