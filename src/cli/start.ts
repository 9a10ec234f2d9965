import { chooseSpeaker } from './choose-speaker.ts';
import type { Tools } from './command.ts';
import { loadExampleOnce } from './load-example.ts';
import { readArguments } from './read-arguments.ts';
import { serve, serveKeyboard } from './serve.ts';
import { withStore } from './with-store.ts';

/** `remit start`: serves Slack where its tokens are set, else the person at the keyboard. */
export async function runStart(args: string[], tools: Tools): Promise<void> {
  readArguments(args, {}, { min: 0, max: 0 });
  await withStore(tools, async (store) => {
    await loadExampleOnce(store, tools);
    const slack = await tools.openSlack(store);
    if (slack) return serve(store, tools, slack);
    return serveKeyboard(store, tools, await chooseSpeaker(store));
  });
}
