import { parseNumeral } from '../../domain/numerals.ts';
import { findTask, type Target, type Task } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { PlannedSituation } from '../step.ts';
import type { ReadingEntry } from '../understand/reading.ts';
import { readStatusWords, saysNoChange } from '../understand/status-words.ts';
import { isRate } from '../understand/units.ts';
import type { SheetRow } from './answer-sheet.ts';

/** What a filled sheet says: entries, and for each row that cannot be taken one sentence why. */
export interface SheetAnswers {
  entries: ReadingEntry[];
  faults: string[];
}

/** Reads the filled rows of a department; an empty row says nothing. */
export function readAnswerSheet(rows: SheetRow[], department: string, situation: PlannedSituation): SheetAnswers {
  const answers: SheetAnswers = { entries: [], faults: [] };
  for (const row of rows) {
    if (row['本次（请填）'] === '' && row.说明或困难 === '') continue;
    const read = readRow(row, department, situation);
    if ('fault' in read) answers.faults.push(read.fault);
    else answers.entries.push(read.entry);
  }
  return answers;
}

type ReadRow = { entry: ReadingEntry } | { fault: string };

function readRow(row: SheetRow, department: string, { plan, language }: PlannedSituation): ReadRow {
  const fail = (zh: string, en: string): ReadRow => ({
    fault: inLanguage(language, `第${row.number}行：${zh}，未记。`, `Line ${row.number}: ${en}; not taken.`),
  });
  const task = findTask(plan.register, row.编号.normalize('NFKC').replace(/\s/g, ''));
  if (!task) return fail(`没有编号“${row.编号}”`, `there is no task “${row.编号}”`);
  if (!task.owners.some((owner) => owner.department === department))
    return fail(`${task.id}不是贵单位的任务`, `${task.id} is not a task of your department`);
  const cell = row['本次（请填）'].normalize('NFKC').trim();
  const target = task.targets.find(({ what }) => squeeze(what) === squeeze(row.指标));
  if (!target || cell === '' || saysNoChange(cell)) return { entry: asWords(task, cell, row.说明或困难) };
  const figure = readFigure(cell, target);
  if ('value' in figure) return { entry: asFigure(task, target, figure.value, row.说明或困难) };
  const { what, unit } = target;
  switch (figure.problem) {
    case 'words':
      return fail(
        `${what}填的是“${cell}”，请写一个数（${unit}）`,
        `${what} says “${cell}”; please give a number (${unit})`,
      );
    case 'unit':
      return fail(`${what}按“${unit}”算，填的是“${cell}”`, `${what} is counted in “${unit}”, not “${cell}”`);
    case 'impossible':
      return fail(`${what}不可能是“${cell}”`, `${what} cannot be “${cell}”`);
    default:
      return figure.problem satisfies never;
  }
}

const squeeze = (text: string) => text.normalize('NFKC').replace(/[\s"“”]/g, '');

const CELL = /^(?<number>[-+]?[\d.,]+[万亿]?|[零〇一二两三四五六七八九十百千万]+)\s*(?<unit>\D{0,8})$/u;

function readFigure(cell: string, target: Target): { value: number } | { problem: 'words' | 'unit' | 'impossible' } {
  const { number = '', unit = '' } = CELL.exec(cell)?.groups ?? {};
  const value = parseNumeral(number);
  if (value === undefined) return { problem: 'words' };
  const said = unit.trim().replace(/^次$/, '批次');
  const wanted = target.unit.trim();
  if (said !== '' && said !== wanted && !(wanted.startsWith(said) && !wanted.includes('/'))) return { problem: 'unit' };
  const isWhole = /^[家个间所处座户起人名场条项]$/.test(wanted);
  const isImpossible = value < 0 || (isRate(target) && value > 100) || (isWhole && !Number.isInteger(value));
  return isImpossible ? { problem: 'impossible' } : { value };
}

function asFigure(task: Task, target: Target, value: number, words: string): ReadingEntry {
  const { status, hasTrouble } = readStatusWords(words);
  const isReached = target.op === '<=' ? value <= target.value : value >= target.value;
  const isFine = isReached && target.kind !== 'zero';
  const plain = isFine
    ? target.mode === 'keep'
      ? 'on_track'
      : 'done'
    : target.mode === 'keep' && value !== target.value
      ? 'at_risk'
      : 'on_track';
  return {
    ...{ task: task.id, metric: target.what, value, unit: target.unit },
    value_kind: isRate(target) ? 'percent' : 'total',
    status: hasTrouble && !isReached ? status : plain,
    blocker: hasTrouble ? words : null,
    note: hasTrouble || words === '' ? null : words,
  };
}

/** A row without a figure says how the task goes. */
function asWords(task: Task, cell: string, words: string): ReadingEntry {
  const said = [cell, words].filter((text) => text !== '').join('；');
  const { status, hasTrouble } = readStatusWords(said);
  return {
    ...{ task: task.id, metric: null, value: null, unit: null, value_kind: 'none' },
    status: status ?? (saysNoChange(said) ? null : 'on_track'),
    blocker: hasTrouble ? said : null,
    note: hasTrouble ? null : said,
  };
}
