import type { Calendar } from '../domain/calendar.ts';
import { describeCause } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';
import type { Incoming, Outgoing } from '../ports/chat.ts';
import type { Command } from '../ports/commands.ts';
import type { Log } from '../ports/log.ts';
import type { Model, RenderPrompt } from '../ports/model.ts';
import { renderPlain } from '../ports/render-plain.ts';
import { replyKey, type Store, type Turn } from '../ports/stores.ts';
import { advance } from './advance.ts';
import { apologise } from './apologise.ts';
import { defuseReply } from './defuse.ts';
import { keyTells } from './key-tells.ts';
import { createListener } from './listen/listen.ts';
import { createSituationLoader, type Speaker } from './load-situation.ts';
import type { ReadFile } from './read-sent-file.ts';
import { type ConversationState, readState } from './state.ts';
import type { Situation, Step } from './step.ts';
import { withSuggestions } from './suggest/suggest.ts';

export interface ConversationDeps {
  store: Store;
  rules: Rules;
  calendar: Calendar;
  log: Log;
  /** The platform on which a person of the directory is reached. */
  platformOf(handle: string): Promise<string>;
  /** Fetches a file that was sent along with a message. */
  readFile: ReadFile;
  /** Somebody may have to be told their duties at once: the office sends a plan out, or there is a new contact. */
  onTold(): void;
  /** Where a language model is set up; without one everything is done by rules. */
  model: Model | undefined;
  renderPrompt: RenderPrompt;
}

/** Key of the conversation that Remit has with a person beside all channels. */
export function directConversation(handle: string): string {
  return `person:${handle}`;
}

/**
 * Takes messages in. A message is written to the inbox before `receive` resolves, so the platform may acknowledge it
 * then; `settled` resolves when all messages taken in so far are answered in the outbox.
 */
export function createConversation(deps: ConversationDeps) {
  const { store, log } = deps;
  const loadSituation = createSituationLoader(store, deps.rules, deps.calendar, deps.readFile);
  const listen = deps.model && createListener({ ...deps, model: deps.model });
  const queues = new Map<string, Promise<void>>();

  async function receive(message: Incoming): Promise<void> {
    if (await store.conversations.admit(message)) enqueue(message);
  }

  /** Handles what an earlier process wrote down and did not answer. */
  async function resume(platform: string): Promise<void> {
    for (const message of await store.conversations.listUnhandled(platform)) enqueue(message);
    await settled();
  }

  async function settled(): Promise<void> {
    while (queues.size > 0) await Promise.all(queues.values());
  }

  /** One message at a time per conversation, in the order of arrival. */
  function enqueue(message: Incoming): void {
    const before = queues.get(message.conversation) ?? Promise.resolve();
    const mine = before
      .then(() => handleSafely(message))
      .finally(() => {
        if (queues.get(message.conversation) === mine) queues.delete(message.conversation);
      });
    queues.set(message.conversation, mine);
  }

  async function handleSafely(message: Incoming): Promise<void> {
    try {
      await handle(message);
    } catch (error) {
      const apology = apologise(message);
      log.error('a message could not be handled', {
        incident: apology.incident,
        key: message.key,
        cause: describeCause(error),
      });
      await store.conversations
        .keep({ at: message.at, by: message.from, commands: [], inbox: message.key, messages: [apology.message] })
        .catch((fault: unknown) =>
          log.error('an apology could not be kept', { key: message.key, cause: describeCause(fault) }),
        );
    }
  }

  /** Somebody else may move the conversation meanwhile (a second process): then the step is worked out afresh. */
  async function handle(message: Incoming): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const turn = await workOut(message);
      const outcome = await store.conversations.keep(turn);
      if (outcome === 'kept' && turn.commands.some((command) => TELLING.has(command.do))) deps.onTold();
      if (outcome !== 'stale') return;
    }
    throw new Error('the conversation kept moving');
  }

  async function workOut(message: Incoming): Promise<Turn> {
    const speaker = await findSpeaker(message);
    const handleOrId = speaker.person?.handle ?? speaker.id;
    const key = message.channel
      ? `${directConversation(handleOrId)}@${message.channel}`
      : directConversation(handleOrId);
    const saved = await store.conversations.load(key);
    const { state, isLost } = readState(saved?.state);
    if (isLost) log.warn('a conversation state could not be read and was reset', { conversation: key });
    const situation = await loadSituation(message, speaker, state);
    const step = await hearOut(advance(state, message.content, situation), state, message.content, situation);
    return {
      at: message.at,
      by: handleOrId,
      commands: await Promise.all(step.commands.map((command) => addSuggestions(command, situation))),
      messages: await address(step, message, handleOrId),
      conversation: { key, state: saveState(step.state), fromVersion: saved?.version ?? 0 },
      inbox: message.key,
    };
  }

  /** Where the rules were in doubt a model may be asked; what it says is checked, and the step worked out again. */
  async function hearOut(
    byRules: Step,
    state: ConversationState,
    content: Incoming['content'],
    situation: Situation,
  ): Promise<Step> {
    if (!byRules.doubt || !listen) return byRules;
    const { speaker, people, lastReply } = situation;
    const waiting = state.waiting && lastReply ? renderPlain(lastReply.blocks) : '';
    const heard = await listen(byRules.doubt, { by: speaker.person?.handle ?? speaker.id, waiting, people });
    return heard ? advance(state, content, { ...situation, heard }) : byRules;
  }

  /** A draft is kept with what a model proposes for it, among its findings. */
  async function addSuggestions(command: Command, { people }: Situation): Promise<Command> {
    const { model } = deps;
    if (!model || command.do !== 'keep-draft') return command;
    const register = await withSuggestions(command.draft.register, { ...deps, model, people });
    return { ...command, draft: { ...command.draft, register } };
  }

  async function findSpeaker(message: Incoming): Promise<Speaker> {
    const person =
      (await store.directory.findByHandle(message.from)) ?? (await store.directory.findBySlackUser(message.from));
    return { id: message.from, person };
  }

  async function address(step: Step, message: Incoming, speaker: string): Promise<Outgoing[]> {
    const reply = defuseReply(step.reply);
    const recipient = message.channel ?? speaker;
    const answer = {
      key: replyKey(message.key),
      platform: message.platform,
      recipient,
      address: message.address,
      reply,
    };
    const others = keyTells(message.key, step.tell).map(async ({ key, handle: to, reply: told, inAnswerTo }) => {
      const origin = inAnswerTo === undefined ? undefined : await store.conversations.findOrigin(inAnswerTo);
      const where = origin
        ? { platform: origin.platform, address: origin.address }
        : { platform: await deps.platformOf(to) };
      return { key, ...where, recipient: to, reply: defuseReply(told) };
    });
    return [answer, ...(await Promise.all(others))];
  }

  return { receive, resume, settled };
}

const MOST_TRIES = 5;

const TELLING: ReadonlySet<Command['do']> = new Set([
  'order-dispatch',
  'hand-over',
  'settle-claim',
  'end-absence',
] as const);

const saveState = (state: ConversationState) => JSON.stringify(state);
