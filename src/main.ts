/** The composition root: the only file that knows every adapter and the settings. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { openPrompts } from './adapters/prompts/open-prompts.ts';
import type { ExampleFiles, Finding, OpenChat, Tools } from './cli/command.ts';
import { COMMANDS } from './cli/commands.ts';
import type { KeyboardClock } from './cli/keyboard-clock.ts';
import { readOwnDays } from './cli/read-own-days.ts';
import { runCommandLine } from './cli/run-command-line.ts';
import { isReaderGone, noteLine, printBytes, printLine } from './cli/standard-streams.ts';
import { createStderrLog } from './cli/stderr-log.ts';
import { type Config, readConfig } from './config.ts';
import type { CalendarOverrides } from './domain/calendar.ts';
import { RemitError } from './domain/errors.ts';
import type { Paper } from './domain/paper.ts';
import type { Picture } from './domain/picture.ts';
import type { Rules } from './domain/rules.ts';
import type { Model, ModelTrouble } from './ports/model.ts';
import type { Store } from './ports/stores.ts';

/** Of a terminal that does not say how wide it is. */
const USUAL_WIDTH = 80;
const BUNDLED = join(import.meta.dirname, '../plans');
const PROMPTS = join(import.meta.dirname, '../prompts');

// Node's own --env-file-if-exists remarks on stderr that there is none.
if (existsSync('.env')) loadEnvFile('.env');

let known: Config | undefined;
/** Read when first needed, so that `help` works with faulty settings too. */
function config(): Config {
  known ??= readConfig(process.env);
  return known;
}

let ownDays: CalendarOverrides | undefined;
/** The rules with the days of the office's own. */
function rules(): Rules {
  const { rules: set, holidaysFile } = config();
  ownDays ??= holidaysFile === '' ? {} : readOwnDays(holidaysFile);
  return { ...set, ownDays };
}

const clock = { now: () => new Date() };
const log = createStderrLog(() => known?.logLevel ?? 'warn', noteLine, clock.now);

const tools: Tools = {
  input: process.stdin,
  print: printLine,
  printBytes,
  note: noteLine,
  log,
  clock,
  createKey: () => crypto.randomUUID(),
  language: Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en',
  rules,
  async openStore() {
    const { openStore } = await import('./adapters/prisma/open-store.ts');
    return openStore(config().databaseUrl, log);
  },
  example: () => (config().loadsExample ? bundledExample() : undefined),
  platformName: () => (config().slack ? 'slack' : 'terminal'),
  writePaper,
  openTerminal,
  async openJsonLines(isUnreachable) {
    const { createJsonLinesPlatform } = await import('./adapters/terminal/json-lines-platform.ts');
    return createJsonLinesPlatform({ print: printLine, isUnreachable });
  },
  openSlack,
  model: openModel,
  renderPrompt: openPrompts(PROMPTS),
  examine,
};

function bundledExample(): ExampleFiles {
  return {
    plan: join(BUNDLED, 'lucheng-2023.md'),
    expansions: join(BUNDLED, 'lucheng-2023.expansions.json'),
    people: join(BUNDLED, 'example-people.csv'),
  };
}

/** History and unread messages live beside the database. */
async function openTerminal(store: Store, speaker: string, keyboard: KeyboardClock): Promise<OpenChat> {
  const { createTerminalPlatform } = await import('./adapters/terminal/terminal-platform.ts');
  const isInteractive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const platform = createTerminalPlatform({
    input: process.stdin,
    output: process.stdout,
    print: printLine,
    look: () => ({
      width: process.stdout.columns || USUAL_WIDTH,
      hasColours: isInteractive && !process.env['NO_COLOR'],
    }),
    isInteractive,
    drawPicture,
    writePaper,
    language: tools.language,
    folder: `${databasePath()}-terminal`,
    people: () => store.directory.list(),
    speaker,
    now: keyboard.now,
    ...(keyboard.moveTo ? { moveTo: keyboard.moveTo } : {}),
    createKey: tools.createKey,
    onFault: (error) => log.error('a line could not be handled', { cause: String(error) }),
  });
  return { platform, ended: platform.ended };
}

/** The charting library and its font are large: they are loaded with the first picture. */
async function drawPicture(picture: Picture): Promise<Uint8Array> {
  return (await import('./reporting/pictures/draw-picture.ts')).drawPicture(picture);
}

async function writePaper(paper: Paper): Promise<Uint8Array> {
  return (await import('./reporting/write-paper.ts')).writePaper(paper, drawPicture);
}

const databasePath = () =>
  config()
    .databaseUrl.replace(/^file:(\/\/)?/, '')
    .split('?')[0] ?? '';

async function openSlack(store: Store): Promise<OpenChat | undefined> {
  const { slack } = config();
  if (!slack) return undefined;
  const { createSlackPlatform } = await import('./adapters/slack/slack-platform.ts');
  const ended = Promise.withResolvers<void>();
  // It may break while nobody waits for it yet; whoever waits later is told all the same.
  ended.promise.catch(() => {});
  const platform = createSlackPlatform({
    ...slack,
    log,
    drawPicture,
    writePaper,
    findHandle: async (userId) => (await store.directory.findBySlackUser(userId))?.handle,
    findSlackUser: async (handle) => (await store.directory.findByHandle(handle))?.slackUserId ?? undefined,
    now: clock.now,
    heardUntil: () => store.time.lastSeen(),
    onFatal: (reason) => ended.reject(new RemitError('slack', reason)),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.resolve());
  return { platform, ended: ended.promise };
}

/** Its client's package is loaded with the first request, so that commands that need none start fast. */
function openModel(store: Store, onTrouble?: (trouble: ModelTrouble) => void): Model | undefined {
  const settings = config().model;
  if (!settings) return undefined;
  // A faulty prompt is told of now, not with the first message that needs it.
  tools.renderPrompt('check-endpoint', {});
  let opened: Promise<Model> | undefined;
  return {
    async ask(request) {
      opened ??= import('./adapters/openai/create-model.ts').then(({ createModel }) =>
        createModel(settings, { ...modelDeps(store), ...(onTrouble ? { onTrouble } : {}) }),
      );
      return (await opened).ask(request);
    },
  };
}

const modelDeps = (store: Store) => ({ memory: store.modelMemory, log, now: clock.now, zone: config().rules.zone });

/** What is outside the database: the settings, the chat, the language model. */
async function examine(store: Store | undefined): Promise<Finding[]> {
  const { slack } = config();
  return [
    { what: 'settings', isWell: true, says: 'can be read' },
    { what: 'chat', ...(slack ? await examineSlackWith(slack) : TERMINAL_ONLY) },
    ...(await examineModelWith(store)),
  ];
}

async function examineModelWith(store: Store | undefined): Promise<Finding[]> {
  const what = 'language model';
  const settings = config().model;
  if (!settings) return [{ what, isWell: true, says: 'none; everything is done by rules' }];
  if (!store) return [{ what, isWell: true, says: 'set up; it is looked at once the database opens' }];
  const { examineModel } = await import('./adapters/openai/examine-model.ts');
  const found = await examineModel(settings, modelDeps(store), tools.renderPrompt('check-endpoint', {}));
  return found.map((finding, index) => ({ what: index === 0 ? what : 'second language model', ...finding }));
}

const TERMINAL_ONLY = { isWell: true, says: 'this terminal; Slack needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN' };

async function examineSlackWith(slack: NonNullable<Config['slack']>) {
  const { examineSlack } = await import('./adapters/slack/examine-slack.ts');
  return examineSlack({ ...slack, log });
}

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), COMMANDS, tools);
} catch (error) {
  // Whoever read our output has seen enough.
  if (!isReaderGone(error)) throw error;
}
