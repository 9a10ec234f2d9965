import { Readable } from 'node:stream';
import type { Tools } from '../../src/cli/command.ts';
import { QUIET_LOG, TEST_RULES } from '../support/settings.ts';

/** Tools that keep what a command prints; whatever else a test needs is given to it. */
export function testTools(given: Partial<Tools> & { stdin?: string } = {}) {
  const printed: string[] = [];
  const noted: string[] = [];
  const absent = () => Promise.reject(new Error('not part of this test'));
  let keys = 0;
  const tools: Tools = {
    input: Readable.from([given.stdin ?? '']),
    print: (line) => void printed.push(line),
    note: (line) => void noted.push(line),
    log: QUIET_LOG,
    clock: { now: () => new Date('2024-01-02T03:04:05Z') },
    createKey: () => String(++keys),
    rules: () => TEST_RULES,
    openStore: absent,
    example: () => undefined,
    openTerminal: absent,
    openJsonLines: absent,
    openSlack: () => Promise.resolve(undefined),
    examine: () => Promise.resolve([]),
    ...given,
  };
  return { tools, printed, noted };
}
