import { isoDay, weekday } from '../../domain/dates.ts';
import { isOffice, type Person } from '../../domain/person.ts';
import { dayInWords, inLanguage } from '../../domain/wording.ts';
import { findPeople } from '../people/find-people.ts';
import type { PlannedSituation } from '../step.ts';
import { askText } from './blocks.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';

type Away = OrderOf<'be-away'>;

const NOBODY = /^(?:没有?人|无人|没有|无|不用|不需要|没人代|nobody|no ?one|none|no)(?:代|代理|顶)?[。.!！]?$/iu;

/** 出差, 请假: who is away is not asked; who stands in is asked instead, and may report. */
export const beAway: OrderKind<Away> = {
  refuse({ handle }, { speaker, people, language }) {
    const { person } = speaker;
    const isOwn = person?.handle === handle;
    if (!person || !(isOwn || isOffice(person))) {
      return inLanguage(
        language,
        '请假由本人或牵头办公室登记。',
        'An absence is entered by the person or by the office.',
      );
    }
    return people.some((one) => one.handle === handle)
      ? undefined
      : inLanguage(language, '名册里没有这个人。', 'That person is not in the directory.');
  },
  ask({ handle, named, deputy }, { people, language }) {
    if (named === null || deputy !== null) return undefined;
    const away = people.find((one) => one.handle === handle);
    const found = findDeputies(named, away, people);
    if (found.length > 1) {
      const names = found.map(({ name }) => name);
      return askText(language, `谁代？${names.join('、')}`, `Who stands in: ${names.join(', ')}?`);
    }
    const where = away?.department ?? inLanguage(language, '同单位', 'the same department');
    return askText(
      language,
      `名册里${where}没有“${named}”，收不到消息。写另一个人的姓名；没有人代就写“没人代”。`,
      `“${named}” is not in the directory of ${where} and would get no messages. Give another name, or “nobody”.`,
    );
  },
  fill(order, words, { people }) {
    if (NOBODY.test(words)) return { ...order, named: null, deputy: null };
    return withDeputy(order, words.replace(/^(?:找|由|请|让)|(?:代|代我|来代|顶)[。.]?$/gu, ''), people);
  },
  show(order, situation) {
    const { language, speaker, people } = situation;
    const isOwn = speaker.person?.handle === order.handle;
    const who = isOwn ? inLanguage(language, '您', 'You') : nameIn(order.handle, people);
    const days = spanInWords(order, language);
    const deputy = nameIn(order.deputy, people);
    return askText(
      language,
      order.deputy
        ? `${who}${days}不在，由${deputy}代：这几天的填报和提醒发给${deputy}。`
        : `${who}${days}不在，没有人代：这几天不催，也不算没报。要有人代，取消后写“……由某某代”。`,
      order.deputy
        ? `${who}: away ${days}, ${deputy} stands in and gets what is asked.`
        : `${who}: away ${days}, nobody stands in; nothing is asked, and it counts against nobody.`,
    );
  },
  yes: (_, { language }) => inLanguage(language, '登记', 'Enter it'),
  carryOut(order, situation) {
    const { language, people, speaker, plan } = situation;
    const days = spanInWords(order, plan.register.language);
    const away = nameIn(order.handle, people);
    const news = {
      deputy: `${away}${days}不在，由您代：这几天的填报和提醒发给您，您可以直接报。`,
      person: `牵头办公室登记了：您${days}不在${order.deputy ? `，由${nameIn(order.deputy, people)}代` : '，没有人代'}。回来了写“回来了”。`,
    };
    const heard = plan.register.language;
    const tell = [
      ...(order.deputy
        ? [
            {
              handle: order.deputy,
              blocks: askText(heard, news.deputy, `${away} is away ${days}; you stand in, are asked, and may report.`),
            },
          ]
        : []),
      ...(speaker.person?.handle === order.handle
        ? []
        : [
            {
              handle: order.handle,
              blocks: askText(
                heard,
                news.person,
                `The office has entered that you are away ${days}. Write “I am back” when you are.`,
              ),
            },
          ]),
    ];
    const [from, until] = [isoDay(order.from), isoDay(order.until)];
    return {
      says: inLanguage(language, '已登记；提前回来写“回来了”。', 'Entered; write “I am back” if you return earlier.'),
      commands: [{ do: 'record-absence', handle: order.handle, from, until, deputy: order.deputy }],
      tell: tell.map(({ handle, blocks }) => ({ handle, reply: { blocks } })),
    };
  },
};

/** The order with whoever the words mean, if that is one person of the same department. */
export function withDeputy(order: Away, words: string, people: Person[]): Away {
  const away = people.find((one) => one.handle === order.handle);
  const [deputy, second] = findDeputies(words, away, people);
  return { ...order, named: words, deputy: second ? null : (deputy?.handle ?? null) };
}

function findDeputies(words: string, away: Person | undefined, people: Person[]): Person[] {
  const colleagues = people.filter(
    (one) => one.department !== null && one.department === away?.department && one.handle !== away.handle,
  );
  return findPeople(words, colleagues);
}

/** The name of a person of the directory; '' for nobody. */
export const nameIn = (handle: string | null, people: Person[]) =>
  people.find((one) => one.handle === handle)?.name ?? handle ?? '';

/** `10月16日（周一）至20日（周五）`. */
export function spanInWords(
  { from, until }: { from: string; until: string },
  language: PlannedSituation['language'],
): string {
  const day = (one: string) =>
    inLanguage(
      language,
      `${dayInWords(one, 'zh')}（周${'一二三四五六日'[weekday(isoDay(one)) - 1]}）`,
      dayInWords(one, 'en'),
    );
  return from === until
    ? day(from)
    : inLanguage(language, `${day(from)}至${day(until)}`, `${day(from)} to ${day(until)}`);
}
