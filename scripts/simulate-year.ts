/**
 * Simulates a plan's autumn and winter with 22 liaisons of different temper, once undisturbed, once killed 500 times and
 * once with two processes on one database: `npm run simulate-year [-- FILE]` lists every message in FILE. Exits with 1 if
 * somebody was asked on a holiday, at night, twice or over the budget, if a digest does not sum up or names no source,
 * or if the three lists differ.
 */
import { writeFileSync } from 'node:fs';
import { isoDay } from '../src/domain/dates.ts';
import type { Trouble } from './simulate/bot-under-test.ts';
import { findFaults, findUnsourced, listDigests, listLines, listUnasked } from './simulate/check-year.ts';
import { liveAYear } from './simulate/live-a-year.ts';

const FROM = isoDay('2023-09-28');
const TO = isoDay(process.argv[3] ?? '2024-03-31');
const file = process.argv[2];

const RUNS: [string, Trouble][] = [
  ['undisturbed', { kills: 0, every: 1, instances: 1 }],
  ['killed', { kills: 500, every: 12, instances: 1 }],
  ['two instances', { kills: 0, every: 1, instances: 2 }],
];

let isWell = true;
let first: string[] | undefined;
for (const [name, trouble] of RUNS) {
  const startedAt = performance.now();
  const { bot, people } = await liveAYear({ from: FROM, to: TO, trouble });
  const plan = await bot.store.plans.findInForce();
  const updates = await bot.store.updates.list(plan?.id ?? '');
  const lines = listLines(bot.arrived);
  const faults = findFaults(bot.arrived, people);
  const { sources, faults: unsourced } = findUnsourced(bot.arrived, people, updates);
  const different = first ? [...new Set(lines).symmetricDifference(new Set(first))] : [];
  first ??= lines;
  const kinds = Map.groupBy(listUnasked(bot.arrived), ({ key }) => key.split(':')[0] ?? '');
  const counts = [...kinds].map(([kind, all]) => `${kind} ${all.length}`).join(', ');
  console.log(`${name}: ${Math.round((performance.now() - startedAt) / 1000)} s, killed ${bot.kills()} times`);
  console.log(`  messages ${bot.arrived.length}, of them not asked for ${lines.length}: ${counts}`);
  console.log(
    `  updates ${updates.length}; digests ${listDigests(bot.arrived).length}, figures with a source ${sources}`,
  );
  console.log(
    `  faults ${faults.length}, without source ${unsourced.length}, different from the first run ${different.length}`,
  );
  for (const fault of [...faults, ...unsourced, ...different].slice(0, 20)) console.log(`    ${fault}`);
  isWell &&= faults.length + unsourced.length + different.length === 0;
  if (file && first === lines) writeFileSync(file, `${lines.join('\n')}\n`);
  await bot.close();
}
process.exitCode = isWell ? 0 : 1;
