import type { IsoDay } from '../../domain/dates.ts';
import { isOffice } from '../../domain/person.ts';
import { pictureLights } from '../../domain/picture.ts';
import { graceEnd, type Quarter, quarterAround, quarterBefore, readQuarter, reportKey } from '../../domain/quarter.ts';
import { dayInWords, inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import { composeReport } from '../../reporting/dispatch/compose-report.ts';
import { listPapers } from '../../reporting/dispatch/list-papers.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import { listCandidates } from '../orders/hear-department.ts';
import { measureFor } from '../orders/issue-report.ts';
import { orderChoice } from '../orders/order-choice.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const QUARTER =
  /(?:(?<year>20\d{2})年?|(?<relative>今年|去年))?的?(?:第?(?<number>[一二三四1-4])季度|[qQ](?<digit>[1-4])|(?<which>本季度?|这个?季度|上个?季度?))?/u;
const CHINESE = new RegExp(
  `^(?<issue>签发)?(?:请|帮我|给我)?(?:起草|生成|出|拟|写|看看?|要)?(?:一?[份下])?${QUARTER.source}的?(?:季度)?(?:的?落实情况)?(?:调度报告|调度|通报|季度报告|报告)(?:的?(?:稿子?|草稿))?[。.!！?？]*$`,
  'u',
);
const ENGLISH =
  /^(?<issue>issue )?(?:(?:please )?(?:show|draft|write)(?: me)? )?(?:the |a )?(?:(?<iso>20\d{2}-?q[1-4])|q(?<digit>[1-4])(?: (?<year>20\d{2}))?|last quarter[’']?s?|(?:the )?quarterly|dispatch)? ?(?:dispatch |quarterly )?report(?: (?:for|of) (?:(?<after>20\d{2}-?q[1-4])|q(?<later>[1-4])))?[.!?]?$/i;
/** “报告” alone may be any report. */
const NAMED = /调度|季度|20\d{2}-?q[1-4]|\bq[1-4]\b|quarter|dispatch|^issue /iu;

/** “三季度调度报告”: the draft of a quarter's report, with its files, for the office alone; “签发…” issues it. */
export function dispatchReport(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = text.normalize('NFKC').trim();
  const groups = NAMED.test(words) ? (CHINESE.exec(words) ?? ENGLISH.exec(words))?.groups : undefined;
  if (!groups || !hasPlan(situation)) return undefined;
  const { language, speaker, channel, today } = situation;
  if (!speaker.person || !isOffice(speaker.person)) {
    return saySentence(
      state,
      language,
      '季度调度报告由牵头办公室起草、签发，签发后会发给各责任单位。',
      'The quarterly report is drafted and issued by the office; it reaches all departments then.',
    );
  }
  if (channel !== undefined) {
    return saySentence(state, language, '调度报告只在私聊里看。', 'The report is shown in a direct message only.');
  }
  const quarter = readWhich(groups, today, situation.plan.register.year);
  const refusal = refuse(quarter, situation);
  if (refusal) return { ...say(state, [{ type: 'text', text: refusal }]), fit: 'nothing' };
  if (groups['issue']) {
    return (
      refuseSecondQuestion(state, situation) ?? openOrder({ do: 'issue-report', quarter: quarter.id }, state, situation)
    );
  }
  return say(state, draftOf(quarter, situation));
}

/** The one named; without a name the last one that is over, or the first of the plan's year. */
function readWhich(groups: Record<string, string | undefined>, today: IsoDay, planYear: number): Quarter {
  const iso = readQuarter(groups['iso'] ?? groups['after'] ?? '');
  if (iso) return iso;
  const running = quarterAround(today);
  const number =
    groups['digit'] ??
    groups['later'] ??
    (groups['number'] && ('一二三四'.indexOf(groups['number']) + 1 || groups['number']));
  if (number) return readQuarter(`${yearOf(groups, today, planYear)}Q${number}`) ?? running;
  if (/^[本这]/.test(groups['which'] ?? '')) return running;
  return quarterBefore(running);
}

function yearOf(groups: Record<string, string | undefined>, today: IsoDay, planYear: number): number {
  if (groups['year'] !== undefined) return Number(groups['year']);
  const thisYear = Number(today.slice(0, 4));
  if (groups['relative'] === '去年') return thisYear - 1;
  return groups['relative'] === '今年' ? thisYear : planYear;
}

function refuse({ id, year, from }: Quarter, { plan, today, language }: PlannedSituation): string | undefined {
  if (year !== plan.register.year) {
    return inLanguage(
      language,
      `《${plan.register.title}》是${plan.register.year}年的，没有${id}。可以写“${plan.register.year}年三季度调度报告”。`,
      `“${plan.register.title}” is for ${plan.register.year}; it has no ${id}.`,
    );
  }
  return today < from ? inLanguage(language, `${id}还没有开始。`, `${id} has not begun.`) : undefined;
}

function draftOf(quarter: Quarter, situation: PlannedSituation): Block[] {
  const { language, plan, reporting, today } = situation;
  const report = measureFor(quarter, situation);
  const { title, passages } = composeReport(report);
  const isIssued = reporting?.issued.has(reportKey(plan.id, quarter.id)) ?? false;
  const overview = passages.slice(
    0,
    passages.findIndex((one, at) => at > 0 && one.kind === 'heading'),
  );
  const parts = passages.flatMap((one) => (one.kind === 'heading' && one.level === 2 ? [one.text] : []));
  const candidates = listCandidates(situation).length;
  const day = report.moment.day > quarter.to ? quarter.to : report.moment.day;
  return [
    { type: 'heading', text: title },
    { type: 'text', text: stateOf(isIssued, quarter, situation), strong: true },
    ...overview.flatMap((one): Block[] => (one.kind === 'paragraph' ? [{ type: 'text', text: one.text }] : [])),
    ...(parts.length > 0 ? [{ type: 'list' as const, items: parts }] : []),
    ...(report.reports.length > 0
      ? [{ type: 'picture' as const, picture: pictureLights(report.lights, day, report.words) }]
      : []),
    ...listPapers(report).map((paper): Block => ({ type: 'paper', paper })),
    ...(candidates > 0
      ? [
          {
            type: 'text' as const,
            text: inLanguage(
              language,
              `另有约谈候选${candidates}个单位，不写入报告；看证据写“约谈名单”。`,
              `${candidates} departments meet the criterion for an interview, which is no part of the report; “interview candidates” shows why.`,
            ),
          },
        ]
      : []),
    ...(isIssued || today <= quarter.to
      ? []
      : [
          {
            type: 'choices' as const,
            choices: [
              { label: inLanguage(language, '签发', 'Issue it'), value: orderChoice(plan, `issue:${quarter.id}`) },
            ],
          },
        ]),
  ];
}

function stateOf(isIssued: boolean, quarter: Quarter, { language, today }: PlannedSituation): string {
  if (isIssued)
    return inLanguage(language, '已签发。以下按现在所知重新计算：', 'Issued. Counted anew by what is known now:');
  if (today <= quarter.to) return inLanguage(language, '草稿，季度尚未结束：', 'Draft; the quarter is not over:');
  if (today <= graceEnd(quarter)) {
    const until = dayInWords(graceEnd(quarter), language);
    return inLanguage(language, `草稿，报送宽限至${until}：`, `Draft; figures may come in until ${until}:`);
  }
  return inLanguage(language, '草稿，等您签发：', 'Draft, for you to issue:');
}
