import { isoDay } from '../../domain/dates.ts';
import type { Matter } from '../../domain/matter.ts';
import { isOffice } from '../../domain/person.ts';
import { findTask } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { PlannedSituation } from '../step.ts';
import { askText } from './blocks.ts';
import { fullDayInWords } from './full-day.ts';
import { nameTask } from './name-task.ts';
import type { OrderOf } from './order.ts';
import { orderChoice } from './order-choice.ts';
import type { OrderKind } from './order-kind.ts';
import { readUntil } from './read-until.ts';
import { contactsOf } from './reviewable.ts';

type AskExtension = OrderOf<'ask-extension'>;

/** 延期申请: a department asks for a later date, with its reason. */
export const askExtension: OrderKind<AskExtension> = {
  refuse({ task, department }, { plan, matters, language }) {
    if (task === null) return undefined;
    const isOwner = findTask(plan.register, task)?.owners.some((owner) => owner.department === department) ?? false;
    if (!isOwner)
      return inLanguage(language, `${task}不是${department}的任务。`, `${task} is not a task of ${department}.`);
    const isAsked = matters.some((one) => isOpenRequest(one) && one.task === task && one.department === department);
    return isAsked
      ? inLanguage(
          language,
          `${task}的延期申请已经提交，等办公室答复。`,
          `An extension of ${task} is asked for already.`,
        )
      : undefined;
  },
  fit: ({ task }) => (task === null ? 'likely' : undefined),
  ask({ task, candidates, until, reason }, situation) {
    const { language } = situation;
    if (task === null) return askTask(candidates, situation);
    if (until === null) return askText(language, '要延到哪一天？', 'Until when?');
    if (reason !== null) return undefined;
    return askText(language, '延期的理由？写一句，会转给办公室。', 'Why? One sentence, for the office.');
  },
  fill(order, words, { today, plan }) {
    if (order.task === null) {
      const named = order.candidates.find((id) => words.includes(id)) ?? /\d+#\d+/.exec(words)?.[0];
      return named && findTask(plan.register, named) ? { ...order, task: named } : undefined;
    }
    if (order.until !== null) return { ...order, reason: words };
    const until = readUntil(words, today);
    return until ? { ...order, until } : undefined;
  },
  show({ task, until, reason }, situation) {
    const name = nameTask(task ?? '', situation);
    const day = fullDayInWords(until, situation.language);
    return askText(
      situation.language,
      `申请把${name}延到${day}，理由：${reason}。办公室同意之前，时限和灯都不变。`,
      `Ask to extend ${name} until ${day}: ${reason}. Until the office agrees, neither date nor light changes.`,
    );
  },
  yes: (_, { language }) => inLanguage(language, '提交', 'Send it'),
  carryOut({ task, department, until, reason }, situation) {
    const { plan, people, language } = situation;
    const details = until === null ? {} : { until: isoDay(until) };
    const matter = { plan: plan.id, kind: 'extension' as const, task, department, text: reason ?? '', details };
    const heard = plan.register.language;
    const blocks = [
      ...askText(
        heard,
        `${department}申请把${nameTask(task ?? '', situation)}延到${fullDayInWords(until, heard)}，理由：${reason}`,
        `${department} asks to extend ${nameTask(task ?? '', situation)} until ${fullDayInWords(until, heard)}: ${reason}`,
      ),
      offerRuling(task ?? '', department, plan),
    ];
    return {
      says: inLanguage(
        language,
        '已提交，等办公室答复；在此之前时限不变。',
        'Sent; until the office answers the date stays.',
      ),
      commands: [{ do: 'raise-matter', matter }],
      tell: people.filter(isOffice).map(({ handle }) => ({ handle, reply: { blocks } })),
    };
  },
};

const isOpenRequest = ({ kind, outcome }: Matter) => kind === 'extension' && outcome === null;

function askTask(candidates: string[], situation: PlannedSituation): Block[] {
  const { language } = situation;
  const choices = candidates.slice(0, 5).map((id) => ({ label: nameTask(id, situation), value: `order:fill:${id}` }));
  const question = askText(language, '哪一条要延期？写编号，如 17#2。', 'Which task? Write its number, like 17#2.');
  return choices.length > 0 ? [...question, { type: 'choices', choices }] : question;
}

/** The choices of the office for a request; they name task and department, since the matter has no id yet. */
function offerRuling(task: string, department: string, plan: PlannedSituation['plan']): Block {
  const { language } = plan.register;
  return {
    type: 'choices',
    choices: [
      {
        label: inLanguage(language, '同意延期', 'Grant'),
        value: orderChoice(plan, `extend:grant:${task}:${department}`),
        style: 'primary',
      },
      {
        label: inLanguage(language, '不同意', 'Refuse'),
        value: orderChoice(plan, `extend:refuse:${task}:${department}`),
      },
    ],
  };
}

/** The open request of a department for a task; of any department if none is named. */
export function findRequest(
  task: string,
  department: string | undefined,
  { matters }: PlannedSituation,
): Matter | undefined {
  return matters.findLast(
    (one) => isOpenRequest(one) && one.task === task && (department === undefined || one.department === department),
  );
}

/** The office's word on a request. */
export const ruleExtension: OrderKind<OrderOf<'rule-extension'>> = {
  refuse(order, situation) {
    const { speaker, language } = situation;
    if (!speaker.person || !isOffice(speaker.person)) {
      return inLanguage(language, '延期由牵头办公室审批。', 'Extensions are granted by the office.');
    }
    return requestOf(order, situation)
      ? undefined
      : inLanguage(language, '这个延期申请已经处理过。', 'That request is settled already.');
  },
  fit: (order, situation) => (requestOf(order, situation) ? 'waits' : 'nothing'),
  ask({ isGranted, answer }, { language }) {
    if (isGranted || answer !== null) return undefined;
    return askText(language, '不同意的理由？写一句，会转给对方。', 'Why not? One sentence; they will read it.');
  },
  fill: (order, words) => ({ ...order, answer: words }),
  show(order, situation) {
    const request = requestOf(order, situation);
    if (!request) return [];
    const what = requestInWords(request, situation);
    const why =
      order.answer === null ? '' : inLanguage(situation.language, `，理由：${order.answer}`, `: ${order.answer}`);
    return order.isGranted
      ? askText(situation.language, `同意${what}${why}？`, `Grant ${what}${why}?`)
      : askText(situation.language, `不同意${what}${why}？`, `Refuse ${what}${why}?`);
  },
  yes: ({ isGranted }, { language }) =>
    isGranted ? inLanguage(language, '同意延期', 'Grant') : inLanguage(language, '不同意', 'Refuse'),
  carryOut(order, situation) {
    const request = requestOf(order, situation);
    const outcome = order.isGranted ? ('granted' as const) : ('refused' as const);
    const heard = situation.plan.register.language;
    const what = request ? requestInWords(request, { ...situation, language: heard }) : '';
    const why = order.answer === null ? '' : `，${order.answer}`;
    const news = order.isGranted ? `办公室同意${what}${why}。` : `办公室不同意${what}${why}。时限不变。`;
    const handles = request ? contactsOf(request.department ?? '', [], situation) : [];
    const blocks = askText(heard, news, `The office: ${outcome} – ${what}${why}.`);
    return {
      says: inLanguage(
        situation.language,
        order.isGranted ? '已同意，时限随之调整。' : '已答复，时限不变。',
        order.isGranted ? 'Granted; the date moves.' : 'Refused; the date stays.',
      ),
      commands: [{ do: 'settle-matter', matter: order.matter, outcome, answer: order.answer }],
      tell: handles.map((handle) => ({ handle, reply: { blocks } })),
    };
  },
};

const requestOf = ({ matter }: OrderOf<'rule-extension'>, { matters }: PlannedSituation) =>
  matters.find((one) => one.id === matter && isOpenRequest(one));

function requestInWords({ department, task, details }: Matter, situation: PlannedSituation): string {
  const day = fullDayInWords(details.until ?? null, situation.language);
  return inLanguage(
    situation.language,
    `${department}的${nameTask(task ?? '', situation)}延到${day}`,
    `${department}: ${nameTask(task ?? '', situation)} until ${day}`,
  );
}
