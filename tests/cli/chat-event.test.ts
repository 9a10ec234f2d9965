import { describe, expect, it } from 'vitest';
import { readChatEvent } from '../../src/cli/chat-event.ts';

const read = (event: unknown, speaker?: string) =>
  readChatEvent(
    { number: 3, text: typeof event === 'string' ? event : JSON.stringify(event) },
    'Asia/Shanghai',
    speaker,
  );
const at = new Date('2023-10-16T01:00:00Z');

describe('readChatEvent', () => {
  it('somebody says something, in a channel, with a file', () => {
    expect(
      read({ from: 'office', text: '看', at: '2023-10-16T09:00:00+08:00', channel: 'food', file: '/tmp/a b.docx' }),
    ).toEqual({
      do: 'message',
      at,
      from: 'office',
      content: { type: 'said', text: '看' },
      channel: '#food',
      file: { name: 'a b.docx', path: '/tmp/a b.docx' },
    });
  });
  it('somebody presses a button; without a time it is now', () => {
    expect(read({ from: 'liaison-M', choose: 'report:confirm:1' })).toEqual({
      do: 'message',
      at: undefined,
      from: 'liaison-M',
      content: { type: 'chose', value: 'report:confirm:1' },
    });
  });
  it('a file may come without words, and the speaker of the command line speaks where nobody is named', () => {
    expect(read({ file: '/tmp/a.txt' }, 'office')).toMatchObject({
      from: 'office',
      content: { type: 'said', text: '' },
    });
  });
  it('time passes, and a person is out of reach', () => {
    expect(read({ tick: '2023-10-16T09:00:00+08:00' })).toEqual({ do: 'tick', at });
    expect(read({ undeliverable: 'liaison-S', at: '2023-10-16T09:00:00+08:00' })).toEqual({
      do: 'undeliverable',
      person: 'liaison-S',
      at,
    });
  });
  it.each([
    ['no JSON', 'Line 3 is no JSON object'],
    ['[1]', 'Line 3 is no JSON object'],
    [{ text: '谁' }, '“from” is missing'],
    [{ from: 'office' }, '“text” is missing'],
    [{ from: 7, text: '谁' }, '“from” must be a text'],
    [{ tick: 'soon' }, '“soon” is no time'],
    [{ from: 'office', text: '谁', at: '2023-13-01T00:00:00Z' }, 'is no time'],
  ])('refuses %j', (event, why) => {
    expect(() => read(event)).toThrow(why);
  });
});
