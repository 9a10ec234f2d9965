import { buildTaskIndex, type TaskIndex } from '../answers/task-index.ts';
import type { Calendar } from '../domain/calendar.ts';
import { dayOf } from '../domain/dates.ts';
import { isOffice, mayReport, type Person } from '../domain/person.ts';
import type { Language, Plan, Register } from '../domain/plan.ts';
import type { Rules } from '../domain/rules.ts';
import type { Incoming } from '../ports/chat.ts';
import type { Exchange, PassedQuestion, Store } from '../ports/stores.ts';
import { loadDesk } from './desk.ts';
import { languageOf } from './language.ts';
import { loadReporting } from './load-reporting.ts';
import { loadWatch } from './load-watch.ts';
import { type ReadFile, readSentFile } from './read-sent-file.ts';
import type { ConversationState } from './state.ts';
import type { PlanInForce, Situation } from './step.ts';

/** How many of Remit's messages back something may still be spoken of. */
const RECENT = 6;
const SHEET = /\.(?:xlsx|csv)$/i;

/** Reads what a step may know. The index of a register is built once and lives as long as the register is kept. */
export function createSituationLoader(store: Store, rules: Rules, calendar: Calendar, readFile: ReadFile) {
  /** What others send, or send for all to see, is left alone. */
  async function readFileOf({ file, channel }: Incoming, { person }: Speaker, language: Language) {
    if (!file) return undefined;
    const isForReview = person && isOffice(person) && channel === undefined;
    if (isForReview) return readSentFile(file, readFile, language);
    // Of whoever reports only a spreadsheet is read: it may be the sheet that was sent to be filled.
    const isSheet = person && mayReport(person) && channel === undefined && SHEET.test(file.name);
    return isSheet ? readSentFile(file, readFile, language) : 'not read';
  }

  const indexes = new WeakMap<Register, TaskIndex>();

  function indexOf(register: Register): TaskIndex {
    const index = indexes.get(register) ?? buildTaskIndex(register);
    indexes.set(register, index);
    return index;
  }

  async function loadPlan(plan: Plan): Promise<PlanInForce> {
    const [updates, acceptances, matters, dispatches] = await Promise.all([
      store.updates.list(plan.id),
      store.listAcceptances(plan.id),
      store.listMatters(plan.id),
      store.listDispatches(plan.id),
    ]);
    return { plan, index: indexOf(plan.register), updates, acceptances, matters, dispatches };
  }

  return async (message: Incoming, speaker: Speaker, state: ConversationState): Promise<Situation> => {
    const inForce: PlanInForce[] = [];
    for (const plan of await store.plans.listInForce()) {
      inForce.push(await loadPlan(plan));
    }
    const [newest] = inForce;
    const plans = await store.plans.list();
    const recipient = message.channel ?? speaker.person?.handle ?? speaker.id;
    const recent = await store.outbox.listFor(recipient, RECENT);
    const lastReply = recent.at(-1)?.reply;
    const text = message.content.type === 'said' ? message.content.text : '';
    return {
      at: message.at,
      today: dayOf(message.at, rules.zone),
      rules,
      calendar,
      language: languageOf(text, state.language),
      source: message.key,
      speaker: { ...speaker, platform: message.platform },
      people: await store.directory.list(),
      plan: newest?.plan,
      index: newest?.index,
      updates: newest?.updates ?? [],
      acceptances: newest?.acceptances ?? [],
      matters: newest?.matters ?? [],
      dispatches: newest?.dispatches ?? [],
      absences: await store.listAbsences(),
      channel: message.channel,
      attachment: message.file?.name,
      forwarded: message.forwarded,
      inForce,
      questions: await listQuestions(speaker, store),
      exchange: await findExchange(state, store),
      plans,
      desk: await loadDesk({ message, speaker, state, lastReply }, store),
      file: await readFileOf(message, speaker, languageOf(text, state.language)),
      drafts: plans.filter(({ status }) => status === 'draft'),
      lastReply,
      recent: recent
        .filter((one) => dayOf(one.at, rules.zone) === dayOf(message.at, rules.zone))
        .map(({ reply }) => reply),
      under: message.under === undefined ? undefined : await store.outbox.findPosted(recipient, message.under),
      watch: await loadWatch(message, speaker.person, state, { store, rules, calendar }),
      reporting: await loadReporting(
        message,
        speaker.person,
        inForce.map(({ plan }) => plan),
        state,
        store,
      ),
    };
  };
}

async function listQuestions({ person }: Speaker, store: Store): Promise<PassedQuestion[]> {
  if (!person || !isOffice(person)) return [];
  return (await store.listPassedQuestions()).filter(({ closedAt }) => closedAt === null);
}

async function findExchange({ waiting }: ConversationState, store: Store): Promise<Exchange | undefined> {
  return waiting?.kind === 'object-to-answer' ? store.conversations.findExchange(waiting.message) : undefined;
}

/** Who speaks: a person of the directory, or a stranger known by the platform's id alone. */
export interface Speaker {
  id: string;
  person: Person | undefined;
}
