import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyTells } from '../../src/conversation/key-tells.ts';
import type { Tell } from '../../src/conversation/step.ts';
import { renderPlain } from '../../src/ports/render-plain.ts';
import { openTestStore, type TestStore } from '../support/database.ts';

let home: TestStore;
beforeEach(async () => {
  home = await openTestStore();
});
afterEach(() => home.close());

const tell = (handle: string, text: string): Tell => ({ handle, reply: { blocks: [{ type: 'text', text }] } });
const STEP = [tell('office', '困难'), tell('liaison-S', '口径不一致'), tell('office', '代报')];

/** What one step leads to, kept as `receive` keeps it. */
const keep = (message: string) =>
  home.store.conversations.keep({
    ...{ at: new Date('2023-10-09T01:00:00Z'), by: 'liaison-M', commands: [] },
    messages: keyTells(message, STEP).map(({ key, handle, reply }) => ({
      ...{ key, platform: 'local', recipient: handle, reply },
    })),
  });
const heard = async (handle: string) =>
  (await home.store.outbox.listFor(handle, 9)).map(({ reply }) => renderPlain(reply.blocks));

test('two messages to one person in one step both arrive, in order', async () => {
  await keep('m1');
  expect(await heard('office')).toEqual(['困难', '代报']);
  expect(await heard('liaison-S')).toEqual(['口径不一致']);
});

test('a step that is worked out again, by whichever process, says nothing twice', async () => {
  await keep('m1');
  await home.reopen();
  await keep('m1');
  expect(await heard('office')).toEqual(['困难', '代报']);
});

test('another message says its own', async () => {
  await keep('m1');
  await keep('m2');
  expect(await heard('office')).toHaveLength(4);
});
