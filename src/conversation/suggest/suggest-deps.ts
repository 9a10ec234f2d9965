import type { Person } from '../../domain/person.ts';
import type { Rules } from '../../domain/rules.ts';
import type { Log } from '../../ports/log.ts';
import type { Model, RenderPrompt } from '../../ports/model.ts';

/** What proposals are made with. */
export interface SuggestDeps {
  model: Model;
  renderPrompt: RenderPrompt;
  rules: Rules;
  people: readonly Person[];
  log: Log;
}
