import { listQuestions } from '../../domain/check-in.ts';
import { listLights } from '../../domain/light.ts';
import type { Paper } from '../../domain/paper.ts';
import { momentAt } from '../../domain/period.ts';
import { findTask } from '../../domain/plan.ts';
import { amountInWords, inLanguage, targetInWords } from '../../domain/wording.ts';
import type { PlannedSituation } from '../step.ts';
import { findLastFigure } from './last-figure.ts';

/** The columns of the sheet that a department fills, by which a filled one is recognised again. */
export const SHEET_COLUMNS = ['编号', '任务', '指标', '单位', '目标', '上次', '本次（请填）', '说明或困难'] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** A sheet with everything that is open for a department, to be filled and sent back. */
export function makeAnswerSheet(department: string, situation: PlannedSituation): { paper: Paper; rows: number } {
  const { plan, updates, at, rules, today, language, inForce } = situation;
  const lights = listLights(plan, updates, momentAt(at, rules.zone), rules);
  const rows = listQuestions(lights, department).map(({ task: id, metric, unit }) => {
    const task = findTask(plan.register, id);
    const target = task?.targets.find(({ what }) => what === metric);
    const last = metric === null ? undefined : findLastFigure(updates, department, { task: id, metric }, today);
    return [
      ...[id, task?.title ?? '', metric ?? '', unit ?? ''],
      target ? targetInWords(target, plan.register.language) : '',
      last ? amountInWords(last.value, last.unit, plan.register.language) : '',
      '',
      '',
    ];
  });
  // With one plan in force its title would say nothing.
  const of = inForce.length > 1 ? plan.register.title : '';
  const zh = `${department}填报表${of && `（《${of}》）`}`;
  const title = inLanguage(language, zh, `Answers of ${department}${of && ` (“${of}”)`}`);
  return {
    rows: rows.length,
    paper: {
      ...{ kind: 'ledger', name: `${department}-${of && `${of}-`}${today}.xlsx`, at: at.toISOString(), title },
      ...{ header: [...SHEET_COLUMNS], rows },
    },
  };
}

/** One row of a sheet that came back; `number` is its line in the spreadsheet. */
export type SheetRow = Record<SheetColumn, string> & { number: number };

/** The rows of a filled sheet in a document's text, in which a table row is a line between bars; none if it is no such sheet. */
export function readSheetRows(text: string): SheetRow[] {
  const rows: SheetRow[] = [];
  let header: string[] | undefined;
  let number = 0;
  for (const line of text.split('\n')) {
    const cells = /^\|(.*)\|$/
      .exec(line.trim())?.[1]
      ?.split('|')
      .map((cell) => cell.trim());
    if (!cells || cells.every((cell) => /^:?-+:?$/.test(cell))) continue;
    number += 1;
    if (NEEDED.every((column) => cells.includes(column))) {
      header = cells;
      number = HEADER_LINE;
    } else if (header) rows.push(toRow(header, cells, number));
  }
  return rows;
}

/** The title stands above the header. */
const HEADER_LINE = 2;
const NEEDED: readonly SheetColumn[] = ['编号', '指标', '本次（请填）'];

function toRow(header: string[], cells: string[], number: number): SheetRow {
  const cell = (column: string) => cells[header.indexOf(column)] ?? '';
  const named = Object.fromEntries(SHEET_COLUMNS.map((column) => [column, cell(column)])) as Record<
    SheetColumn,
    string
  >;
  return { ...named, number };
}
