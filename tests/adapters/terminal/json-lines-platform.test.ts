import { describe, expect, it } from 'vitest';
import { createJsonLinesPlatform } from '../../../src/adapters/terminal/json-lines-platform.ts';
import type { Address, Reply } from '../../../src/ports/chat.ts';

describe('the chat in JSON lines', () => {
  const lines: unknown[] = [];
  const platform = createJsonLinesPlatform({
    print: (line) => void lines.push(JSON.parse(line)),
    isUnreachable: (recipient) => recipient === 'liaison-S',
  });
  const post = (recipient: string, reply: Reply) => platform.post(recipient as Address, { key: 'k', recipient, reply });

  it('writes a message with its options, and says so only when it takes the place of another', async () => {
    const choices = [{ label: '对', value: 'report:confirm:1', style: 'primary' as const }];
    await post('liaison-M', {
      blocks: [
        { type: 'text', text: '阳光厨房7/11' },
        { type: 'choices', choices },
      ],
    });
    await post('#food', { blocks: [{ type: 'text', text: '已记' }], edits: true });
    expect(lines).toEqual([
      { to: 'liaison-M', text: '阳光厨房7/11', options: [{ label: '对', value: 'report:confirm:1' }] },
      { to: '#food', text: '已记', options: [], edits: true },
    ]);
  });

  it('does not reach whom it cannot reach, for good', async () => {
    lines.length = 0;
    expect(await post('liaison-S', { blocks: [] })).toMatchObject({ outcome: 'failed', isFinal: true });
    expect(lines).toEqual([]);
  });
});
