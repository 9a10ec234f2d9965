import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import { findPeople } from '../people/find-people.ts';
import { findReporter } from '../situation-guards.ts';
import type { PlannedSituation } from '../step.ts';
import { askText } from './blocks.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';

/** 我调走了: somebody will not speak for a department any more; the office settles who does. */
export const askHandOver: OrderKind<OrderOf<'ask-hand-over'>> = {
  refuse({ department }, situation) {
    return findReporter(situation)?.department === department
      ? undefined
      : inLanguage(situation.language, '您现在不联络这个单位。', 'You do not speak for that department.');
  },
  ask: () => undefined,
  fill: () => undefined,
  show({ department, named }, { language }) {
    const whom = named === null ? '' : inLanguage(language, `，以后找${named}`, `, ${named} takes over`);
    return askText(
      language,
      `转告牵头办公室：您不再联络${department}${whom}？办公室换人之前，消息仍发给您。`,
      `Tell the office that you do not speak for ${department} any more${whom}? Until it has appointed somebody, messages still come to you.`,
    );
  },
  yes: (_, { language }) => inLanguage(language, '转告', 'Tell them'),
  carryOut(order, situation) {
    const { language, people } = situation;
    return {
      says: inLanguage(language, '已转告牵头办公室，由办公室定。', 'The office was told and will settle it.'),
      commands: [],
      tell: people.filter(isOffice).map(({ handle }) => ({ handle, reply: { blocks: tellOffice(order, situation) } })),
    };
  },
};

function tellOffice({ department, named }: OrderOf<'ask-hand-over'>, situation: PlannedSituation): Block[] {
  const { people, speaker, plan } = situation;
  const language = plan.register.language;
  const from = speaker.person;
  const name = from?.name ?? speaker.id;
  const colleagues = people.filter(
    (one) => one.handle !== from?.handle && isFree(one.role, one.department, department),
  );
  const found = named === null ? [] : findPeople(named, colleagues);
  const whom = named === null ? '' : inLanguage(language, `，说以后找${named}`, `, and names ${named}`);
  const text = askText(
    language,
    `${name}不再联络${department}${whom}。换人之前，任务和提醒仍在${name}名下。`,
    `${name} does not speak for ${department} any more${whom}. Until somebody else is appointed everything still goes to ${name}.`,
  );
  const choices = found.slice(0, 5).map((one) => ({
    label: inLanguage(language, `由${one.name}接任`, `${one.name} takes over`),
    value: `appoint:${from?.handle ?? ''}:${one.handle}`,
  }));
  if (choices.length > 0) return [...text, { type: 'choices', choices }];
  return [
    ...text,
    ...askText(
      language,
      '名册里没有合适的人：请新联络员对我说“我是某某局的”，或更新名册（remit people）。',
      'Nobody fitting is in the directory: let the new one tell me “I am from …”, or update it (remit people).',
    ),
  ];
}

const isFree = (role: string, own: string | null, department: string) =>
  own === department || (own === null && role === 'reader');

/** The office appoints a successor, who takes over everything that the department has to do. */
export const handOver: OrderKind<OrderOf<'hand-over'>> = {
  refuse({ department, from, to }, { speaker, people, language }) {
    if (!speaker.person || !isOffice(speaker.person)) {
      return inLanguage(language, '联络员由牵头办公室定。', 'The office appoints liaisons.');
    }
    const before = people.find((one) => one.handle === from);
    const next = people.find((one) => one.handle === to);
    if (!next || !isFree(next.role, next.department, department)) {
      return inLanguage(
        language,
        '这个人不能接任，请先更新名册。',
        'That person cannot take over; update the directory first.',
      );
    }
    return before?.department === department
      ? undefined
      : inLanguage(language, '已经换过人了，没有再改。', 'That was settled already; nothing was changed.');
  },
  ask: () => undefined,
  fill: () => undefined,
  show({ department, from, to }, situation) {
    const [before, next] = [nameOf(from, situation), nameOf(to, situation)];
    return askText(
      situation.language,
      `由${next}接替${before}联络${department}？任务、没答完的填报、异议和退回的进展都由${next}接着办。`,
      `Shall ${next} speak for ${department} in place of ${before}? Duties, open questions, objections and returned reports go on with ${next}.`,
    );
  },
  yes: (_, { language }) => inLanguage(language, '换人', 'Appoint'),
  carryOut({ department, from, to }, situation) {
    const { language, plan } = situation;
    const heard = plan.register.language;
    const [before, next] = [nameOf(from, situation), nameOf(to, situation)];
    const toNext = askText(
      heard,
      `从现在起您联络${department}，接替${before}。写“我的任务”看全部；可以直接报进展。`,
      `From now on you speak for ${department} in place of ${before}. “my tasks” lists them; you can report right away.`,
    );
    const toBefore = askText(
      heard,
      `${department}已由${next}接替联络，之后的消息发给${next}。谢谢。`,
      `${next} now speaks for ${department}; messages go there from now on. Thank you.`,
    );
    return {
      says: inLanguage(language, `已换：${department}由${next}联络。`, `Done: ${next} speaks for ${department}.`),
      commands: [{ do: 'hand-over', department, from, to }],
      tell: [
        { handle: to, reply: { blocks: toNext } },
        { handle: from, reply: { blocks: toBefore } },
      ],
    };
  },
};

const nameOf = (handle: string, { people }: PlannedSituation) =>
  people.find((one) => one.handle === handle)?.name ?? handle;
