/**
 * How long one message takes, from its arrival to its reply in the outbox, by the size of the plan and of what was
 * reported: `node scripts/bench-messages.ts [tasks] [updates]`. The plan repeats the bundled one with other numbers.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../src/adapters/prisma/open-store.ts';
import { openPrompts } from '../src/adapters/prompts/open-prompts.ts';
import { readLocalFile } from '../src/adapters/terminal/read-local-file.ts';
import { createConversation, directConversation } from '../src/conversation/receive.ts';
import { chineseCalendar } from '../src/domain/calendar.ts';
import type { Register } from '../src/domain/plan.ts';
import { readRegister } from '../src/importer/import-plan.ts';
import { readDirectory } from '../src/importer/read-directory.ts';
import type { Address } from '../src/ports/chat.ts';
import type { Command } from '../src/ports/commands.ts';
import type { Store } from '../src/ports/stores.ts';
import { TEST_RULES } from '../tests/support/settings.ts';

const QUIET = { info: () => {}, warn: () => {}, error: (what: string, fields?: object) => console.error(what, fields) };
const AT = new Date('2023-10-09T01:00:00Z');
const MESSAGES = [
  '冷链运输谁管？',
  '化妆品抽检要多少批次',
  '阳光厨房7家了',
  '对',
  '食盐监管谁负责',
  '民政局有哪些任务',
];

const tasks = Number(process.argv[2] ?? 10_000);
const updates = Number(process.argv[3] ?? 20_000);
const bundled = new URL('../plans/', import.meta.url);

function makeRegister(base: Register): Register {
  const numbered = Array.from({ length: tasks }, (_, i) => {
    const task = base.tasks[i % base.tasks.length];
    const ref = String(Math.floor(i / 2) + 1);
    return task ? [{ ...task, ref, clause: (i % 2) + 1, id: `${ref}#${(i % 2) + 1}` }] : [];
  });
  return { ...base, tasks: numbered.flat() };
}

async function fill(store: Store): Promise<string> {
  const text = readFileSync(new URL('lucheng-2023.md', bundled), 'utf8');
  const register = makeRegister(readRegister(text));
  const saved = await store.plans.save({
    ...{ register, text, sourceName: 'bench', status: 'in_force', at: AT, inForceFrom: null, by: null },
  });
  const { people } = readDirectory(readFileSync(new URL('example-people.csv', bundled), 'utf8'), register.departments);
  await store.directory.save(people, null, AT);
  for (let done = 0; done < updates; done += 500) {
    const commands = Array.from({ length: Math.min(500, updates - done) }, (_, i): Command => {
      const task = register.tasks[(done + i) % register.tasks.length];
      const department = task?.owners[0]?.department ?? '';
      const said = {
        status: 'on_track' as const,
        note: null,
        text: '正常推进',
        blocker: null,
        asOf: '2023-10-09',
        source: null,
      };
      const figures = { measurements: [{ metric: 'x', value: i, unit: '家', kind: 'total' as const }], supersedes: [] };
      return {
        do: 'record-update',
        update: { plan: saved.id, task: task?.id ?? '', department, onBehalf: false, late: false, ...said, ...figures },
      };
    });
    await store.conversations.keep({ at: AT, by: 'bench', commands, messages: [] });
  }
  return saved.id;
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'));
  const store = await openStore(`file:${join(folder, 'remit.db')}`, QUIET);
  try {
    await fill(store);
    const conversation = createConversation({
      model: undefined,
      renderPrompt: openPrompts(fileURLToPath(new URL('../prompts', import.meta.url))),
      ...{ calendar: chineseCalendar(), onTold: () => {} },
      ...{ store, rules: TEST_RULES, log: QUIET, readFile: readLocalFile, platformOf: () => Promise.resolve('bench') },
    });
    const times: number[] = [];
    for (let i = 0; i < 60; i++) {
      const from = 'liaison-M';
      const start = performance.now();
      await conversation.receive({
        ...{ key: `bench:${i}`, platform: 'bench', from, conversation: directConversation(from) },
        ...{ address: from as Address, at: AT, content: { type: 'said', text: MESSAGES[i % MESSAGES.length] ?? '' } },
      });
      await conversation.settled();
      times.push(performance.now() - start);
    }
    const later = times.slice(MESSAGES.length).sort((a, b) => a - b);
    const at = (share: number) => (later[Math.floor(share * (later.length - 1))] ?? 0).toFixed(0);
    console.log(
      `${tasks} tasks, ${updates} updates: first ${times[0]?.toFixed(0)} ms, then median ${at(0.5)} ms, p90 ${at(0.9)} ms, longest ${at(1)} ms`,
    );
    if (process.argv.includes('--each'))
      console.log(times.map((ms, i) => `${ms.toFixed(0)} ${MESSAGES[i % MESSAGES.length]}`).join('\n'));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await run();
