import { findDepartments } from '../../answers/find-departments.ts';
import { foldText } from '../../answers/fold-text.ts';
import { standingOf } from '../../domain/acceptance.ts';
import { listAllDuties } from '../../domain/groups.ts';
import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block, Choice } from '../../ports/chat.ts';
import type { Command } from '../../ports/commands.ts';
import { goOn } from '../duties/go-on.ts';
import { findReporter } from '../situation-guards.ts';
import type { PlannedSituation, Step } from '../step.ts';
import { askText, textBlock } from './blocks.ts';
import { nameTask } from './name-task.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';

type Answer = OrderOf<'answer-duties'>;

/** “区商务局，冷链是商务口的”: who it should be, then why, which is asked for if it is not said with it. */
function nameOwner(order: Answer, words: string, { plan }: PlannedSituation): Answer {
  const said = foldText(words);
  const found = findDepartments(plan.register, said).find(({ department }) => department !== order.department);
  const why = found
    ? `${said.slice(0, found.start)}${said.slice(found.end)}`.replace(/[\s,，。.、;；:：]/gu, '')
    : words;
  return { ...order, names: found?.department ?? words, text: why.length >= SHORTEST_REASON ? words : null };
}

/** Less says nothing: 应由, 负责. */
const SHORTEST_REASON = 5;

const OBJECTION: Record<Answer['reason'], [string, string]> = {
  not_ours: ['不属本单位', 'not ours'],
  wording: ['表述需调整', 'the wording should change'],
  someone_else: ['由他人负责', 'somebody else is responsible'],
};

/** What a department says to its duties at once: signs for some, objects to others, with a reason. */
export const answerDuties: OrderKind<Answer> = {
  refuse({ department, sign, object }, situation) {
    const { language, plan } = situation;
    if (findReporter(situation)?.department !== department) return refuseOthers(situation);
    const own = listAllDuties(plan.register, department).map(({ task }) => task.id);
    const foreign = [...sign, ...object].filter((task) => !own.includes(task));
    if (foreign.length === 0) return undefined;
    const owners = foreign.map((task) => `${task} ${ownersOf(task, situation)}`).join('；');
    return inLanguage(
      language,
      `不是贵单位的任务，没有记：${owners}`,
      `Not a duty of your department, nothing was stored: ${owners}`,
    );
  },
  ask({ object, reason, text, names }, { language }) {
    if (object.length === 0 || text !== null) return undefined;
    if (reason === 'someone_else' && names === null) {
      return askText(language, '应由哪个单位负责？写单位和理由。', 'Who should be responsible, and why?');
    }
    return reason === 'wording'
      ? askText(language, '怎么调整？写一句，会转给牵头办公室。', 'How should it read? One sentence, for the office.')
      : askText(language, '理由？写一句，会转给牵头办公室。', 'Why? One sentence, for the office.');
  },
  fill: (order, words, situation) =>
    order.reason === 'someone_else' && order.names === null
      ? nameOwner(order, words, situation)
      : { ...order, text: words },
  show({ sign, object, reason, text, names: owner }, situation) {
    const { language } = situation;
    const signed =
      sign.length === 0
        ? []
        : askText(language, `签收${sign.length}条：${sign.join('、')}`, `Accept ${sign.length}: ${sign.join(', ')}`);
    if (object.length === 0) return signed;
    const names = object.map((task) => nameTask(task, situation)).join('；');
    const instead = owner === null ? '' : inLanguage(language, `，应由${owner}`, `, rather ${owner}`);
    return [
      ...signed,
      textBlock(
        inLanguage(
          language,
          `向牵头办公室提出异议（${OBJECTION[reason][0]}${instead}）：${names}`,
          `Raise an objection with the office (${OBJECTION[reason][1]}${instead}): ${names}`,
        ),
      ),
      textBlock(inLanguage(language, `理由：${text}`, `Reason: ${text}`)),
      ...ruledBefore(object, situation),
    ];
  },
  yes: ({ object }, { language }) =>
    object.length === 0 ? inLanguage(language, '签收', 'Accept') : inLanguage(language, '提交', 'Send it'),
  carryOut(order, situation) {
    const { language } = situation;
    const { sign, object } = order;
    const done = [
      sign.length === 0 ? '' : inLanguage(language, `已签收${sign.length}条。`, `${sign.length} accepted. `),
      object.length === 0
        ? ''
        : inLanguage(
            language,
            `异议已转牵头办公室，裁定后告诉您；在此之前责任不变。`,
            'The objection is with the office; you will hear the ruling, until then the duty stays.',
          ),
    ];
    return {
      says: done.join('').trim(),
      commands: [...signing(sign, order.department, situation), ...objections(order, situation)],
      tell: object.length === 0 ? [] : tellOffice(order, situation),
      goOn: (state) => goOn(order, state, situation),
    };
  },
};

/** Who may not answer for a department, and why. */
export function refuseOthers({ speaker, language }: PlannedSituation): string {
  const { person } = speaker;
  if (person && isOffice(person)) {
    return inLanguage(
      language,
      '签收由责任单位自己办，办公室不能代签；可以催办，也可以代报进展。',
      'A department signs for its own duties; the office can urge it, or report for it.',
    );
  }
  return inLanguage(
    language,
    '签收和异议由责任单位的联络员办，没有记。',
    'Duties are answered by the department’s liaison; nothing was stored.',
  );
}

/** Signs, and takes back what objections to these duties are open: the department has changed its mind. */
export function signing(tasks: string[], department: string, situation: PlannedSituation): Command[] {
  if (tasks.length === 0) return [];
  const { plan, matters } = situation;
  const open = matters.filter(
    (one) =>
      one.kind === 'dispute' &&
      one.outcome === null &&
      one.department === department &&
      one.task !== null &&
      tasks.includes(one.task),
  );
  return [
    { do: 'sign-duties', plan: plan.id, department, tasks },
    ...open.map(({ id }) => ({
      do: 'settle-matter' as const,
      matter: id,
      outcome: 'withdrawn' as const,
      answer: null,
    })),
  ];
}

/** One that is open already is said anew: the office rules on the last words. */
function objections(
  { object, department, reason, text, names }: Answer,
  { plan, matters }: PlannedSituation,
): Command[] {
  return object.flatMap((task): Command[] => {
    const open = matters.find(
      (one) => one.kind === 'dispute' && one.outcome === null && one.task === task && one.department === department,
    );
    const details = { reason, ...(names === null ? {} : { names }) };
    const raise: Command = {
      do: 'raise-matter',
      matter: { plan: plan.id, kind: 'dispute', task, department, text: text ?? '', details },
    };
    return open ? [{ do: 'settle-matter', matter: open.id, outcome: 'withdrawn', answer: null }, raise] : [raise];
  });
}

function ruledBefore(tasks: string[], situation: PlannedSituation): Block[] {
  const { plan, acceptances, matters, language } = situation;
  const department = findReporter(situation)?.department ?? '';
  return tasks.flatMap((task) => {
    const { state, dispute } = standingOf(task, department, acceptances, matters);
    if (state !== 'ruled' || !dispute) return [];
    const stays = dispute.outcome === 'rejected';
    return [
      textBlock(
        inLanguage(
          plan.register.language === 'en' ? 'en' : language,
          `${task}办公室已裁定${stays ? '维持' : '调整'}：“${dispute.answer ?? ''}”。有新的理由才再提。`,
          `The office has ruled on ${task} (${stays ? 'stays' : 'to be changed'}): “${dispute.answer ?? ''}”. Object again only with a new reason.`,
        ),
      ),
    ];
  });
}

/** One message to everybody of the office for all duties objected to, with the choices of a ruling. */
function tellOffice(order: Answer, situation: PlannedSituation): Step['tell'] {
  const { people, plan, speaker } = situation;
  const { department, object, reason, text, names } = order;
  const heard = plan.register.language;
  const who = speaker.person?.name ?? speaker.id;
  const [zh, en] = OBJECTION[reason];
  const instead = names === null ? '' : inLanguage(heard, `，认为应由${names}负责`, `, says it belongs to ${names}`);
  const isSeveral = object.length > 1;
  const choices = object.flatMap((task): Choice[] => [
    {
      label: `${isSeveral ? `${task} ` : ''}${inLanguage(heard, '裁定维持', 'It stays')}`,
      value: `ruling:keep:${plan.id}:${task}:${department}`,
    },
    {
      label: `${isSeveral ? `${task} ` : ''}${inLanguage(heard, '裁定调整', 'Change it')}`,
      value: `ruling:change:${plan.id}:${task}:${department}`,
    },
  ]);
  const blocks: Block[] = [
    textBlock(
      inLanguage(
        heard,
        `${department}（${who}）提出异议：${zh}${instead}`,
        `${department} (${who}) objects: ${en}${instead}`,
      ),
    ),
    { type: 'list', items: object.map((task) => nameTask(task, situation)) },
    { type: 'quote', text: text ?? '' },
    { type: 'choices', choices: choices.slice(0, MOST_CHOICES) },
    ...(choices.length > MOST_CHOICES
      ? askText(heard, '其余写“裁定 编号 维持，理由”。', 'For the others write “rule on 15#1: stays, reason”.')
      : []),
  ];
  return people.filter(isOffice).map(({ handle }) => ({ handle, reply: { blocks } }));
}

const MOST_CHOICES = 20;

function ownersOf(id: string, { plan, language }: PlannedSituation): string {
  const task = plan.register.tasks.find((one) => one.id === id);
  if (!task) return inLanguage(language, '要点里没有这一条', 'is not in the plan');
  return task.owners.map(({ department }) => department).join(inLanguage(language, '、', ', '));
}
