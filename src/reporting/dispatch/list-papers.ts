import type { Paper } from '../../domain/paper.ts';
import { inLanguage } from '../../domain/wording.ts';
import { composeReport } from './compose-report.ts';
import { workbookLedger } from './list-quarter-ledger.ts';
import type { MeasuredQuarter } from './report.ts';

/** The dispatch report of a quarter, and its ledger. */
export function listPapers(report: MeasuredQuarter): Paper[] {
  const { facts, words } = report;
  const { id } = facts.quarter;
  const { title } = facts.plan.register;
  const at = facts.now.toISOString();
  const command = `remit report --quarter ${id} --out DIR`;
  return [
    { kind: 'document', name: `dispatch-report-${id}.docx`, at, command, document: composeReport(report) },
    {
      kind: 'ledger',
      name: `ledger-${id}.xlsx`,
      at,
      command,
      title: inLanguage(words.language, `《${title}》任务进展台账（${id}）`, `${title}: ledger of tasks (${id})`),
      ...workbookLedger(report),
    },
  ];
}
