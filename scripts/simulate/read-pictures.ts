/** Pictures as they are told in words: lights by department, the weeks behind, figures against pace. */
import { addDays, isoDay, mondayOf } from '../../src/domain/dates.ts';
import type { DigestInHand } from './check-digests.ts';
import { countOf, lightNamed, readList } from './count-words.ts';
import { elapsed, type Stand, stateAt } from './recompute.ts';

export function readPictures(digest: DigestInHand): string[] {
  return [...readDepartments(digest.text, digest.stands), ...readWeeks(digest)];
}

/** For each light how many tasks of which departments have it; a task of several counts for each. */
export function readDepartments(text: string, stands: Stand[]): string[] {
  const [, lines] = /^各单位任务进度（.*）：\n((?:(?:达进度|严重滞后|落后|未报|完成)：.*\n?)+)/m.exec(text) ?? [];
  if (lines === undefined) return [];
  const said = lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [word = '', names = ''] = line.split('：');
      return names
        .split('、')
        .map((name) => `${name.replace(/\d+$/, '')} ${lightNamed(word)} ${/\d+$/.exec(name)?.[0]}`);
    });
  const owned = stands.flatMap(({ task, light }) =>
    [...new Set(task.owners.map(({ department }) => department))].map((department) => `${department} ${light}`),
  );
  const right = [...Map.groupBy(owned, (one) => one)].map(([one, all]) => `${one} ${all.length}`);
  const wrong = [...new Set(said).symmetricDifference(new Set(right))];
  return wrong.map((one) => `by department: ${one} is ${right.includes(one) ? 'left out' : 'wrong'}`);
}

/** The weeks behind, each by what was known then; the last is the week of the digest. */
function readWeeks({ text, week, standsOf, stands }: DigestInHand): string[] {
  const [, lines] = /^各周任务进度（.*）：\n((?:\d+月\d+日：.*\n?)+)/m.exec(text) ?? [];
  if (lines === undefined) return [];
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [, month = '', date = ''] = /^(\d+)月(\d+)日/.exec(line) ?? [];
      const year = Number(month) > Number(week.slice(5, 7)) + 1 ? Number(week.slice(0, 4)) - 1 : week.slice(0, 4);
      const sunday = isoDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
      const counts = readList(line);
      const right = countOf(standsOf(mondayOf(sunday)));
      const sum = counts.reduce((all, count) => all + count, 0);
      const isLast = sunday === addDays(week, 6);
      return counts.join() === right.join() &&
        sum === right.reduce((all, count) => all + count, 0) &&
        (!isLast || countOf(stands).join() === right.join())
        ? []
        : [`should be ${right.join()}: ${line}`];
    });
}

const PACE_LINE = /^(\d+#\d+) (.+?)：(\d+)%(?:，应达(\d+)%)?（(\d+(?:\.\d+)?)[^）]*?，(已审核|未审核)）$/gm;

/** `15#1 阳光厨房：63%，应达78%（7/11家，未审核）`. */
export function readPaceLine({ text, stands, view }: DigestInHand): string[] {
  return [...text.matchAll(PACE_LINE)].flatMap(([line, id, what, share, due, value, mark]) => {
    const found = stands.find(({ task }) => task.id === id)?.targets.find(({ target }) => target.what === what);
    const [figure] = found?.figures ?? [];
    if (!found || !figure) return [`nothing was reported of it: ${line}`];
    const { days, passed } = elapsed(view.day);
    const reached = Math.floor((figure.value / found.target.value) * 100 + 1e-9);
    const isCounted = found.target.kind !== 'rate' && found.target.mode !== 'keep';
    const isRight =
      Number(value) === figure.value &&
      Number(share) === reached &&
      (due === undefined || !isCounted || Number(due) === Math.floor((passed / days) * 100 + 1e-9)) &&
      (mark === '已审核') === (stateAt(figure.update, view) === 'reviewed');
    return isRight ? [] : [`is ${figure.value}, ${reached}%: ${line}`];
  });
}
