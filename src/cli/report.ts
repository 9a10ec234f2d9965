import { RemitError } from '../domain/errors.ts';
import type { Tools } from './command.ts';
import { readArguments } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';

/** `remit report`: the quarterly report is a later part of Remit; until then it says so. */
export async function runReport(args: string[], _tools: Tools): Promise<void> {
  const { values } = readArguments(args, { quarter: { type: 'string' }, out: { type: 'string' } }, { min: 0, max: 0 });
  if (!/^\d{4}Q[1-4]$/.test(values.quarter ?? '')) throw new UsageError('--quarter must be written as 2023Q3');
  if (values.out === undefined) throw new UsageError('--out is missing');
  throw new RemitError(
    'not_available',
    'The quarterly report is not available yet; “remit export” and “remit digest” are.',
  );
}
