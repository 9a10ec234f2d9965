import { readFile } from 'node:fs/promises';
import type { Language, Register } from '../domain/plan.ts';
import { readDirectory } from '../importer/read-directory.ts';
import type { Store } from '../ports/stores.ts';
import type { Tools } from './command.ts';
import { keepPlan, readPlanFile } from './import.ts';
import { readNow } from './with-store.ts';

/** On an empty database: puts the bundled plan in force, loads its people, and says so with four things to try. */
export async function loadExampleOnce(store: Store, tools: Tools): Promise<void> {
  const example = tools.example();
  if (!example || (await isUsed(store))) return;
  const source = await readPlanFile(example.plan, tools);
  const phrases = JSON.parse(await readFile(example.expansions, 'utf8')) as Record<string, string[]>;
  const register = withExpansions(source.register, phrases);
  const { people } = readDirectory(await readFile(example.people, 'utf8'), register.departments);
  await keepPlan({ ...source, register }, 'in_force', store, tools);
  await store.directory.save(people, null, await readNow(store, tools));
  for (const line of greet(register.tasks.length, people.length, tools.language)) tools.print(line);
}

function greet(tasks: number, people: number, language: Language): string[] {
  if (language === 'zh') {
    return [
      `首次启动：已装入示例工作要点（${tasks}条任务）和${people}位虚构人员；设 REMIT_EXAMPLE=no 则不装。可以试试：`,
      '  冷链运输谁管？                               问：谁负责，指标多少',
      '  /as liaison-M，再写：阳光厨房7家了，还有两家在装修    报：看过再确认',
      '  /as leader                                   看：周报已经在等（示例时间从2023年10月9日走起）',
      '  /at 2023-10-16 08:30                         拨到下一个周一：提醒和周报随即发出',
      '',
    ];
  }
  return [
    `First start: loaded an example plan (${tasks} tasks, in Chinese) and ${people} invented people; REMIT_EXAMPLE=no leaves them out. Try:`,
    '  Who is responsible for cold chain transport?           ask who owns what',
    '  /as liaison-M, then: 阳光厨房7家了，还有两家在装修      report progress (“7 kitchens, two more under way”)',
    '  /as leader                                             the digest is waiting (it is 9 October 2023 in the example)',
    '  /at 2023-10-16 08:30                                   on to the next Monday: reminders and digests go out',
    '',
  ];
}

/** Adds how people ask for each task. */
function withExpansions(register: Register, phrases: Record<string, string[]>): Register {
  const tasks = register.tasks.map((task) => ({ ...task, expansions: phrases[task.id] ?? [] }));
  return { ...register, tasks };
}

async function isUsed(store: Store): Promise<boolean> {
  return (await store.plans.list()).length > 0 || (await store.directory.list()).length > 0;
}
