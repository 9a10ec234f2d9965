import { countInWeek } from '../../domain/burden.ts';
import { contactsOn } from '../../domain/contacts.ts';
import { dayOf } from '../../domain/dates.ts';
import { isWorkingMoment } from '../../domain/dispatch-moment.ts';
import { isOffice, type Person } from '../../domain/person.ts';
import type { Silence } from '../../domain/silence.ts';
import { dayInWords, departmentInWords, inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { Command } from '../../ports/commands.ts';
import type { PlannedSituation, Step } from '../step.ts';
import { askText, textBlock } from './blocks.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';

type Urge = OrderOf<'urge'>;

/** 催办: one message to each department that was asked and does not answer; shown first with whom and why. */
export const urge: OrderKind<Urge> = {
  refuse(order, situation) {
    const { speaker, language, at, rules, calendar } = situation;
    if (!speaker.person || !isOffice(speaker.person)) {
      return inLanguage(language, '催办由牵头办公室办。', 'Departments are urged by the office.');
    }
    if (!isWorkingMoment(at, rules, calendar)) {
      return inLanguage(
        language,
        `现在不是工作时间，没有催。工作日${rules.checkIn.from}到${rules.checkIn.until}再写“催办”。`,
        `Not in working hours; nobody was urged. Try again on a workday, ${rules.checkIn.from} to ${rules.checkIn.until}.`,
      );
    }
    const { due, spared } = sortOut(order, situation);
    if (due.length > 0) return undefined;
    const reasons = sparedInWords(spared, situation).join(inLanguage(language, '；', '; '));
    return inLanguage(
      language,
      `没有可催的单位${reasons === '' ? '：问过的都已答复' : `：${reasons}`}。什么都没有发出。`,
      `Nobody to urge${reasons === '' ? ': whoever was asked has answered' : `: ${reasons}`}. Nothing was sent.`,
    );
  },
  fit: () => 'likely',
  ask: () => undefined,
  fill: () => undefined,
  show(order, situation) {
    const { language } = situation;
    const { due, spared } = sortOut(order, situation);
    const departments = new Set(due.map(({ silence }) => silence.department)).size;
    const blocks: Block[] = [
      textBlock(
        inLanguage(
          language,
          `催办${departments}个单位，各一条消息：`,
          `Urge ${departments} departments, one message each:`,
        ),
      ),
      { type: 'list', items: due.map(({ silence, to }) => whyInWords(silence, to, situation)) },
    ];
    if (spared.length === 0) return blocks;
    const heading = inLanguage(language, '不催：', 'Not urged:');
    return [...blocks, textBlock(heading), { type: 'list', items: sparedInWords(spared, situation) }];
  },
  yes: (_, { language }) => inLanguage(language, '催办', 'Urge'),
  carryOut(order, situation) {
    const { due } = sortOut(order, situation);
    const { language } = situation;
    const count = new Set(due.map(({ silence }) => silence.department)).size;
    return {
      says: inLanguage(
        language,
        `已催办${count}个单位，留痕可查；下次填报即办结。`,
        `${count} departments urged and put on record; their next report settles it.`,
      ),
      commands: due.map(({ silence }) => raise(silence)),
      tell: mergeTells(due, situation),
    };
  },
};

interface DueUrge {
  silence: Silence;
  to: Person[];
}

interface Sorted {
  due: DueUrge[];
  spared: { department: string; why: string }[];
}

/** Only who is silent is urged: not who answered, is away, not reached, urged today, or disturbed enough this week. */
function sortOut({ departments }: Urge, situation: PlannedSituation): Sorted {
  const { watch, language } = situation;
  const about = departments.length === 0 ? (watch?.silences ?? []) : silencesOf(departments, situation);
  const sorted: Sorted = { due: [], spared: [] };
  for (const silence of about) {
    const why = whySpared(silence, situation);
    const to = listPeople(silence, situation);
    if (why === undefined) sorted.due.push({ silence, to });
    else sorted.spared.push({ department: silence.department, why });
  }
  const silent = new Set(about.map(({ department }) => department));
  const answered = departments.filter((name) => !silent.has(name));
  const why = inLanguage(language, '已答复，或者本轮还没有问', 'answered, or not asked in this round');
  sorted.spared.push(...answered.map((department) => ({ department, why })));
  return sorted;
}

/** One line for each reason: many departments often share it. */
function sparedInWords(spared: Sorted['spared'], { language, plan }: PlannedSituation): string[] {
  return [...Map.groupBy(spared, ({ why }) => why)].map(([why, all]) => {
    const names = [...new Set(all.map(({ department }) => departmentInWords(department, plan.register, language)))];
    const listed = names.join(inLanguage(language, '、', ', '));
    return names.length === 1
      ? inLanguage(language, `${listed}（${why}）`, `${listed} (${why})`)
      : inLanguage(language, `${why}${names.length}个：${listed}`, `${why}, ${names.length}: ${listed}`);
  });
}

const silencesOf = (departments: string[], { watch }: PlannedSituation) =>
  (watch?.silences ?? []).filter(({ department }) => departments.includes(department));

function whySpared(silence: Silence, situation: PlannedSituation): string | undefined {
  const { language, rules, watch, today } = situation;
  switch (silence.kind) {
    case 'unaccepted':
      return inLanguage(language, '交办后还没有签收，先请签收', 'has not accepted yet');
    case 'away':
      return inLanguage(language, '联络员不在，没有人代', 'away, nobody stands in');
    case 'undelivered':
      return inLanguage(language, '消息送不到', 'messages do not arrive');
    case 'silent':
      break;
    default:
      return silence.kind satisfies never;
  }
  if (isUrgedToday(silence, situation)) return inLanguage(language, '今天已经催过', 'urged today already');
  const people = listPeople(silence, situation);
  const isFull = (person: Person) =>
    countInWeek(today, person, watch?.disturbed ?? [], rules.zone) >= rules.mostPerWeek;
  return people.every(isFull)
    ? inLanguage(
        language,
        `本周已发${rules.mostPerWeek}条，不再打扰`,
        `got ${rules.mostPerWeek} messages this week already`,
      )
    : undefined;
}

function isUrgedToday({ plan, department }: Silence, { inForce, rules, today }: PlannedSituation): boolean {
  const matters = inForce.find((one) => one.plan.id === plan)?.matters ?? [];
  return matters.some(
    (matter) => matter.kind === 'urge' && matter.department === department && dayOf(matter.at, rules.zone) === today,
  );
}

const listPeople = ({ department }: Silence, { today, people, absences }: PlannedSituation) =>
  contactsOn(today, people, absences, department);

function whyInWords({ department, round, plan }: Silence, to: Person[], situation: PlannedSituation): string {
  const { language, inForce } = situation;
  const register = inForce.find((one) => one.plan.id === plan)?.plan.register ?? situation.plan.register;
  const title = inForce.length > 1 ? inLanguage(language, `《${register.title}》`, `“${register.title}” `) : '';
  const names = to.map(({ name }) => name).join('、');
  const since = round ? dayInWords(round.since, language) : '';
  const name = departmentInWords(department, register, language);
  return inLanguage(
    language,
    `${name}（${names}）：${title}${since}起问了${round?.asks ?? 0}次，没有答复`,
    `${name} (${names}): ${title}asked ${round?.asks ?? 0} times since ${since}, no answer`,
  );
}

function raise({ plan, department, round }: Silence): Command {
  const text = '催办';
  return {
    do: 'raise-matter',
    matter: { plan, kind: 'urge', task: null, department, text, details: round ? { round: round.id } : {} },
  };
}

/** One message each, also where a department is silent in several plans. */
function mergeTells(due: DueUrge[], situation: PlannedSituation): Step['tell'] {
  const byPerson = Map.groupBy(
    due.flatMap(({ silence, to }) => to.map(({ handle }) => ({ handle, silence }))),
    ({ handle }) => handle,
  );
  return [...byPerson].map(([handle, all]) => ({
    handle,
    reply: { blocks: all.flatMap(({ silence }) => messageTo(silence, situation)) },
  }));
}

function messageTo({ plan, round }: Silence, { inForce, speaker }: PlannedSituation): Block[] {
  const register = inForce.find((one) => one.plan.id === plan)?.plan.register;
  const language = register?.language ?? 'zh';
  const since = round ? dayInWords(round.since, language) : '';
  const who = speaker.person?.name ?? '';
  return askText(
    language,
    `催办：《${register?.title}》${since}问的进展还没有收到，请尽快填报；没有新情况就写“无变化”，有困难直接说。（牵头办公室 ${who}）`,
    `Urgent: the progress on “${register?.title}” asked for on ${since} has not come in. Please report it; “no change” will do. (The office, ${who})`,
  );
}
