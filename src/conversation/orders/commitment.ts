import type { IsoDay } from '../../domain/dates.ts';
import { isoDay } from '../../domain/dates.ts';
import { isOffice } from '../../domain/person.ts';
import { dayInWords, inLanguage } from '../../domain/wording.ts';
import type { PlannedSituation } from '../step.ts';
import { askText } from './blocks.ts';
import { nameTask } from './name-task.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';
import { readUntil } from './read-until.ts';
import { contactsOf } from './reviewable.ts';

type Commit = OrderOf<'commit'>;

/** 会议定：…: what a meeting decided, kept for each department and followed to the next meeting. */
export const commit: OrderKind<Commit> = {
  refuse: (_, { speaker, language }) =>
    speaker.person && isOffice(speaker.person)
      ? undefined
      : inLanguage(language, '会议议定事项由牵头办公室记录。', 'What a meeting decided is recorded by the office.'),
  fit: ({ task }) => (task === null ? 'likely' : 'named'),
  ask({ until }, { language }) {
    return until === null
      ? askText(language, '什么时候前完成？如“10月底”。', 'By when? For example “31 Oct”.')
      : undefined;
  },
  fill(order, words, { today }) {
    const until = readUntil(words, today);
    return until && { ...order, until };
  },
  show(order, situation) {
    const { language } = situation;
    const until = dayInWords(order.until ?? '', language);
    const task =
      order.task === null
        ? ''
        : inLanguage(language, `，记在${nameTask(order.task, situation)}`, `, on ${nameTask(order.task, situation)}`);
    return askText(
      language,
      `记为会议议定事项：${order.departments.join('、')}，${until}前${task}：“${order.text}”？记下后告知其联系人，下次会议议程会列出。`,
      `Keep as decided by the meeting: ${order.departments.join(', ')}, by ${until}${task}: “${order.text}”? Its contacts are told, and the next agenda lists it.`,
    );
  },
  yes: (_, { language }) => inLanguage(language, '记下', 'Keep it'),
  carryOut({ departments, task, until, text }, situation) {
    const { language, plan } = situation;
    const details: { until?: IsoDay } = until === null ? {} : { until: isoDay(until) };
    const day = until === null ? '' : dayInWords(until, plan.register.language);
    const blocks = askText(
      plan.register.language,
      `会议议定：“${text}”，${day}前完成。进展照常报即可。`,
      `The meeting decided: “${text}”, by ${day}. Report your progress as usual.`,
    );
    const handles = departments.flatMap((department) => contactsOf(department, [], situation));
    return {
      says: inLanguage(language, '已记下，并告知联系人。', 'Kept, and the contacts were told.'),
      commands: departments.map((department) => ({
        do: 'raise-matter' as const,
        matter: { plan: plan.id, kind: 'commitment' as const, task, department, text, details },
      })),
      tell: [...new Set(handles)].map((handle) => ({ handle, reply: { blocks } })),
    };
  },
};

/** A commitment was met: the office says how. */
export const settleCommitment: OrderKind<OrderOf<'settle-commitment'>> = {
  refuse({ matter }, { speaker, language, matters }) {
    if (!speaker.person || !isOffice(speaker.person)) {
      return inLanguage(language, '会议议定事项由牵头办公室办结。', 'That is settled by the office.');
    }
    return matters.some(({ id, kind, outcome }) => id === matter && kind === 'commitment' && outcome === null)
      ? undefined
      : inLanguage(language, '这件议定事项已经办结。', 'That was settled before.');
  },
  ask: ({ answer }, { language }) =>
    answer === null ? askText(language, '落实的情况？写一句。', 'How was it met? One sentence.') : undefined,
  fill: (order, answer) => ({ ...order, answer }),
  show: ({ matter, answer }, situation) =>
    askText(
      situation.language,
      `办结议定事项“${textOf(matter, situation)}”：${answer}？`,
      `Settle “${textOf(matter, situation)}”: ${answer}?`,
    ),
  yes: (_, { language }) => inLanguage(language, '办结', 'Settle it'),
  carryOut: ({ matter, answer }, { language }) => ({
    says: inLanguage(language, '已办结。', 'Settled.'),
    commands: [{ do: 'settle-matter', matter, outcome: 'answered', answer }],
    tell: [],
  }),
};

const textOf = (id: string, { matters }: PlannedSituation) => matters.find((one) => one.id === id)?.text ?? '';
