/** What liaisons report of their own accord, once a week each: figures that grow, slips, and words without a figure. */
import { type IsoDay, mondayOf, weekday } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import { listDuties, type Target, type Task } from '../../src/domain/plan.ts';
import { graceEnd, quarterAround, quarterBefore } from '../../src/domain/quarter.ts';
import type { Temper } from './office-town.ts';
import { confirm, report, type TownLife } from './town-life.ts';

/** How many weeks it takes from the first report of a figure to its target. */
const WEEKS_TO_TARGET = 20;
const FIRST_WEEK = Date.parse('2023-09-25');

/** Prompt people speak every week, late ones every other; each on a day of the week of their own. */
export async function speakUp(person: Person, temper: Temper, day: IsoDay, at: Date, town: TownLife): Promise<void> {
  const index = town.people.indexOf(person);
  const week = Math.round((Date.parse(mondayOf(day)) - FIRST_WEEK) / (7 * 86_400_000));
  const isTalkative = temper === 'prompt' || (temper === 'late' && week % 2 === 0);
  if (!isTalkative || weekday(day) !== (index % 5) + 1 || person.department === null) return;
  const tasks = listDuties(town.register, person.department).map(({ task }) => task);
  const measured = tasks.filter(({ targets }) => targets.length > 0);
  const turn = week + index;
  const task = (turn % 4 === 3 ? tasks : measured)[turn % (turn % 4 === 3 ? tasks : measured).length] ?? tasks[0];
  if (!task) return;
  const target = task.targets[Math.floor(turn / 4) % Math.max(1, task.targets.length)];
  if (target && turn % 4 !== 3) await giveFigure(person, { task, target, week, day, at }, town);
  else await sayHowItGoes(person, task, week, at, town);
}

interface Occasion {
  task: Task;
  target: Target;
  week: number;
  day: IsoDay;
  at: Date;
}

async function giveFigure(person: Person, { task, target, week, day, at }: Occasion, town: TownLife): Promise<void> {
  const value = figureFor(target, week);
  const saying = { by: person.handle, at, task: task.id, what: target.what, value };
  const amount = `${value}${target.unit}`;
  const [first] = [quarterBefore(quarterAround(day))].filter((quarter) => day <= graceEnd(quarter));
  const until = first && week % 2 === 0 ? `截至${Number(first.to.slice(5, 7))}月${Number(first.to.slice(8))}日` : '';
  const isLevel = target.unit === '%';
  if (target.kind === 'count' && week % 5 === 4) {
    await report({ ...saying, value: 1 }, `${task.id} ${target.what}又新增1${target.unit}`, town);
    return;
  }
  await report(saying, `${task.id} ${until}${target.what}${isLevel ? '' : '累计'}${amount}`, town);
  if (week % 6 === 2) {
    const right = Math.max(0, value - 1);
    await report({ ...saying, value: right }, `刚才说错了，${target.what}是${right}${target.unit}不是${amount}`, town);
  }
  if (week % 9 === 7) {
    await town.bot.say(person.handle, '撤回上一条', at);
    await confirm(person.handle, at, town);
  }
}

/** A little more every week; what must not happen happens once. */
function figureFor({ kind, value, unit }: Target, week: number): number {
  if (kind === 'zero') return week === 6 ? 1 : 0;
  const share = Math.min(1, (week + 1) / WEEKS_TO_TARGET + 0.3);
  return unit === '%' || Number.isInteger(value) ? Math.round(share * value) : Number((share * value).toFixed(1));
}

const WORDS = ['正常推进', '遇到困难，需要街道协调场地', '困难已解决，正常推进', '有风险，进度偏慢', '已完成'];

async function sayHowItGoes({ handle }: Person, { id }: Task, week: number, at: Date, town: TownLife): Promise<void> {
  await town.bot.say(handle, `${id} ${WORDS[week % WORDS.length]}`, at);
  await confirm(handle, at, town);
}
