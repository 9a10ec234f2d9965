import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openStore } from '../../src/adapters/prisma/open-store.ts';
import { openPrompts } from '../../src/adapters/prompts/open-prompts.ts';
import type { Tools } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { runCommandLine } from '../../src/cli/run-command-line.ts';
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
    printBytes: (bytes) => void printed.push(Buffer.from(bytes).toString('base64')),
    note: (line) => void noted.push(line),
    log: QUIET_LOG,
    clock: { now: () => new Date('2024-01-02T03:04:05Z') },
    createKey: () => String(++keys),
    language: 'zh',
    rules: () => TEST_RULES,
    openStore: absent,
    example: () => undefined,
    platformName: () => 'terminal',
    writePaper: absent,
    openTerminal: absent,
    openJsonLines: absent,
    openSlack: () => Promise.resolve(undefined),
    model: () => undefined,
    renderPrompt: openPrompts(join(import.meta.dirname, '../../prompts')),
    examine: () => Promise.resolve([]),
    ...given,
  };
  return { tools, printed, noted };
}

/** Runs the command line within this process on the database at an address. */
export async function remitHere(databaseUrl: string, words: string[], stdin = '') {
  const { tools, printed, noted } = testTools({ stdin, openStore: () => openStore(databaseUrl, QUIET_LOG) });
  const status = await runCommandLine(words, COMMANDS, tools);
  return { status, stdout: printed.join('\n'), stderr: noted.join('\n') };
}
