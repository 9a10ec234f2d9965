import { describe, expect, it } from 'vitest';
import type { Command, RunCommand } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { readArguments } from '../../src/cli/read-arguments.ts';
import { runCommandLine } from '../../src/cli/run-command-line.ts';
import { RemitError } from '../../src/domain/errors.ts';
import { testTools } from './test-tools.ts';

const command = (run: RunCommand): Command[] => [
  { name: 'try', usage: 'FILE [--yes]', does: 'tries', load: () => Promise.resolve(run) },
];

describe('the command line', () => {
  it('ends with 0 when it is done', async () => {
    const { tools, printed } = testTools();
    const commands = command(async (args, { print }) => print(args.join(' ')));
    expect(await runCommandLine(['try', 'a', 'b'], commands, tools)).toBe(0);
    expect(printed).toEqual(['a b']);
  });

  it('ends with 1 and one sentence when a request cannot be done', async () => {
    const { tools, noted } = testTools();
    const commands = command(() => Promise.reject(new RemitError('no_plan', 'No plan is in force.')));
    expect(await runCommandLine(['try'], commands, tools)).toBe(1);
    expect(noted).toEqual(['No plan is in force.']);
  });

  it('shows no stack trace even for what nobody foresaw', async () => {
    const { tools, noted } = testTools();
    const commands = command(() => Promise.reject(new TypeError('x is not a function\n  at y')));
    expect(await runCommandLine(['try'], commands, tools)).toBe(1);
    expect(noted).toEqual(['This should not have happened: x is not a function (REMIT_LOG_LEVEL=info shows where)']);
  });

  it.each([[['try', '--wrong', 'a']], [['try']], [['try', 'a', 'b']]])(
    'ends with 2 and the usage when it is called wrongly: %s',
    async (words) => {
      const { tools, noted } = testTools();
      const commands = command(
        async (args) => void readArguments(args, { yes: { type: 'boolean' } }, { min: 1, max: 1 }),
      );
      expect(await runCommandLine(words, commands, tools)).toBe(2);
      expect(noted).toHaveLength(1);
      expect(noted[0]).toContain('Usage: remit try FILE [--yes]');
    },
  );

  it.each([[[]], [['unheard-of']]])('lists the commands for %s', async (words: string[]) => {
    const { tools, noted } = testTools();
    expect(await runCommandLine(words, COMMANDS, tools)).toBe(2);
    expect(noted.join('\n')).toContain('remit import FILE');
  });

  it('explains itself when it is asked to', async () => {
    const { tools, printed } = testTools();
    expect(await runCommandLine(['help'], COMMANDS, tools)).toBe(0);
    expect(await runCommandLine(['tick', '--help'], COMMANDS, tools)).toBe(0);
    expect(printed[0]).toContain('remit doctor');
    expect(printed[1]).toContain('usage: remit tick --at TIME');
  });

  it('has every command that is promised, and each of them loads', async () => {
    const promised = 'import people ask read chat tick digest report export doctor start'.split(' ');
    expect(COMMANDS.map(({ name }) => name).toSorted()).toEqual(promised.toSorted());
    for (const { load } of COMMANDS) expect(await load()).toBeTypeOf('function');
  });
});
