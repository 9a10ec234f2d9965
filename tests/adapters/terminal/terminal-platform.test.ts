import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTerminalPlatform, type TerminalPlatform } from '../../../src/adapters/terminal/terminal-platform.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { Address, Incoming, Reply } from '../../../src/ports/chat.ts';

const person = (handle: string, name: string, department: string | null): Person => ({
  handle,
  name,
  department,
  role: department ? 'liaison' : 'leader',
  slackUserId: null,
  email: null,
  claims: null,
  reachable: true,
});
const PEOPLE = [person('liaison-M', '林敏', '区民政局'), person('leader', '周正', null)];
const saying = (text: string): Reply => ({ blocks: [{ type: 'text', text }] });

describe('the terminal', () => {
  let folder: string;
  let input: PassThrough;
  let shown: string[];
  let received: Incoming[];
  let faults: unknown[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'remit-terminal-'));
    input = new PassThrough();
    shown = [];
    received = [];
    faults = [];
  });

  function open(isInteractive = false, output = new PassThrough()): TerminalPlatform {
    let keys = 0;
    return createTerminalPlatform({
      input,
      output,
      print: (line) => void shown.push(line),
      look: () => ({ width: 60, hasColours: false }),
      isInteractive,
      language: 'zh',
      folder,
      people: () => Promise.resolve(PEOPLE),
      speaker: 'liaison-M',
      now: () => new Date('2023-10-16T01:00:00Z'),
      createKey: () => `k${++keys}`,
      onFault: (error) => void faults.push(error),
    });
  }

  /** Types lines, leaves, and waits until all was handled; every message is answered with an echo. */
  async function talk(lines: string[], answer?: (terminal: TerminalPlatform, message: Incoming) => Promise<void>) {
    const terminal = open();
    await terminal.start(async (message) => {
      received.push(message);
      if (answer) return answer(terminal, message);
      await post(terminal, message.from, `回：${message.content.type === 'said' ? message.content.text : ''}`);
    });
    input.end(lines.map((line) => `${line}\n`).join(''));
    await terminal.ended;
  }

  const post = (terminal: TerminalPlatform, recipient: string, text: string) =>
    terminal.post(recipient as Address, { key: `to-${recipient}`, recipient, reply: saying(text) });

  it('hands over what was typed, as the person who sits there', async () => {
    await talk(['冷链运输谁管？']);
    expect(received).toEqual([
      {
        key: 'terminal:k1',
        platform: 'terminal',
        from: 'liaison-M',
        conversation: 'person:liaison-M',
        address: 'liaison-M',
        at: new Date('2023-10-16T01:00:00Z'),
        content: { type: 'said', text: '冷链运输谁管？' },
      },
    ]);
    expect(shown).toContain('回：冷链运输谁管？');
  });

  it('handles piped lines one after the other, in order', async () => {
    const order: string[] = [];
    await talk(['一', '二', '三'], async (_, { content }) => {
      const text = content.type === 'said' ? content.text : '';
      order.push(`begin ${text}`);
      await new Promise(setImmediate);
      order.push(`end ${text}`);
    });
    expect(order).toEqual(['begin 一', 'end 一', 'begin 二', 'end 二', 'begin 三', 'end 三']);
  });

  it('changes seats with /as, and shows then what waits for that person', async () => {
    await talk(['报进展', '/as leader', '为什么'], async (terminal, message) => {
      if (message.from === 'liaison-M') await post(terminal, 'leader', '给领导的周报');
    });
    expect(received.map(({ from }) => from)).toEqual(['liaison-M', 'leader']);
    expect(shown.find((line) => line.startsWith('未读'))).toContain('leader 1 条');
    expect(shown).toContain('给领导的周报');
  });

  it('keeps unread messages over a restart, and shows them once', async () => {
    await post(open(), 'leader', '昨天的周报');
    await talk(['/as leader', '/as liaison-M', '/as leader']);
    expect(shown.filter((line) => line === '昨天的周报')).toHaveLength(1);
  });

  it('lets a newcomer speak, and says that nobody knows them', async () => {
    await talk(['/as somebody', '我是区民政局的']);
    expect(received[0]?.from).toBe('somebody');
    expect(shown.some((line) => line.includes('没有“somebody”'))).toBe(true);
  });

  it('lists who is in the directory, and explains itself', async () => {
    await talk(['/who', '/help', '/wrong', '/as', '']);
    const all = shown.join('\n');
    expect(all).toContain('林敏');
    expect(all).toContain('/quit');
    expect(all).toContain('没有命令 /wrong');
    expect(all).toContain('请写明换成谁');
    expect(received).toEqual([]);
  });

  it('shows in which channel something is said', async () => {
    await talk(['问'], async (terminal) => void (await post(terminal, '#food', '已发到频道')));
    expect(shown).toEqual(expect.arrayContaining(['#food', '已发到频道']));
  });

  it('leaves with /quit: what was piped in behind it is not handled', async () => {
    await talk(['/quit', '还在说']);
    expect(received).toEqual([]);
  });

  it('goes on after a line that could not be handled', async () => {
    await talk(['坏', '好'], (_, { content }) =>
      content.type === 'said' && content.text === '坏' ? Promise.reject(new Error('disk is full')) : Promise.resolve(),
    );
    expect(received).toHaveLength(2);
    expect(faults).toHaveLength(1);
    expect(shown.join()).not.toContain('disk is full');
  });

  it('a pipe sees no prompt; a person does, and finds earlier lines in the history', async () => {
    await talk(['一']);
    expect(shown.join()).not.toContain('›');
    input = new PassThrough();
    const output = new PassThrough();
    const terminal = open(true, output);
    await terminal.start(() => Promise.resolve());
    input.write('冷链运输谁管？\r');
    await terminal.stop();
    expect(String(output.read())).toContain('liaison-M 林敏 区民政局 › ');
    expect(readFileSync(join(folder, 'history'), 'utf8')).toBe('冷链运输谁管？\n');
  });
});
