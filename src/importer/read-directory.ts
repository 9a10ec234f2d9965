import { parse } from 'csv-parse/sync';
import { RemitError } from '../domain/errors.ts';
import { PERSON_ROLES, type Person, type PersonRole } from '../domain/person.ts';
import type { Department } from '../domain/plan.ts';
import { decodeText } from './readers/decode-text.ts';

/** A row that was left out; lines count from 1, the header included. */
export interface RefusedRow {
  line: number;
  why: string;
}

const COLUMNS = ['handle', 'name', 'department', 'role', 'slack_user_id', 'email'] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

const WITHOUT_DEPARTMENT: PersonRole[] = ['leader', 'reader'];

/**
 * Reads a directory, as text or as the bytes of a file in any encoding, with the columns `handle,name,department,role,slack_user_id,email` (the last two may be missing).
 * A faulty row is left out and told, the others are read; throws a RemitError if the file is no such table.
 */
export function readDirectory(
  csv: string | Uint8Array,
  departments: Department[],
): { people: Person[]; refused: RefusedRow[] } {
  const people: Person[] = [];
  const refused: RefusedRow[] = [];
  for (const { record, info } of parseRows(typeof csv === 'string' ? csv : decodeDirectory(csv))) {
    const row = completeRow(record);
    const why = findFault(row, departments) ?? findDouble(row, people);
    if (why === undefined) people.push(toPerson(row, departments));
    else refused.push({ line: info.lines, why });
  }
  return { people, refused };
}

function decodeDirectory(bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (cause) {
    throw new RemitError('bad_input', 'The directory is no text file; save it as CSV.', { cause });
  }
}

interface ParsedRow {
  record: Record<string, string>;
  info: { lines: number };
}

function parseRows(csv: string): ParsedRow[] {
  let header: string[] = [];
  const readHeader = (cells: string[]) => {
    header = cells.map((cell) => cell.trim().toLowerCase());
    return header;
  };
  const rows = parseCsv(csv, readHeader);
  const missing = ['handle', 'name', 'department', 'role'].filter((column) => !header.includes(column));
  if (missing.length === 0) return rows;
  throw new RemitError(
    'bad_input',
    `The directory lacks the column ${missing.join(', ')}; its first line must be ${COLUMNS.join(',')}.`,
  );
}

function parseCsv(csv: string, columns: (cells: string[]) => string[]): ParsedRow[] {
  try {
    return parse(csv, {
      bom: true,
      columns,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as ParsedRow[];
  } catch (cause) {
    throw new RemitError('bad_input', 'The directory is no valid CSV file; export it as CSV again.', { cause });
  }
}

function completeRow(record: Record<string, string>): Row {
  const cell = (column: (typeof COLUMNS)[number]) => (record[column] ?? '').normalize('NFKC').trim();
  return {
    handle: cell('handle').replace(/^@/, ''),
    name: cell('name'),
    department: cell('department'),
    role: cell('role').toLowerCase(),
    slack_user_id: cell('slack_user_id').toUpperCase(),
    email: cell('email'),
  };
}

function findFault(row: Row, departments: Department[]): string | undefined {
  if (!/^[^\s,@#]+$/.test(row.handle)) return 'A handle is missing, or has a space in it.';
  const role = findRole(row.role);
  if (role === undefined) return `The role "${row.role}" is unknown; use ${PERSON_ROLES.join(', ')}.`;
  if (row.department === '') {
    return WITHOUT_DEPARTMENT.includes(role) ? undefined : `A ${role} needs a department.`;
  }
  if (findDepartment(row.department, departments) === undefined) {
    return `The department "${row.department}" is not in the plan.`;
  }
  return undefined;
}

function findDouble(row: Row, people: Person[]): string | undefined {
  const handle = row.handle.toLowerCase();
  if (people.some((person) => person.handle.toLowerCase() === handle)) {
    return `The handle ${row.handle} is taken by an earlier line.`;
  }
  const isTaken = row.slack_user_id !== '' && people.some((person) => person.slackUserId === row.slack_user_id);
  return isTaken ? `The Slack user ${row.slack_user_id} is taken by an earlier line.` : undefined;
}

function toPerson(row: Row, departments: Department[]): Person {
  return {
    handle: row.handle,
    name: row.name || row.handle,
    department: findDepartment(row.department, departments)?.name ?? null,
    role: findRole(row.role) ?? 'reader',
    slackUserId: row.slack_user_id || null,
    email: row.email || null,
    claims: null,
    reachable: true,
  };
}

function findRole(text: string): PersonRole | undefined {
  return PERSON_ROLES.find((role) => role === text);
}

/** By full name first, then by any alias; English names are known as well. */
function findDepartment(text: string, departments: Department[]): Department | undefined {
  const wanted = fold(text);
  return (
    departments.find(({ name }) => fold(name) === wanted) ??
    departments.find(({ aliases, english }) => [...aliases, ...(english ?? [])].some((alias) => fold(alias) === wanted))
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
