import type { Unasked } from '../../domain/contacts.ts';
import { dayOf, localTime, weekday } from '../../domain/dates.ts';
import { type DispatchOutline, isWaiting, marksGiven, outlineDispatch } from '../../domain/dispatch.ts';
import { type DispatchMoment, dispatchMoment, isWorkingMoment } from '../../domain/dispatch-moment.ts';
import { isOffice } from '../../domain/person.ts';
import { dayInWords, inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { PlannedSituation } from '../step.ts';
import { textBlock } from './blocks.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';

type DispatchOrder = OrderOf<'dispatch'>;

const NOW = 'now';

/** The order to send out what is not sent out yet, at the moment that suits the departments best. */
export function orderDispatch({ at, rules, calendar }: PlannedSituation): DispatchOrder {
  const moment = dispatchMoment(at, rules, calendar);
  return { do: 'dispatch', when: moment.why === 'now' ? NOW : moment.at.toISOString() };
}

/** 交办: one message to each body, on a workday; shown before, and sent once. */
export const dispatch: OrderKind<DispatchOrder> = {
  refuse(_, situation) {
    const { speaker, language, plan } = situation;
    if (!speaker.person || !isOffice(speaker.person)) {
      return inLanguage(language, '交办由牵头办公室办。', 'Duties are sent out by the office.');
    }
    const { bodies, unreached } = outlineFor(situation);
    if (bodies.length + unreached.length > 0) return undefined;
    const { title } = plan.register;
    return inLanguage(
      language,
      `《${title}》各单位的任务都已交办，没有新增或修改的，没有再发。`,
      `All duties of “${title}” have been sent out; nothing is new or changed, and nothing was sent again.`,
    );
  },
  fit: (_, situation) => (outlineFor(situation).marks.length > 0 ? 'likely' : 'nothing'),
  ask: () => undefined,
  fill: () => undefined,
  show(order, situation) {
    const outline = outlineFor(situation);
    const lines = [
      whenInWords(order, situation),
      whatInWords(outline, situation),
      ...whoNotInWords(outline, situation),
      ...replacedInWords(situation),
    ];
    return lines.map((line, at): Block => (at === 0 ? { type: 'text', text: line, strong: true } : textBlock(line)));
  },
  yes: ({ when }, { language }) =>
    when === NOW ? inLanguage(language, '现在发', 'Send now') : inLanguage(language, '就这样', 'All right'),
  alternative({ when }, { at, rules, calendar, language }) {
    if (when === NOW || !isWorkingMoment(at, rules, calendar)) return undefined;
    return { label: inLanguage(language, '现在发', 'Send now'), order: { do: 'dispatch', when: NOW } };
  },
  carryOut(order, situation) {
    const { language, plan } = situation;
    const outline = outlineFor(situation);
    const { sendAt, isNow } = sendTime(order, situation);
    const count = outline.bodies.length;
    const day = dayAndTime(sendAt, situation);
    return {
      says: isNow
        ? inLanguage(language, `已发出：${count}个单位各一条消息。`, `Sent: one message to each of ${count} bodies.`)
        : inLanguage(
            language,
            `已定：${day}发出，${count}个单位各一条消息。要改，写“取消交办”或再写“交办”。`,
            `Settled: one message to each of ${count} bodies on ${day}. “cancel dispatch” calls it off.`,
          ),
      commands: [
        {
          ...{ do: 'order-dispatch', plan: plan.id, sendAt, marks: outline.marks },
          replaces: listWaiting(situation).map(({ id }) => id),
        },
      ],
      tell: [],
    };
  },
};

/** 取消交办: what has not left yet does not leave. */
export const callOff: OrderKind<OrderOf<'call-off'>> = {
  refuse(order, situation) {
    const { speaker, language } = situation;
    if (!speaker.person || !isOffice(speaker.person)) {
      return inLanguage(language, '交办由牵头办公室办。', 'Duties are sent out by the office.');
    }
    return listWaiting(situation).some(({ id }) => id === order.dispatch)
      ? undefined
      : inLanguage(language, '没有等着发出的交办。', 'Nothing waits to be sent out.');
  },
  ask: () => undefined,
  fill: () => undefined,
  show(order, situation) {
    const waiting = listWaiting(situation).find(({ id }) => id === order.dispatch);
    const day = waiting ? dayAndTime(waiting.sendAt, situation) : '';
    return [
      textBlock(inLanguage(situation.language, `取消定在${day}的交办？`, `Call off what would leave on ${day}?`)),
    ];
  },
  yes: (_, { language }) => inLanguage(language, '取消交办', 'Call it off'),
  carryOut: (order, { language }) => ({
    says: inLanguage(
      language,
      '交办已取消，没有发给任何单位。要发时再写“交办”。',
      'Called off; nothing was sent to anybody. “dispatch” sends it when you want.',
    ),
    commands: [{ do: 'cancel-dispatch', dispatch: order.dispatch }],
    tell: [],
  }),
};

/** Orders of this plan that have not left yet; another one takes their place. */
export const listWaiting = ({ dispatches, at }: PlannedSituation) => dispatches.filter((one) => isWaiting(one, at));

/** What would go out now: the duties that no earlier message has told. */
function outlineFor(situation: PlannedSituation): DispatchOutline {
  const { plan, dispatches, at, people, absences, today } = situation;
  return outlineDispatch(plan.register, marksGiven(dispatches, at), { day: today, people, absences });
}

function sendTime(
  { when }: DispatchOrder,
  { at, rules, calendar }: PlannedSituation,
): { sendAt: Date; isNow: boolean } {
  if (when !== NOW && new Date(when) > at) return { sendAt: new Date(when), isNow: false };
  if (isWorkingMoment(at, rules, calendar)) return { sendAt: at, isNow: true };
  // The yes came late: working hours are over by now.
  return { sendAt: dispatchMoment(at, rules, calendar).at, isNow: false };
}

function whenInWords(order: DispatchOrder, situation: PlannedSituation): string {
  const { at, rules, calendar, language, plan } = situation;
  const { title } = plan.register;
  if (order.when === NOW) {
    return inLanguage(language, `交办《${title}》，现在发出：`, `Send out “${title}” now:`);
  }
  const why = whyInWords(dispatchMoment(at, rules, calendar), situation);
  const day = dayAndTime(new Date(order.when), situation);
  return inLanguage(language, `交办《${title}》。${why}建议${day}发出：`, `Send out “${title}”. ${why}Best on ${day}:`);
}

function whyInWords({ why, restDays }: DispatchMoment, { language }: PlannedSituation): string {
  const days = (zh: string, en: string) =>
    restDays > 0 ? inLanguage(language, `${zh}${restDays}天。`, `${en} ${restDays} days off. `) : '';
  const off = restDays >= HOLIDAY ? '放假' : '休息';
  switch (why) {
    case 'rest':
      return restDays === 1
        ? inLanguage(language, '今天休息。', 'Today is a day off. ')
        : days(`今天起${off}`, 'From today there are');
    case 'late':
    case 'rest_ahead':
      return (
        days(`明天起${off}`, 'From tomorrow there are') ||
        inLanguage(language, '快下班了。', 'The day is nearly over. ')
      );
    case 'early':
      return inLanguage(language, '还没上班。', 'The day has not begun. ');
    case 'now':
      return '';
    default:
      return why satisfies never;
  }
}

/** A weekend is shorter. */
const HOLIDAY = 3;

/** `10月7日（周六，调休上班）09:30`. */
function dayAndTime(at: Date, { rules, calendar, language }: PlannedSituation): string {
  const day = dayOf(at, rules.zone);
  const { hour, minute } = localTime(at, rules.zone);
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const index = weekday(day) - 1;
  const isMadeUp = index >= 5 && calendar.isWorkday(day);
  return inLanguage(
    language,
    `${dayInWords(day, 'zh')}（周${'一二三四五六日'[index]}${isMadeUp ? '，调休上班' : ''}）${time}`,
    `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][index]} ${dayInWords(day, 'en')}${isMadeUp ? ' (a make-up workday)' : ''} ${time}`,
  );
}

function whatInWords({ bodies, duties }: DispatchOutline, { language }: PlannedSituation): string {
  return inLanguage(
    language,
    `${bodies.length}个单位各一条消息（不是${duties}条）。`,
    `One message to each of ${bodies.length} bodies (not ${duties}).`,
  );
}

const WHY: Record<Unasked, [string, string]> = {
  no_contact: ['没有联络员', 'nobody is their contact'],
  unreachable: ['联络员收不到消息', 'messages do not arrive'],
  away: ['联络员不在，没有人代', 'their contact is away without a deputy'],
};

function whoNotInWords({ unreached, groups }: DispatchOutline, { language }: PlannedSituation): string[] {
  const byReason = [...Map.groupBy(unreached, ({ why }) => why)].map(([why, parts]) => {
    const names = parts.map(({ department }) => department).join(inLanguage(language, '、', ', '));
    return inLanguage(
      language,
      `现在发不到（${WHY[why][0]}），有人后补发：${names}`,
      `Cannot be reached (${WHY[why][1]}), told as soon as there is somebody: ${names}`,
    );
  });
  const unknown = groups.map(({ department, duties }) =>
    inLanguage(
      language,
      `${department}（${duties.length}条）名单未定，没有发给谁。`,
      `${department} (${duties.length}): its members are not known, nobody is told.`,
    ),
  );
  return [...byReason, ...unknown];
}

function replacedInWords(situation: PlannedSituation): string[] {
  const { language } = situation;
  return listWaiting(situation).map(({ sendAt }) =>
    inLanguage(
      language,
      `原定${dayAndTime(sendAt, situation)}的那次由这次代替。`,
      `It takes the place of the one on ${dayAndTime(sendAt, situation)}.`,
    ),
  );
}
