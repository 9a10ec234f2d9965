import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPrompts, readPrompts } from '../../../src/adapters/prompts/open-prompts.ts';
import {
  commandSchema,
  describeCommands,
  LISTEN_COMMANDS,
  readCommands,
} from '../../../src/conversation/listen/commands.ts';

const PROMPTS = join(import.meta.dirname, '../../../prompts');
const prompt = readPrompts(PROMPTS).find(({ id }) => id === 'understand-message');

describe('the list of commands', () => {
  it('is the schema that the prompt carries', () => {
    expect(prompt?.schema).toEqual(commandSchema());
  });

  it('stands in the prompt as the code has it', () => {
    const rendered = openPrompts(PROMPTS)('understand-message', {
      commands: describeCommands(),
      ...{ message: '', waiting: '', candidates: '' },
    });
    for (const { name, says } of LISTEN_COMMANDS) expect(rendered.system).toContain(`- ${name}: ${says}`);
  });

  it('is not written into the prompt by hand', () => {
    expect(prompt?.system).toContain('{{commands}}');
    for (const { name } of LISTEN_COMMANDS.filter(({ name }) => name !== 'nothing-fits' && name !== 'about'))
      expect(prompt?.system).not.toContain(name);
  });
});

describe('an answer', () => {
  const about = { do: 'about', task: 'c1', measure: '', quote: '食堂' };

  it('is a list of commands', () => {
    expect(readCommands({ commands: [about] })).toEqual([about]);
    expect(readCommands({ commands: [] })).toEqual([]);
  });

  it.each([
    ['no object', 'about c1'],
    ['no list', { commands: about }],
    ['a command of no list', { commands: [{ ...about, do: 'record' }] }],
    ['a field of another type', { commands: [{ ...about, task: 1 }] }],
    ['a field that is missing', { commands: [{ do: 'about' }] }],
    ['nothing', null],
  ])('that is %s is none', (_, json) => {
    expect(readCommands(json)).toBeUndefined();
  });

  it('is cut where it is longer than any message gives reason for', () => {
    expect(readCommands({ commands: Array.from({ length: 500 }, () => about) })).toHaveLength(12);
  });
});
