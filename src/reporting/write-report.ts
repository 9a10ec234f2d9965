import { inLanguage } from '../domain/wording.ts';
import type { DrawPicture } from '../ports/chat.ts';
import { composeReport } from './dispatch/compose-report.ts';
import { workbookLedger } from './dispatch/list-quarter-ledger.ts';
import { measureQuarter } from './dispatch/measure-quarter.ts';
import type { MeasuredQuarter, ReportFacts } from './dispatch/report.ts';
import { writeDocx } from './docx/write-docx.ts';
import type { OfficialDocument } from './official-document.ts';
import { writeLedger } from './write-ledger.ts';

/** A file of the report, ready to be written. */
export interface ReportFile {
  name: string;
  bytes: Uint8Array;
}

/** The dispatch report and its ledger as files. */
export async function writeReport(facts: ReportFacts, draw: DrawPicture): Promise<ReportFile[]> {
  const report = measureQuarter(facts);
  const { id } = facts.quarter;
  return [
    { name: `dispatch-report-${id}.docx`, bytes: await writeDocument(composeReport(report), draw, facts.now) },
    { name: `ledger-${id}.xlsx`, bytes: await writeQuarterLedger(report) },
  ];
}

async function writeDocument(document: OfficialDocument, draw: DrawPicture, at: Date): Promise<Uint8Array> {
  const pictures: Uint8Array[] = [];
  for (const attachment of document.attachments) {
    if (attachment.kind === 'picture') pictures.push(await draw(attachment.picture));
  }
  return writeDocx(document, pictures, at);
}

function writeQuarterLedger(report: MeasuredQuarter): Promise<Uint8Array> {
  const { header, rows } = workbookLedger(report);
  const { facts, words } = report;
  const title = inLanguage(
    words.language,
    `《${facts.plan.register.title}》任务进展台账（${facts.quarter.id}）`,
    `${facts.plan.register.title}: ledger of tasks (${facts.quarter.id})`,
  );
  return writeLedger(title, header, rows);
}
