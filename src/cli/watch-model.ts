import { describeCause } from '../domain/errors.ts';
import type { Model } from '../ports/model.ts';
import type { Store } from '../ports/stores.ts';
import type { Tools } from './command.ts';
import { tellOfTrouble } from './tell-of-trouble.ts';

/** The language model of a bot, whose office is told when it fails. */
export interface WatchedModel {
  model: Model | undefined;
  /** Resolves when what there is to tell waits in the outbox. */
  told(): Promise<void>;
}

export function watchModel(
  store: Store,
  tools: Pick<Tools, 'model' | 'rules' | 'clock' | 'log'>,
  platform: string,
): WatchedModel {
  let telling = Promise.resolve();
  const model = tools.model(store, (trouble) => {
    telling = telling
      .then(() => tellOfTrouble(store, tools, platform, trouble))
      .catch((error: unknown) => tools.log.error('the office could not be told', { cause: describeCause(error) }));
  });
  return { model, told: () => telling };
}
