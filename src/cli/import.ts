import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { proposeExpansions } from '../answers/propose-expansions.ts';
import { introduceDraft } from '../conversation/review/introduce-draft.ts';
import { type Arrival, readArrival } from '../conversation/review/read-arrival.ts';
import { withSuggestions } from '../conversation/suggest/suggest.ts';
import { followTasks } from '../domain/compare-versions.ts';
import { dayOf } from '../domain/dates.ts';
import { RemitError } from '../domain/errors.ts';
import type { Language, PlanStatus, Register } from '../domain/plan.ts';
import { inLanguage } from '../domain/wording.ts';
import { findVersion, type Version } from '../importer/decisions/prepare-register.ts';
import { notAPlan, readRegister } from '../importer/import-plan.ts';
import { readDocument } from '../importer/readers/index.ts';
import { renderPlain } from '../ports/render-plain.ts';
import type { PlanSummary, Store } from '../ports/stores.ts';
import type { Tools } from './command.ts';
import { type Progress, showProgress } from './progress.ts';
import { readArguments } from './read-arguments.ts';
import { tellOfficeOfDrafts } from './tell-office.ts';
import { readNow, withStore } from './with-store.ts';

/** `remit import FILE`: prints the register and keeps it, unless told not to. */
export async function runImport(args: string[], tools: Tools): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    { 'dry-run': { type: 'boolean' }, yes: { type: 'boolean' }, json: { type: 'boolean' } },
    { min: 1, max: 1 },
  );
  const path = positionals[0] ?? '';
  const wanted = values.yes ? 'in_force' : 'draft';
  const { register, version, outcome } = values['dry-run']
    ? await tryFile(path, tools)
    : await withStore(tools, (store) => importFile(path, wanted, store, tools));
  const said = values.json ? JSON.stringify(register) : describeRegister(register, version);
  tools.print(values.json ? said : `${said}\n${outcome}`);
}

async function tryFile(path: string, tools: Tools): Promise<Imported> {
  const { register } = await readPlanFile(path, tools);
  const outcome = inLanguage(register.language, '只是试读，没有写入。', 'This was a trial; nothing was written.');
  return { register, version: undefined, outcome };
}

/** A plan as read from a file, not kept yet. */
export interface PlanSource {
  /** Where it is not that of the text. */
  id?: string;
  register: Register;
  text: string;
  name: string;
}

/** Reads a plan from a file of any known format; throws a RemitError that says what is wrong with it. */
export async function readPlanFile(path: string, tools: Pick<Tools, 'clock'>): Promise<PlanSource> {
  const { name, text } = await readTextFile(path);
  const register = readRegister(text, { year: tools.clock.now().getFullYear() });
  return { register: proposeExpansions(register), text, name };
}

async function readTextFile(path: string): Promise<{ name: string; text: string }> {
  const name = basename(path);
  const { text } = await readDocument({ name, bytes: await readBytes(path) });
  return { name, text };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new RemitError('unreadable_file', `The file ${path} cannot be read; is the path right?`, { cause });
  }
}

/** Characters that take about a second on a slow machine. */
const LONG_TEXT = 400_000;

interface Imported {
  register: Register;
  version: Version | undefined;
  outcome: string;
}

/** Reads a plan or an edited ledger with all that is known from earlier plans, and keeps it. */
async function importFile(path: string, wanted: 'draft' | 'in_force', store: Store, tools: Tools): Promise<Imported> {
  const progress = showProgress(tools.note);
  try {
    progress.stage(`reading ${basename(path)}`);
    const file = await readTextFile(path);
    const isLong = file.text.length > LONG_TEXT;
    progress.stage(`looking for tasks in ${file.text.length} characters`, isLong);
    const arrival = await readAgainst(file, store, tools);
    if (arrival.outcome === 'unchanged') {
      const { register } = arrival.plan;
      const zh = `台账与《${register.title}》一致，没有改动。`;
      const en = `The ledger says what “${register.title}” says; nothing has changed.`;
      return { register, version: undefined, outcome: inLanguage(register.language, zh, en) };
    }
    const { draft, view, known } = arrival;
    // What is in force at once has nobody to mark it by hand first.
    if (wanted === 'in_force' && draft.register.tasks.length === 0) throw notAPlan(draft.register);
    const register = known === undefined ? await proposeFor(draft.register, store, tools, progress) : draft.register;
    progress.stage(`keeping ${register.tasks.length} tasks`, isLong);
    const outcome = await keepPlan({ ...draft, register, name: draft.sourceName }, wanted, store, tools);
    return { register, version: known === undefined ? view.version : undefined, outcome };
  } finally {
    progress.end();
  }
}

/** With what a model proposes among its findings, where one is set up. */
async function proposeFor(register: Register, store: Store, tools: Tools, progress: Progress): Promise<Register> {
  const model = tools.model(store);
  if (!model) return register;
  progress.stage('asking the language model for proposals');
  const { renderPrompt, log } = tools;
  return withSuggestions(register, {
    model,
    renderPrompt,
    log,
    rules: tools.rules(),
    people: await store.directory.list(),
  });
}

async function readAgainst(file: { name: string; text: string }, store: Store, tools: Tools): Promise<Arrival> {
  return readArrival(file, {
    inForce: await store.plans.listInForce(),
    plans: await store.plans.list(),
    decisions: await store.plans.listDecisions(),
    year: (await readNow(store, tools)).getFullYear(),
  });
}

/** Keeps a plan and says in a sentence what became of it. */
export async function keepPlan(
  { id: known, register, text, name }: PlanSource,
  wanted: 'draft' | 'in_force',
  store: Store,
  tools: Pick<Tools, 'clock' | 'rules' | 'platformName'>,
): Promise<string> {
  const lastSeen = await store.time.lastSeen();
  const at = lastSeen ?? tools.clock.now();
  const before = await store.plans.list();
  const version = wanted === 'in_force' ? findVersion(register, await store.plans.listInForce()) : undefined;
  const { id } = await store.plans.save({
    ...(known === undefined ? {} : { id: known }),
    register,
    text,
    sourceName: name,
    status: wanted,
    at,
    // Where time has not begun yet, a plan is in force from its beginning, whenever that will be.
    inForceFrom: wanted === 'in_force' && lastSeen ? dayOf(lastSeen, tools.rules().zone) : null,
    by: null,
    ...(version ? { continues: { plan: version.before.id, ...followTasks(version.changes) } } : {}),
  });
  const statusIn = (plans: PlanSummary[]) => plans.find((plan) => plan.id === id)?.status;
  const status = statusIn(await store.plans.list());
  if (status === 'draft') await tellOfficeOfDrafts(store, tools.platformName(), at);
  const { zh, en } = STANDING[status ?? 'draft'];
  const isKnown = statusIn(before) === status;
  return isKnown
    ? inLanguage(
        register.language,
        `这份文件以前导入过，没有变化。${zh}`,
        `It was imported before, nothing has changed. ${en}`,
      )
    : inLanguage(register.language, zh, en);
}

const STANDING: Record<PlanStatus, Record<Language, string>> = {
  draft: {
    zh: '已存为草稿，等牵头办公室在聊天中确认；没有通知其他人。',
    en: 'It waits as a draft until the office confirms it in chat; nobody else was told.',
  },
  in_force: { zh: '正在执行。', en: 'It is in force.' },
  superseded: { zh: '已被新的版本代替。', en: 'A newer version has taken its place.' },
};

/** In the language of the document, like its findings. */
const describeRegister = (register: Register, version: Version | undefined) =>
  renderPlain(introduceDraft({ id: '', register, population: null, decisions: [], version }, register.language).blocks);
