import type { Span } from '../document.ts';
import { isTitleLine, titleOf } from '../outline/headings.ts';
import { looksLikeOwnerList } from '../statements/owner-likeness.ts';
import type { Statement } from '../statements/statement.ts';
import { columnOf } from '../tables/columns.ts';
import { type PlacedRow, placeRows } from '../tables/place-cells.ts';
import type { Cell, Table } from '../tables/rows.ts';
import type { RoughRegister, RoughTask } from './layout.ts';

/** What merged cells leave to the rows below. */
interface Above {
  ref: string;
  title: string;
  section: string;
  statement: Statement | null;
  /** The last cell of each owner column, for 同上 and for a cell merged over several rows. */
  owners: Partial<Record<OwnerColumn, Cell>>;
}

type OwnerColumn = 'lead' | 'responsible' | 'support';

/** Whether any row names who is responsible. */
export const hasOwners = (tables: readonly Table[]): boolean =>
  tables.some((table) => placeRows(table).some((row) => ownersOf(row, {}) !== null));

/** One task for each row that has text and owners; merged cells count for the rows below. */
export function readTables(tables: readonly Table[]): RoughRegister {
  const rough: RoughRegister = { sections: [], tasks: [], headings: [], statements: [], unowned: [] };
  const above: Above = { ref: '', title: '', section: '', statement: null, owners: {} };
  for (const table of tables) readTable(rough, table, above);
  return { ...rough, sections: rough.sections.filter(({ items }) => items.length > 0) };
}

function readTable(rough: RoughRegister, table: Table, above: Above): void {
  rough.headings.push({ start: table.header.start, end: table.header.end });
  for (const [at, row] of placeRows(table).entries()) {
    const filled = table.rows[at]?.cells.filter(({ text }) => text !== '') ?? [];
    const only = filled.length === 1 ? filled[0] : undefined;
    const last = rough.tasks.at(-1);
    if (only && row.target === only && last) addFigures(rough, last, row.target);
    else if (only && isTitleLine(only.text) && !looksLikeOwnerList(only.text)) openSection(rough, only, above);
    else readTask(rough, row, above, table.columns.includes('index'));
  }
}

/** A row with nothing but a figure goes on with the row above. */
function addFigures(rough: RoughRegister, task: RoughTask, cell: Cell): void {
  task.figures = [...(task.figures ?? []), { start: cell.start, end: cell.end }];
  rough.headings.push(cell);
}

function openSection(rough: RoughRegister, cell: Cell, above: Above): void {
  const [, ref = '', title = cell.text] =
    /^(?:[（(]?([一二三四五六七八九十\d]+)[）)]?[、.．\s])?\s*(.*)$/s.exec(cell.text) ?? [];
  above.section = ref || titleOf(title);
  above.statement = null;
  above.owners = {};
  rough.headings.push(cell);
  rough.sections.push({ ref: above.section, title: titleOf(title), items: [] });
}

function readTask(rough: RoughRegister, row: PlacedRow, above: Above, isNumbered: boolean): void {
  const text = row.content ?? row.title ?? row.target;
  if (row.section && row.section.text !== above.section) openSection(rough, row.section, above);
  const isContinued = above.ref !== '' && !row.index && (!row.title || (isNumbered && !row.content));
  numberRow(rough, row, above, isContinued);
  if (!text) return;
  const statement = ownersOf(row, above.owners) ?? (isContinued ? above.statement : null);
  if (!statement) {
    rough.unowned.push({ ref: above.ref, body: text });
    return;
  }
  above.statement = statement;
  rememberOwners(row, above.owners);
  rough.tasks.push({
    ref: above.ref,
    section: above.section,
    title: row.content ? above.title : '',
    body: bodyOf(text),
    statement,
    ...(row.due ? { due: row.due.text } : {}),
    ...(row.target && row.target !== text ? { figures: [{ start: row.target.start, end: row.target.end }] } : {}),
  });
  claimCells(rough, row);
}

/** Every cell of a row belongs to its task in one way or another. */
function claimCells(rough: RoughRegister, row: PlacedRow): void {
  const beside = [row.index, row.content ? row.title : undefined, row.person, row.due, row.target];
  rough.headings.push(...beside.filter((cell) => cell !== undefined));
  rough.statements.push(...[row.lead, row.responsible, row.support].filter((cell) => cell !== undefined));
}

/** A number in front of the words is the item's, not the clause's. */
function bodyOf({ start, end, text }: Cell): Span {
  const digits = /^\d{1,3}[.、．\s]\s*/.exec(text)?.[0].length ?? 0;
  return { start: start + digits < end ? start + digits : start, end };
}

/** A row has the number it prints; one without goes on with the item above, or counts. */
function numberRow(rough: RoughRegister, row: PlacedRow, above: Above, isContinued: boolean): void {
  const printed =
    /^[\d一二三四五六七八九十]+/.exec(row.index?.text ?? '')?.[0] ??
    /^(\d{1,3})[.、．\s]/.exec((row.title ?? row.content)?.text ?? '')?.[1];
  const title = (row.title?.text ?? '').replace(/^\d{1,3}[.、．\s]\s*/, '');
  if (row.title || row.index) above.title = titleOf(title);
  if (!isContinued || printed !== undefined)
    above.ref = printed ?? String(new Set(rough.tasks.map(({ ref }) => ref)).size + 1);
  const section = rough.sections.at(-1);
  if (section && !section.items.includes(above.ref)) section.items.push(above.ref);
}

const OWNER_COLUMNS = ['lead', 'responsible', 'support'] as const;
const DITTO = /^(?:同上|同前|〃|″|"|”|ditto|as above)$/i;
const NOBODY = /^[\s\-—–/无]*$/;

function rememberOwners(row: PlacedRow, owners: Above['owners']): void {
  for (const column of OWNER_COLUMNS) {
    const cell = row[column];
    if (cell && !DITTO.test(cell.text)) owners[column] = cell;
  }
}

/** The owners of a row; a lead whose cell is empty beside supporters was merged with the one above. */
function ownersOf(row: PlacedRow, above: Above['owners']): Statement | null {
  const cells = OWNER_COLUMNS.flatMap((column) => {
    const printed = row[column];
    const isMerged = column === 'lead' && !printed && row.support && !row.responsible;
    const cell = isMerged || (printed && DITTO.test(printed.text)) ? above[column] : printed;
    return cell && !NOBODY.test(cell.text) ? [{ cell, part: column, stands: printed }] : [];
  });
  const standing = cells.flatMap(({ stands }) => stands ?? []);
  const [first] = standing;
  if (!first || cells.every(({ cell }) => columnOf(cell.text) !== null)) return null;
  return {
    start: first.start,
    end: Math.max(...standing.map(({ end }) => end)),
    parts: cells.map(({ part, cell }) => ({ part, text: cell.text })),
  };
}
