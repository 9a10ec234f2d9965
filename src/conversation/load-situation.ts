import { buildTaskIndex, type TaskIndex } from '../answers/task-index.ts';
import { dayOf } from '../domain/dates.ts';
import type { Person } from '../domain/person.ts';
import type { Plan } from '../domain/plan.ts';
import type { Rules } from '../domain/rules.ts';
import type { Incoming, Reply } from '../ports/chat.ts';
import type { Store } from '../ports/stores.ts';
import { languageOf } from './language.ts';
import type { ConversationState } from './state.ts';
import type { Situation } from './step.ts';

/** Reads what a step may know. The index of a plan is built once and kept. */
export function createSituationLoader(store: Store, rules: Rules) {
  let kept: { plan: Plan; index: TaskIndex } | undefined;

  function indexOf(plan: Plan): TaskIndex {
    if (kept?.plan.id !== plan.id) kept = { plan, index: buildTaskIndex(plan.register) };
    return kept.index;
  }

  return async (message: Incoming, speaker: Speaker, state: ConversationState): Promise<Situation> => {
    const plan = await store.plans.findInForce();
    const plans = await store.plans.list();
    const text = message.content.type === 'said' ? message.content.text : '';
    return {
      at: message.at,
      today: dayOf(message.at, rules.zone),
      rules,
      language: languageOf(text, state.language),
      source: message.key,
      speaker: { ...speaker, platform: message.platform },
      people: await store.directory.list(),
      plan,
      index: plan && indexOf(plan),
      updates: plan ? await store.updates.list(plan.id) : [],
      drafts: plans.filter(({ status }) => status === 'draft'),
      lastReply: await findLastReply(message.channel ?? speaker.person?.handle ?? speaker.id, store),
    };
  };
}

async function findLastReply(recipient: string, { outbox }: Store): Promise<Reply | undefined> {
  const [last] = await outbox.listFor(recipient, 1);
  return last?.reply;
}

/** Who speaks: a person of the directory, or a stranger known by the platform's id alone. */
export interface Speaker {
  id: string;
  person: Person | undefined;
}
