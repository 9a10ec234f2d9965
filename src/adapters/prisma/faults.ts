import { dirname } from 'node:path';
import { RemitError } from '../../domain/errors.ts';

/** The code of SQLite, the file system or Prisma's engine that lies at the bottom of an error, '' if none. */
function faultCode(error: unknown, depth = 5): string {
  if (typeof error !== 'object' || error === null || depth === 0) return '';
  const fault = error as Record<string, unknown>;
  for (const inner of [fault['cause'], fault['meta'], fault['driverAdapterError']]) {
    const code = faultCode(inner, depth - 1);
    if (code !== '') return code;
  }
  const code = fault['originalCode'] ?? fault['code'];
  return typeof code === 'string' ? code : '';
}

/** Somebody else writes just now; trying again is right. */
export function isBusy(error: unknown): boolean {
  const code = faultCode(error);
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'P1008' || code === 'P2034';
}

/** Two writers made the same row at once; on the next try the second one finds it. */
export function isSameRow(error: unknown): boolean {
  return ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'P2002'].includes(faultCode(error));
}

/** One sentence that says what to do about a database that cannot be used. */
export function databaseFault(path: string, error: unknown): RemitError {
  if (error instanceof RemitError) return error;
  const elsewhere = 'or set DATABASE_URL to another place';
  return new RemitError('database', `${sentence()}.`, { cause: error });

  function sentence(): string {
    const code = faultCode(error);
    if (isBusy(error)) return `The database ${path} is kept busy by another program; end that one and try again`;
    if (code.startsWith('SQLITE_NOTADB')) return `${path} is no database; move it away ${elsewhere}`;
    if (code === 'P3005') return `${path} is a database of another program; move it away ${elsewhere}`;
    if (code.startsWith('SQLITE_CORRUPT')) return `The database ${path} is damaged; put a backup in its place`;
    if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return `The disk with ${path} is full; make room on it`;
    if (/^(SQLITE_(READONLY|CANTOPEN|PERM|IOERR)|E[A-Z]+$)/.test(code)) {
      return `Remit cannot write to ${dirname(path)}; allow it to write there ${elsewhere}`;
    }
    return `The database ${path} failed; the log says why`;
  }
}
