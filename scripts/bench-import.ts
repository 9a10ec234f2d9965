/**
 * What importing costs: time and memory for plans of 10 to 10,000 items, each in a process of its own, and whether time
 * grows with length or faster: `npm run bench:import`.
 */
import { spawnSync } from 'node:child_process';
import { readRegister } from '../src/importer/import-plan.ts';

const SIZES = [10, 100, 1000, 10_000];
const SUBJECTS = ['冷链仓储', '农贸市场', '校园食堂', '药品零售', '河道保洁', '社区养老', '工地扬尘', '消防通道'];
const OWNERS = ['区农业农村局', '区市场监管局', '区教育局', '区卫生健康局', '区商务局', '区住房城乡建设局'];

/** A plan of so many items, which differ in subject, figures and owners as those of real plans do. */
function makePlan(items: number): string {
  const lines = Array.from({ length: items }, (_, at) => {
    const pick = (list: string[], step: number) => list[(at * step) % list.length] ?? '';
    const figure = 3 + (at % 40);
    return `${at + 1}、推进${pick(SUBJECTS, 3)}提升。完善第${at + 1}号点位的日常管理，新增示范点${figure}家，合格率达到${90 + (at % 10)}%以上。（${pick(OWNERS, 1)}牵头，${pick(OWNERS, 5)}、${pick(OWNERS, 7)}配合）`;
  });
  return `某区2024年重点工作任务分工方案\n${lines.join('\n')}`;
}

function measure(items: number): void {
  const text = makePlan(items);
  readRegister(makePlan(10));
  const start = performance.now();
  const register = readRegister(text);
  const ms = performance.now() - start;
  const megabytes = process.memoryUsage().rss / 1_048_576;
  const cost = {
    items,
    tasks: register.tasks.length,
    characters: text.length,
    ms: Math.round(ms),
    rss: Math.round(megabytes),
  };
  console.log(JSON.stringify(cost));
}

const asked = process.argv[2];
if (asked !== undefined) measure(Number(asked));
else {
  console.log('items  tasks  characters      ms  ms/item  MB (process)');
  for (const size of SIZES) {
    const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, String(size)], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    const { items, tasks, characters, ms, rss } = JSON.parse(stdout) as Record<string, number>;
    const perItem = ((ms ?? 0) / (items ?? 1)).toFixed(3);
    console.log([items, tasks, characters, ms, perItem, rss].map((value) => String(value).padStart(7)).join('  '));
  }
}
