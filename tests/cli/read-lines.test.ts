import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { handleLines, readLines } from '../../src/cli/read-lines.ts';
import { RemitError } from '../../src/domain/errors.ts';
import { testTools } from './test-tools.ts';

const linesOf = (chunks: (string | Buffer)[]) => Array.fromAsync(readLines(Readable.from(chunks)));

describe('readLines', () => {
  it('counts blank lines and leaves them out', async () => {
    expect(await linesOf(['一\r\n\n  二  \n三'])).toEqual([
      { number: 1, text: '一' },
      { number: 3, text: '二' },
      { number: 4, text: '三' },
    ]);
  });
  it('joins what arrives in pieces, even within a character', async () => {
    const bytes = Buffer.from('\uFEFF冷链运输\n谁管');
    const stream = new Readable({ read() {} });
    for (const byte of bytes) stream.push(Buffer.from([byte]));
    stream.push(null);
    expect((await Array.fromAsync(readLines(stream))).map(({ text }) => text)).toEqual(['冷链运输', '谁管']);
  });
});

describe('handleLines', () => {
  it('handles one line after the other, goes on after a bad one, and fails at the end', async () => {
    const { tools, noted } = testTools({ stdin: 'a\nbad\nc\n' });
    const handled: string[] = [];
    const done = handleLines(tools, async ({ text }) => {
      await Promise.resolve();
      if (text === 'bad') throw new RemitError('bad_input', 'Line 2 is bad.');
      handled.push(text);
    });
    await expect(done).rejects.toThrow('1 of the lines could not be handled.');
    expect(handled).toEqual(['a', 'c']);
    expect(noted).toEqual(['Line 2 is bad.']);
  });
});
