import { isoDay } from '../../domain/dates.ts';
import type { Attachment, OfficialDocument } from '../../domain/official-document.ts';
import { pictureLights } from '../../domain/picture.ts';
import { quarterInWords } from '../../domain/quarter.ts';
import { inLanguage } from '../../domain/wording.ts';
import { printedDay } from '../printed-day.ts';
import { printedLedger } from './list-quarter-ledger.ts';
import type { MeasuredQuarter, ReportSection } from './report.ts';
import { achievements } from './sections/achievements.ts';
import { nextSteps } from './sections/next-steps.ts';
import { overview } from './sections/overview.ts';
import { problems } from './sections/problems.ts';

/** The order in which such a report is always read. */
const SECTIONS: readonly ReportSection[] = [overview, achievements, problems, nextSteps];

/** The dispatch report of a quarter as a draft: a person issues it. */
export function composeReport(report: MeasuredQuarter): OfficialDocument {
  const { facts, words, today } = report;
  const { language } = words;
  const { title, addressees } = facts.plan.register;
  const quarter = quarterInWords(facts.quarter, language);
  // The title of the plan names the year already.
  const short = quarter.replace(new RegExp(`^${facts.plan.register.year}年`), '');
  const office = facts.people.find(({ role }) => role === 'office')?.department;
  return {
    language,
    mark: inLanguage(language, '送审稿', 'Draft'),
    title: inLanguage(language, `关于《${title}》${short}落实情况的调度报告`, `Report on “${title}” for ${quarter}`),
    addressees:
      addressees.length > 0
        ? addressees.join(inLanguage(language, '，', ', '))
        : inLanguage(language, '各责任单位', 'To all departments concerned'),
    passages: SECTIONS.flatMap((section) => section.compose(report)),
    attachments: attachmentsOf(report),
    signature: { by: office ?? facts.plan.register.issuer ?? '', day: printedDay(today, language) },
  };
}

function attachmentsOf(report: MeasuredQuarter): Attachment[] {
  const { lights, words, facts, reports } = report;
  const { language } = words;
  const { header, rows, isWhole } = printedLedger(report);
  const ledger: Attachment = {
    kind: 'table',
    title: isWhole
      ? inLanguage(language, '任务进展台账', 'Ledger of tasks')
      : inLanguage(language, '滞后任务台账（全部任务见电子台账）', 'Tasks that lag (all of them are in the workbook)'),
    header,
    rows,
    widths: [6, 25, 18, 38, 13],
  };
  if (reports.length === 0) return [ledger];
  const day = report.moment.day > facts.quarter.to ? facts.quarter.to : report.moment.day;
  const picture = pictureLights(lights, isoDay(day), words);
  return [ledger, { kind: 'picture', title: inLanguage(language, '各单位任务进度', 'Tasks by department'), picture }];
}
