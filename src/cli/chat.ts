import { chooseSpeaker } from './choose-speaker.ts';
import type { Tools } from './command.ts';
import { loadExampleOnce } from './load-example.ts';
import { readArguments } from './read-arguments.ts';
import { serveKeyboard } from './serve.ts';
import { talkInJson } from './talk-in-json.ts';
import { withStore } from './with-store.ts';

/** `remit chat`: talks at the keyboard, or with a program in JSON lines. */
export async function runChat(args: string[], tools: Tools): Promise<void> {
  const { values } = readArguments(args, { as: { type: 'string' }, json: { type: 'boolean' } }, { min: 0, max: 0 });
  await withStore(tools, async (store) => {
    if (values.json) return talkInJson(store, tools, values.as);
    await loadExampleOnce(store, tools);
    return serveKeyboard(store, tools, values.as ?? (await chooseSpeaker(store)));
  });
}
