import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { instantAt, isoDay } from '../../src/domain/dates.ts';
import { isCurrent } from '../../src/domain/update.ts';
import { type Rehearsal, rehearse, type Said } from '../support/rehearsal.ts';
import { TEST_RULES } from '../support/settings.ts';
import { type Conversation, type Line, readTranscript } from './transcript.ts';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** Plays every transcript of this folder as a test; with restarts the process ends between every two lines. */
export function playTranscripts(restarts: boolean): void {
  for (const file of files) {
    describe(file.replace('.md', ''), () => {
      for (const conversation of readTranscript(readFileSync(new URL(file, folder), 'utf8'))) {
        it(conversation.title, () => play(conversation, file, restarts));
      }
    });
  }
}

async function play({ lines }: Conversation, file: string, restarts: boolean): Promise<void> {
  const rehearsal = await rehearse();
  try {
    const talk = { rehearsal, latest: [] as Said[], offers: new Map<string, Said[]>() };
    for (const line of lines) {
      if (restarts) await rehearsal.restart();
      await perform(line, talk, `${file}:${line.line}`);
    }
  } finally {
    await rehearsal.close();
  }
}

interface Talk {
  rehearsal: Rehearsal;
  /** What was said because of the last event. */
  latest: Said[];
  /** The messages with choices to each person, newest last. */
  offers: Map<string, Said[]>;
}

async function perform(line: Line, talk: Talk, where: string): Promise<void> {
  const { rehearsal } = talk;
  switch (line.do) {
    case 'clock': {
      const [day = '', time = ''] = line.at.split(' ');
      rehearsal.setTime(instantAt(isoDay(day), time, TEST_RULES.zone));
      return;
    }
    case 'tick':
      return hear(await rehearsal.tick(), talk);
    case 'restart':
      return rehearsal.restart();
    case 'say':
      return hear(await rehearsal.say(line.who, line.text, line.channel), talk);
    case 'send':
      return hear(await rehearsal.send(line.who, fileURLToPath(new URL(line.path, folder))), talk);
    case 'forward':
      return hear(await rehearsal.forward(line.who, line.text, line), talk);
    case 'press':
      return hear(await rehearsal.choose(line.who, findChoice(line.who, line.label, talk, where)), talk);
    case 'expect':
    case 'expect-choices':
      return expectSaid(line, talk, where);
    case 'count':
    case 'stored':
      return expectStored(line, rehearsal, where);
    default:
      return line satisfies never;
  }
}

function hear(said: Said[], talk: Talk): void {
  talk.latest = said;
  for (const one of said) {
    if (one.options.length > 0) talk.offers.set(one.to, [...(talk.offers.get(one.to) ?? []), one]);
  }
}

function findChoice(who: string, label: string, { offers }: Talk, where: string): string {
  const made = offers.get(who) ?? [];
  const offer = made.findLast(({ options }) => options.some((one) => one.label === label));
  const choice = offer?.options.find((one) => one.label === label);
  expect(
    choice,
    `${where}: ${who} was not offered [${label}] but ${JSON.stringify(made.at(-1)?.options)}`,
  ).toBeDefined();
  return choice?.value ?? '';
}

type Expectation = Extract<Line, { do: 'expect' | 'expect-choices' }>;

function expectSaid(line: Expectation, { latest }: Talk, where: string): void {
  const heard = latest.filter(({ to }) => to === line.who);
  const all = heard
    .map(({ text, options }) => `${text} ${options.map(({ label }) => `[${label}]`).join(' ')}`)
    .join('\n');
  if (line.do === 'expect-choices') {
    const isOffered = heard.some(({ options }) =>
      line.labels.every((label) => options.some((one) => one.label === label)),
    );
    expect(isOffered, `${where}: ${line.who} heard:\n${all}`).toBe(true);
    return;
  }
  const isSaid = heard.some(({ text }) => text.includes(line.text));
  expect(isSaid, `${where}: ${line.who} heard:\n${all}`).toBe(!line.isAbsent);
}

async function expectStored(
  line: Extract<Line, { do: 'count' | 'stored' }>,
  { store }: Rehearsal,
  where: string,
): Promise<void> {
  const [newest, ...older] = await store.plans.listInForce();
  const plan = line.year === undefined ? newest : [newest, ...older].find((one) => one?.register.year === line.year);
  const current = (await store.updates.list(plan?.id ?? '')).filter(isCurrent);
  if (line.do === 'count') {
    expect(current.length, where).toBe(line.updates);
    return;
  }
  const own = current.filter(({ task, department }) => task === line.task && department === line.department);
  const facts = own.map(({ status, state, onBehalf, note, blocker, measurements }) =>
    [
      status,
      state,
      onBehalf ? 'on behalf' : null,
      note,
      blocker,
      ...measurements.map(({ metric, value, unit, kind }) => `${metric} ${value}${unit} ${kind}`),
    ].join(' | '),
  );
  const isHeld = facts.some((fact) => line.words.split(' & ').every((words) => fact.includes(words)));
  expect(isHeld, `${where}: stored are\n${facts.join('\n')}`).toBe(true);
}
