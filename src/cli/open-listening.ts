import { createListener, type Listen } from '../conversation/listen/listen.ts';
import type { Store } from '../ports/stores.ts';
import type { Tools } from './command.ts';

/** Listening with the language model that is set up; without one nothing is ever heard. */
export function openListening(store: Store, { model, renderPrompt, log, rules }: Tools): Listen {
  const opened = model(store);
  return opened
    ? createListener({ model: opened, renderPrompt, log, rules: rules() })
    : () => Promise.resolve(undefined);
}
