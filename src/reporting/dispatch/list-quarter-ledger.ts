import { lightWithColour } from '../../domain/describe-light.ts';
import type { TaskLight } from '../../domain/light.ts';
import { departmentInWords, inLanguage, type SourceWords } from '../../domain/wording.ts';
import type { MeasuredQuarter } from './report.ts';
import { standingNamed, taskNamed } from './report-words.ts';

/** The ledger as it is printed with the report: a row for each task, every figure with its source. */
export function listQuarterLedger({ lights, words }: MeasuredQuarter): { header: string[]; rows: string[][] } {
  const { language } = words;
  const header = inLanguage(
    language,
    '序号|任务|责任单位|进展及来源|状态',
    'No.|Task|Owners|Progress and source|State',
  );
  return { header: header.split('|'), rows: lights.map((light) => rowOf(light, words)) };
}

function rowOf(light: TaskLight, words: SourceWords): string[] {
  const { task } = light;
  return [
    task.id,
    taskNamed(task, words).replace(/\s?[（(][^（(]*[）)]$/, ''),
    ownersOf(light, words),
    standingNamed(light, words),
    lightWithColour(light.light, words.language),
  ];
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
