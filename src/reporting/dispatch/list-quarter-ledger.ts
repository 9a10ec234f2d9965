import { lightWithColour } from '../../domain/describe-light.ts';
import { LEDGER_COLUMNS, ledgerCells } from '../../domain/ledger.ts';
import type { TaskLight } from '../../domain/light.ts';
import { departmentInWords, inLanguage, type SourceWords, sourceInWords } from '../../domain/wording.ts';
import type { MeasuredQuarter } from './report.ts';
import { nameOf, standingNamed } from './report-words.ts';

interface Sheet {
  header: string[];
  rows: string[][];
}

/** Nobody reads more on paper, and word processors choke on it; the workbook has them all. */
const MOST_PRINTED = 500;

/**
 * The ledger as it is printed with the report: a row for each task, every figure with its source. Of very many tasks only
 * those that lag.
 */
export function printedLedger({ lights, words }: MeasuredQuarter): Sheet & { isWhole: boolean } {
  const isWhole = lights.length <= MOST_PRINTED;
  const printed = isWhole
    ? lights
    : lights.filter(({ light }) => light === 'far_behind' || light === 'behind').slice(0, MOST_PRINTED);
  const header = inLanguage(
    words.language,
    '序号|任务|责任单位|进展及来源|状态',
    'No.|Task|Owners|Progress and source|State',
  );
  const rows = printed.map((light) => [
    light.task.id,
    nameOf(light.task, words),
    ownersOf(light, words),
    standingNamed(light, words),
    lightWithColour(light.light, words.language),
  ]);
  return { header: header.split('|'), rows, isWhole };
}

const ENGLISH_COLUMNS = ['No.', 'Task', 'Lead', 'Shared', 'Support', 'Targets', 'Due', 'Progress', 'State'];

/** The ledger as a workbook: the usual columns with the whole wording, and what stops each task. */
export function workbookLedger({ lights, words }: MeasuredQuarter): Sheet {
  const { language, register } = words;
  const columns = inLanguage(language, LEDGER_COLUMNS.join('|'), ENGLISH_COLUMNS.join('|')).split('|');
  const rows = lights.map((light) => {
    const cells = {
      ...ledgerCells(light.task, register),
      进展: standingNamed(light, words),
      状态: lightWithColour(light.light, language),
    };
    return [...LEDGER_COLUMNS.map((column) => cells[column]), troublesOf(light, words)];
  });
  return { header: [...columns, inLanguage(language, '困难', 'Troubles')], rows };
}

function troublesOf({ progress }: TaskLight, words: SourceWords): string {
  return progress.blockers
    .map(({ text, source }) =>
      inLanguage(
        words.language,
        `${text}（${sourceInWords(source, words)}）`,
        `${text} (${sourceInWords(source, words)})`,
      ),
    )
    .join(inLanguage(words.language, '；', '; '));
}

function ownersOf({ task }: TaskLight, { register, language }: SourceWords): string {
  const named = (wanted: string) =>
    task.owners
      .filter(({ role }) => role === wanted)
      .map(({ department }) => departmentInWords(department, register, language))
      .join(inLanguage(language, '、', ', '));
  const [lead, shared, support] = [named('lead'), named('shared'), named('support')];
  const isAlone = lead !== '' && shared === '';
  return [
    lead && (isAlone && support === '' ? lead : inLanguage(language, `牵头：${lead}`, `Lead: ${lead}`)),
    shared && (lead ? inLanguage(language, `分工：${shared}`, `Shared: ${shared}`) : shared),
    support && inLanguage(language, `配合：${support}`, `Support: ${support}`),
  ]
    .filter((part) => part !== '')
    .join(inLanguage(language, '；', '; '));
}
