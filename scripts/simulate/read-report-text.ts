/** The counts that stand in the text of a quarter's report. */
import type { ReportInHand } from './check-reports.ts';
import { countOf, readCounts, readList } from './count-words.ts';
import { listSources } from './read-line.ts';
import { type Stand, stateAt } from './recompute.ts';

/** 总体情况: the lights, their sum, the change, the targets, and what came in. */
export function readOverview(text: string, report: ReportInHand): string[] {
  const { stands, before, held, view, records } = report;
  const { tasks } = records.register;
  const targets = stands.flatMap((stand) => stand.targets);
  const targetsOf = (light: Stand['light']) => targets.filter((one) => one.light === light).length;
  const reviewed = held.filter((update) => stateAt(update, view) === 'reviewed').length;
  return [
    ...readStand(text, stands),
    ...readChange(text, stands, before),
    ...readCounts(text, [
      [/共(\d+)条任务、/, tasks.length],
      [/条任务、(\d+)份责任/, tasks.flatMap(({ owners }) => owners).length],
      [/量化指标共(\d+)项/, targets.length],
      [/已达到目标(\d+)项/, targetsOf('done')],
      [/[、：]达到序时进度(\d+)项/, targetsOf('on_pace')],
      [/[、：]低于序时进度(\d+)项/, targetsOf('behind')],
      [/明显低于序时进度(\d+)项/, targetsOf('far_behind')],
      [/没有可以衡量的数据(\d+)项/, targetsOf('no_data')],
      [/收到(\d+)个单位的报送/, new Set(held.map(({ department }) => department)).size],
      [/个单位的报送(\d+)条/, held.length],
      [/报送\d+条（[^）]*代报(\d+)条/, held.filter(({ onBehalf }) => onBehalf).length],
      [/报送\d+条（[^）]*补报(\d+)条/, held.filter(({ late }) => late).length],
      [/涉及(\d+)条任务，/, new Set(held.map(({ task }) => task)).size],
      [/其中已审核(\d+)条/, reviewed],
      [/其中已审核\d+条、未审核(\d+)条/, held.length - reviewed],
      [/未审核的(\d+)条报送/, held.length - reviewed],
      [/进展不明的(\d+)条任务/, stands.filter(({ light }) => light === 'no_data').length],
    ]),
    ...(/均未审核/.test(text) && reviewed > 0 ? ['says that none is reviewed'] : []),
    ...(/均已审核/.test(text) && reviewed < held.length ? ['says that all are reviewed'] : []),
  ];
}

function readStand(text: string, stands: Stand[]): string[] {
  const [all, list = '', sum] = /按序时进度衡量，(.*?)，合计(\d+)条/.exec(text) ?? [];
  const counts = readList(list);
  const total = counts.reduce((one, other) => one + other, 0);
  const isRight = total === Number(sum) && total === stands.length && counts.join() === countOf(stands).join();
  return isRight ? [] : [`should be ${countOf(stands).join()}: ${all ?? 'no counts'}`];
}

/** `与…末相比，落后增加1条、未报减少3条`. */
function readChange(text: string, stands: Stand[], before: Stand[]): string[] {
  const wasKnown = before.some(({ light }) => light !== 'no_data');
  const [, said] = /末相比，(.*?)。/.exec(text) ?? [];
  if (said === undefined) return wasKnown && !text.includes('不作比较') ? ['no comparison'] : [];
  const changes = countOf(stands).map((count, at) => count - (countOf(before)[at] ?? 0));
  const [more, less] = [said.replaceAll(/\S减少\d+条/g, ''), said].map((words) => words.replaceAll('增加', ''));
  const up = readList(more ?? '');
  const down = readList((less ?? '').replaceAll('减少', ''));
  const isRight = changes.every((by, at) =>
    by === 0 ? down[at] === 0 : down[at] === Math.abs(by) && (by < 0 || up[at] === by),
  );
  return isRight ? [] : [`should be ${changes.join()}: ${said}`];
}

const ITEM = /^\d+．/;
/** More than these are left to the ledger. */
const MOST_ITEMS = 15;

/** Each heading counts what stands below it, and counts right. */
export function readHeadings(lines: string[], report: ReportInHand): string[] {
  const { stands, before } = report;
  const count = (light: Stand['light']) => stands.filter((stand) => stand.light === light).length;
  const lagged = new Set(before.filter(({ light }) => /behind/.test(light)).map(({ task }) => task.id));
  const onPace = stands.filter(({ light }) => light === 'on_pace');
  const caughtUp = onPace.filter(({ task }) => lagged.has(task.id));
  const byFigure = onPace.filter(
    (one) => !caughtUp.includes(one) && one.targets.some(({ figures }) => figures.length > 0),
  );
  const differing = stands.flatMap(({ targets }) =>
    targets.filter(({ figures }) => new Set(figures.map(({ value }) => value)).size > 1),
  );
  const right: Record<string, number> = {
    完成任务: count('done'),
    由滞后转为达进度: caughtUp.length,
    数据达到序时进度: byFigure.length,
    严重滞后: count('far_behind'),
    落后: count('behind'),
    进展不明: count('no_data'),
    共同负责单位数据不一: differing.length,
  };
  const found = lines.flatMap((line, at) => {
    const [, name = '', number = ''] = /^（[一二三四五六七八九十]+）(\D+?)(\d+)[条项件]$/.exec(line) ?? [];
    if (name === '') return [];
    const items = lines.slice(at + 1).findIndex((next) => !ITEM.test(next));
    return [
      ...(right[name] !== undefined && right[name] !== Number(number) ? [`should be ${right[name]}: ${line}`] : []),
      ...(items > 0 && items !== Math.min(MOST_ITEMS, Number(number)) ? [`${items} items below ${line}`] : []),
    ];
  });
  const named = lines.map((line) => /^（[一二三四五六七八九十]+）(\D+?)\d+[条项件]$/.exec(line)?.[1] ?? '');
  const missing = Object.entries(right).filter(([name, number]) => number > 0 && !named.includes(name));
  return [...found, ...missing.map(([name]) => `nothing is said of ${name}`), ...readDifferences(lines, report)];
}

/** `区民政局报7家（区民政局 陈静 10月9日报，未审核）`: joint owners side by side, each figure of its own update. */
function readDifferences(lines: string[], { stands, records, view }: ReportInHand): string[] {
  return lines.flatMap((line) => {
    const [, id] = /^\d+．.*?（(\d+#\d+)）[^。]+。\S+?报\d/.exec(line) ?? [];
    const stand = stands.find(({ task }) => task.id === id);
    if (!stand) return [];
    return listSources(line, stand, { view, people: records.people }).flatMap(({ at, updates, said }) => {
      const value = Number(/报(\d+(?:\.\d+)?)[^\d报]*$/.exec(line.slice(0, at))?.[1]);
      const figures = stand.targets.filter(({ target }) => line.includes(target.what)).flatMap((one) => one.figures);
      const isOf = figures.some((one) => one.value === value && updates.some((update) => update.id === one.update.id));
      return isOf ? [] : [`${id} ${value} was not said there: ${said}`];
    });
  });
}
