import { isOffice, type Person } from '../../domain/person.ts';
import { type Quarter, quarterInWords, readQuarter, reportKey } from '../../domain/quarter.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import { composeReport } from '../../reporting/dispatch/compose-report.ts';
import { listPapers } from '../../reporting/dispatch/list-papers.ts';
import { measureQuarter } from '../../reporting/dispatch/measure-quarter.ts';
import type { MeasuredQuarter } from '../../reporting/dispatch/report.ts';
import type { PlannedSituation } from '../step.ts';
import { askText } from './blocks.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';
import { contactsOf } from './reviewable.ts';

/** 签发: a person of the office issues the report of a quarter; only then others get it. */
export const issueReport: OrderKind<OrderOf<'issue-report'>> = {
  refuse({ quarter: id }, { plan, speaker, language, reporting, today }) {
    const quarter = readQuarter(id);
    if (!speaker.person || !isOffice(speaker.person)) {
      return inLanguage(language, '调度报告由牵头办公室签发。', 'The report is issued by the office.');
    }
    if (!quarter || today <= quarter.to) {
      return inLanguage(
        language,
        '这个季度还没有结束，不能签发；可以先看稿。',
        'The quarter is not over; its report can be read, not issued.',
      );
    }
    return reporting?.issued.has(reportKey(plan.id, id))
      ? inLanguage(language, `${id}的调度报告已经签发过。`, `The report of ${id} was issued before.`)
      : undefined;
  },
  fit({ quarter: id }, { plan, reporting, today }) {
    const quarter = readQuarter(id);
    if (!quarter || today <= quarter.to) return 'nothing';
    return reporting?.issued.has(reportKey(plan.id, id)) ? 'likely' : 'named';
  },
  ask: () => undefined,
  fill: () => undefined,
  show({ quarter }, situation) {
    const { leaders, contacts } = readersOf(situation);
    const { language, plan } = situation;
    return askText(
      language,
      `签发《${plan.register.title}》${quarter}调度报告？发给领导${leaders.length}人、责任单位联系人${contacts.length}人，附报告全文和台账，其中列出各单位的进度和未报的任务。约谈名单不在其中。`,
      `Issue the report on “${plan.register.title}” for ${quarter}? It goes to ${leaders.length} leaders and ${contacts.length} contacts of departments, with its ledger, which shows how each department stands and what is not reported. The interview candidates are no part of it.`,
    );
  },
  yes: (_, { language }) => inLanguage(language, '签发并发出', 'Issue and send it'),
  carryOut({ quarter: id }, situation) {
    const { language, plan } = situation;
    const quarter = readQuarter(id);
    const { leaders, contacts } = readersOf(situation);
    const handles = [...new Set([...leaders, ...contacts])];
    const blocks = quarter ? issuedBlocks(quarter, situation) : [];
    return {
      says: inLanguage(language, `已签发，发给${handles.length}人。`, `Issued, and sent to ${handles.length} people.`),
      commands: [{ do: 'issue-report', plan: plan.id, quarter: id }],
      tell: handles.map((handle) => ({ handle, reply: { blocks } })),
    };
  },
};

/** The report of a quarter, measured from what the conversation knows. */
export function measureFor(
  quarter: Quarter,
  { plan, updates, people, matters, rules, at }: PlannedSituation,
): MeasuredQuarter {
  return measureQuarter({ plan, updates, people, matters, rules, quarter, now: at });
}

/** What others get: no draft any more. */
function issuedBlocks(quarter: Quarter, situation: PlannedSituation): Block[] {
  const report = measureFor(quarter, situation);
  const [opening] = composeReport(report).passages.flatMap((one) => (one.kind === 'paragraph' ? [one.text] : []));
  const { register } = situation.plan;
  const title = inLanguage(
    register.language,
    `《${register.title}》${quarterInWords(quarter, 'zh')}调度报告`,
    `Report on “${register.title}” for ${quarterInWords(quarter, 'en')}`,
  );
  const papers = listPapers(report).map(
    (paper): Block => ({
      type: 'paper',
      paper: paper.kind === 'document' ? { ...paper, document: { ...paper.document, mark: null } } : paper,
    }),
  );
  return [{ type: 'heading', text: title }, { type: 'text', text: opening ?? '' }, ...papers];
}

function readersOf(situation: PlannedSituation): { leaders: string[]; contacts: string[] } {
  const { people, plan } = situation;
  const isLeader = ({ role, reachable }: Person) => role === 'leader' && reachable;
  const owners = new Set(plan.register.tasks.flatMap((task) => task.owners.map(({ department }) => department)));
  const contacts = [...owners].flatMap((department) => contactsOf(department, [], situation));
  const leaders = people.filter(isLeader).map(({ handle }) => handle);
  return { leaders, contacts: [...new Set(contacts)] };
}
