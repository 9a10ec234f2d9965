/**
 * Simulates a plan's autumn and winter with 22 liaisons of different temper: undisturbed, killed 500 times between two
 * transactions, with two processes on one database, and as a process of its own that gets SIGKILL in mid-work:
 * `npm run simulate-year [-- FILE [LAST-DAY [SIGKILLS]]]` lists every message in FILE. Exits with 1 if somebody was asked on a
 * holiday, at night, twice or over the budget, if a digest or a quarter's report does not sum up, has another light than
 * the updates give or a figure without the update that says it, or if the lists of messages differ.
 */
import { writeFileSync } from 'node:fs';
import { isoDay } from '../src/domain/dates.ts';
import { openBotInAProcess } from './simulate/bot-in-a-process.ts';
import { type BotUnderTest, openBot } from './simulate/bot-under-test.ts';
import { listLines, listUnasked } from './simulate/check-times.ts';
import { judge, recordsOf } from './simulate/check-year.ts';
import { liveAYear } from './simulate/live-a-year.ts';

const FROM = isoDay('2023-09-28');
const [file, last = '2024-03-31', sigkills = '100'] = process.argv.slice(2);
/** An event in so many is one that the process does not live to answer, until all the kills are used up. */
const EVENTS_BETWEEN_SIGKILLS = 6;

const RUNS: [string, () => Promise<BotUnderTest>][] = [
  ['undisturbed', () => openBot({ kills: 0, every: 1, instances: 1 })],
  ['killed between transactions', () => openBot({ kills: 500, every: 12, instances: 1 })],
  ['two instances', () => openBot({ kills: 0, every: 1, instances: 2 })],
  ['SIGKILL', () => openBotInAProcess({ kills: Number(sigkills), every: EVENTS_BETWEEN_SIGKILLS })],
];

let isWell = true;
let first: string[] | undefined;
for (const [name, open] of RUNS) {
  const startedAt = performance.now();
  const year = await liveAYear(FROM, isoDay(last), await open());
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const records = await recordsOf(year);
  await year.bot.close();
  const lines = listLines(records.arrived);
  const { faults, digests, reports, sources, counts } = await judge(records);
  const different = first ? [...new Set(lines).symmetricDifference(new Set(first))] : [];
  first ??= lines;
  const kinds = Map.groupBy(listUnasked(records.arrived), ({ key }) => key.split(':')[0] ?? '');
  const each = [...kinds].map(([kind, all]) => `${kind} ${all.length}`).join(', ');
  const reviewed = records.updates.filter(({ state }) => state === 'reviewed').length;
  console.log(`${name}: ${seconds} s, killed ${year.bot.kills()} times`);
  console.log(`  messages ${records.arrived.length}, of them not asked for ${lines.length}: ${each}`);
  console.log(
    `  updates ${records.updates.length}, of them reviewed ${reviewed}; figures confirmed ${records.sayings.length}`,
  );
  console.log(
    `  digests ${digests}, reports read back ${reports}: lights and counts compared ${counts}, figures found in their update ${sources}`,
  );
  console.log(`  faults ${faults.length}, messages different from the first run ${different.length}`);
  for (const fault of [...faults, ...different].slice(0, 20)) console.log(`    ${fault}`);
  isWell &&= faults.length + different.length === 0;
  if (file && first === lines) writeFileSync(file, `${lines.join('\n')}\n`);
}
process.exitCode = isWell ? 0 : 1;
