import { DISTURBANCES, type Disturbance, type Disturbed, disturbanceInWords, listInWeek } from '../domain/burden.ts';
import { addDays, dayOf, type IsoDay, isoWeek, mondayOf } from '../domain/dates.ts';
import type { Paper } from '../domain/paper.ts';
import type { Person } from '../domain/person.ts';
import type { Language } from '../domain/plan.ts';
import type { Rules } from '../domain/rules.ts';
import { dayInWords, inLanguage } from '../domain/wording.ts';

/** With what contacts were disturbed: messages of the last weeks, and how many a week may have. */
export interface BurdenFacts {
  people: Person[];
  disturbed: Disturbed[];
  today: IsoDay;
  rules: Pick<Rules, 'zone' | 'mostPerWeek'>;
  language: Language;
}

export interface BurdenTable {
  header: string[];
  rows: string[][];
}

/** The week of a day: a row for each contact who was written to without having asked, the most disturbed in front. */
export function tableOfWeek(day: IsoDay, facts: BurdenFacts): BurdenTable {
  const found = listDisturbed(day, facts);
  const kinds = DISTURBANCES.filter((kind) => found.some(({ messages }) => count(messages, kind) > 0));
  return {
    header: headerOf(kinds, facts.language),
    rows: found.map(({ person, messages }) => cellsOf(person, messages, kinds, facts)),
  };
}

/** So many weeks are in the file, this one among them. */
const WEEKS = 4;
const WIDTHS = { week: 24, department: 26, contact: 12, kind: 11, total: 10, days: 60 };

/** The last weeks as a file, each message with its day; undefined if nobody was disturbed. */
export function burdenPaper(facts: BurdenFacts, now: Date): Paper | undefined {
  const { language, today, rules } = facts;
  const mondays = Array.from({ length: WEEKS }, (_, back) => addDays(mondayOf(today), -7 * back));
  const rows = mondays.flatMap((monday) =>
    listDisturbed(monday, facts).map(({ person, messages }) => [
      `${dayInWords(monday, language)}—${dayInWords(addDays(monday, 6), language)}`,
      ...cellsOf(person, messages, DISTURBANCES, facts),
      messages.map((one) => messageInWords(one, facts)).join(inLanguage(language, '、', ', ')),
    ]),
  );
  if (rows.length === 0) return undefined;
  const { week, department, contact, kind, total, days } = WIDTHS;
  return {
    ...{ kind: 'ledger', name: `burden-${isoWeek(today)}.xlsx`, at: now.toISOString(), rows },
    title: inLanguage(
      language,
      `打扰台账：近${WEEKS}周发给联络员、并非他们自己问来的消息（每人每周不超过${rules.mostPerWeek}条）`,
      `Messages of the last ${WEEKS} weeks that liaisons had not asked for (at most ${rules.mostPerWeek} a week each)`,
    ),
    header: [
      inLanguage(language, '周', 'Week'),
      ...headerOf(DISTURBANCES, language),
      inLanguage(language, '明细', 'Each of them'),
    ],
    widths: [week, department, contact, ...DISTURBANCES.map(() => kind), total, days],
  };
}

interface DisturbedPerson {
  person: Person;
  messages: Disturbed[];
}

function listDisturbed(day: IsoDay, { people, disturbed, rules }: BurdenFacts): DisturbedPerson[] {
  return people
    .filter(({ role }) => role === 'liaison' || role === 'deputy')
    .map((person) => ({ person, messages: listInWeek(day, person, disturbed, rules.zone) }))
    .filter(({ messages }) => messages.length > 0)
    .toSorted((one, other) => other.messages.length - one.messages.length);
}

const count = (messages: Disturbed[], kind: Disturbance) => messages.filter((one) => one.kind === kind).length;

function headerOf(kinds: readonly Disturbance[], language: Language): string[] {
  return [
    inLanguage(language, '单位', 'Department'),
    inLanguage(language, '联系人', 'Contact'),
    ...kinds.map((kind) => disturbanceInWords(kind, language)),
    inLanguage(language, '合计', 'Total'),
  ];
}

const cellsOf = (
  { department, name }: Person,
  messages: Disturbed[],
  kinds: readonly Disturbance[],
  { rules }: BurdenFacts,
): string[] => [
  department ?? '',
  name,
  ...kinds.map((kind) => String(count(messages, kind))),
  `${messages.length}/${rules.mostPerWeek}`,
];

function messageInWords({ kind, at }: Disturbed, { language, rules }: BurdenFacts): string {
  return `${dayInWords(dayOf(at, rules.zone), language)} ${disturbanceInWords(kind, language)}`;
}
