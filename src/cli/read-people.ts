import { parse } from 'csv-parse/sync';
import { findDepartmentNamed } from '../answers/find-departments.ts';
import { RemitError } from '../domain/errors.ts';
import { PERSON_ROLES, type Person, type PersonRole } from '../domain/person.ts';
import type { Register } from '../domain/plan.ts';

/** What a directory file holds; `line` counts the lines of the file from 1. */
export interface PeopleFile {
  people: Person[];
  refused: { line: number; why: string }[];
}

interface Row {
  info: { lines: number };
  record: Record<string, string>;
}

/** Roles that mean nothing without a department. */
const NEEDS_DEPARTMENT: readonly PersonRole[] = ['liaison', 'deputy', 'head'];

/**
 * Reads `handle,name,department,role,slack_user_id,email`, the columns in any order. Departments go by any name of the
 * register. What a person already in the directory has learned since (`claims`, `reachable`) stays.
 */
export function readPeople(csv: string, register: Register | undefined, known: Person[]): PeopleFile {
  const file: PeopleFile = { people: [], refused: [] };
  const taken = new Set<string>();
  for (const { info, record } of parseRows(csv)) {
    const person = readPerson(record, register, known);
    if (typeof person === 'string') file.refused.push({ line: info.lines, why: person });
    else if (taken.has(person.handle)) file.refused.push({ line: info.lines, why: `“${person.handle}” comes twice` });
    else {
      taken.add(person.handle);
      file.people.push(person);
    }
  }
  return file;
}

function parseRows(csv: string): Row[] {
  let rows: Row[];
  try {
    rows = parse(csv, {
      columns: readHeader,
      info: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RemitError('bad_input', `The file is no CSV that can be read: ${why}`, { cause });
  }
  return rows;
}

function readHeader(header: string[]): string[] {
  const columns = header.map((column) => column.toLowerCase());
  if (columns.includes('handle') && columns.includes('role')) return columns;
  throw new Error('its first line must name the columns handle,name,department,role,slack_user_id,email');
}

/** A person, or why the row is refused. */
function readPerson(record: Record<string, string>, register: Register | undefined, known: Person[]): Person | string {
  const handle = record['handle'] || undefined;
  if (handle === undefined) return 'the handle is missing';
  if (/^[#/]|\s/.test(handle)) return `the handle “${handle}” may not begin with # or / and has no spaces`;
  const role = PERSON_ROLES.find((one) => one === record['role']?.toLowerCase());
  if (!role) return `the role “${record['role'] ?? ''}” is unknown; roles are ${PERSON_ROLES.join(', ')}`;
  const department = readDepartment(record['department'] ?? '', role, register);
  if ('why' in department) return department.why;
  const before = known.find((person) => person.handle === handle);
  return {
    handle,
    name: record['name'] || handle,
    department: department.name,
    role,
    slackUserId: record['slack_user_id'] || null,
    email: record['email'] || null,
    claims: department.name === null ? (before?.claims ?? null) : null,
    reachable: before?.reachable ?? true,
  };
}

function readDepartment(
  named: string,
  role: PersonRole,
  register: Register | undefined,
): { name: string | null } | { why: string } {
  if (named === '') return NEEDS_DEPARTMENT.includes(role) ? { why: `a ${role} needs a department` } : { name: null };
  if (!register) return { why: `the department “${named}” is unknown, since no plan is in force yet` };
  const department = findDepartmentNamed(register, named);
  return department ? { name: department.name } : { why: `the department “${named}” is not in the plan` };
}
