import { contactsOn } from '../../domain/contacts.ts';
import { type IsoDay, isoDay } from '../../domain/dates.ts';
import { listAllDuties } from '../../domain/groups.ts';
import { nextNumber } from '../../domain/instruction.ts';
import type { Matter } from '../../domain/matter.ts';
import { isOffice, type Person } from '../../domain/person.ts';
import { findTask } from '../../domain/plan.ts';
import { dayInWords, departmentInWords, inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { PlannedSituation } from '../step.ts';
import { askText, textBlock } from './blocks.ts';
import { fullDayInWords } from './full-day.ts';
import { nameTask } from './name-task.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';
import { readScope } from './read-scope.ts';
import { readUntil } from './read-until.ts';

type Instruct = OrderOf<'instruct'>;

/** 批示: a leader's order to one owner with a date; recorded by the office for a leader only as such. */
export const instruct: OrderKind<Instruct> = {
  refuse({ leader }, { speaker, language }) {
    const { person } = speaker;
    const mayInstruct = person?.role === 'leader' || (person && isOffice(person) && leader !== null);
    return mayInstruct
      ? undefined
      : inLanguage(language, '批示由领导作出；办公室可以写“代某某批示：……”。', 'Instructions are given by leaders.');
  },
  fit({ task, department, candidates }) {
    if (task !== null) return 'named';
    return department === null && candidates.length === 0 ? 'nothing' : 'likely';
  },
  ask(order, situation) {
    const { language, plan } = situation;
    if (order.department === null) return askWhom(order, situation);
    if (!plan.register.departments.some(({ name }) => name === order.department)) return askWhom(order, situation);
    return order.until === null
      ? askText(language, '什么时候前回复？如“下周五”“10月底”。', 'By when? For example “31 Oct”.')
      : undefined;
  },
  fill(order, words, { plan, today }) {
    if (order.department === null) {
      const [department, second] = readScope(words, plan.register).departments;
      const picked = department ?? order.candidates.find((name) => name === words);
      return picked === undefined || second !== undefined ? undefined : { ...order, department: picked };
    }
    const until = readUntil(words, today);
    return until && { ...order, until };
  },
  show(order, situation) {
    const { language, plan } = situation;
    const to = listRecipients(order, situation);
    const name = departmentInWords(order.department ?? '', plan.register, language);
    const names = to.map((one) => one.name).join('、');
    const until = fullDayInWords(order.until, language);
    const task =
      order.task === null
        ? ''
        : inLanguage(language, `（${nameTask(order.task, situation)}）`, ` (${nameTask(order.task, situation)})`);
    return [
      textBlock(
        inLanguage(
          language,
          `批示给${name}${task}，${until}前回复：“${order.text}”`,
          `Instruction to ${name}${task}, answer by ${until}: “${order.text}”`,
        ),
      ),
      ...warnOfOthers(order, situation),
      textBlock(
        to.length > 0
          ? inLanguage(language, `发给${names}，编号后跟踪到回复。`, `Goes to ${names}, is numbered and followed.`)
          : inLanguage(
              language,
              '该单位现在没有送得到的联系人，只作记录，请办公室转达。',
              'Nobody there can be reached now; it is kept, and the office passes it on.',
            ),
      ),
    ];
  },
  yes: (_, { language }) => inLanguage(language, '下发', 'Send'),
  carryOut(order, situation) {
    const { language, inForce, today, rules, plan, source } = situation;
    const number = nextNumber(
      inForce.flatMap(({ matters }) => matters),
      today,
      rules.zone,
    );
    const details: Matter['details'] = {
      ...{ number, thread: source },
      ...(order.until === null ? {} : { until: isoDay(order.until) }),
      ...(order.leader === null ? {} : { names: order.leader }),
    };
    const to = listRecipients(order, situation);
    const blocks = letter(order, number, situation);
    const named = `〔${today.slice(0, 4)}〕${number}号`;
    const { task, department, text } = order;
    return {
      says:
        to.length > 0
          ? inLanguage(
              language,
              `已下发，批示${named}；回复会回到这里。`,
              `Sent as instruction ${number}; the answer comes back here.`,
            )
          : inLanguage(
              language,
              `已记录，批示${named}，没有发出；已告诉办公室。`,
              `Kept as instruction ${number}, not sent; the office was told.`,
            ),
      commands: [
        { do: 'raise-matter', matter: { plan: plan.id, kind: 'instruction', task, department, text, details } },
      ],
      tell: (to.length > 0 ? to : situation.people.filter(isOffice)).map(({ handle }) => ({
        handle,
        reply: { blocks },
      })),
    };
  },
};

/** The task may have been meant, or the department: whoever instructs sees that they do not belong together. */
function warnOfOthers({ task: id, department }: Instruct, { plan, language }: PlannedSituation): Block[] {
  const task = id === null ? undefined : findTask(plan.register, id);
  if (!task || department === null) return [];
  if (listAllDuties(plan.register, department).some((duty) => duty.task === task)) return [];
  const owners = task.owners.map((owner) => owner.department).join(inLanguage(language, '、', ', '));
  return askText(
    language,
    `注意：${task.id}的责任单位是${owners}，没有${department}。`,
    `Note: ${task.id} belongs to ${owners}, not to ${department}.`,
  );
}

function askWhom({ candidates, task }: Instruct, situation: PlannedSituation): Block[] {
  const { language } = situation;
  if (candidates.length === 0) {
    return askText(language, '批示给哪个单位？写单位名。', 'To which department? Write its name.');
  }
  const text =
    task === null
      ? inLanguage(language, '批示给哪个单位？', 'To which department?')
      : inLanguage(
          language,
          `${task}有${candidates.length}个责任单位，批示给哪个？`,
          `${task} has ${candidates.length} owners; to which of them?`,
        );
  const choices = candidates.map((name) => ({ label: name, value: `order:fill:${name}` }));
  return [textBlock(text), { type: 'choices', choices }];
}

const listRecipients = ({ department }: Instruct, { today, people, absences }: PlannedSituation): Person[] =>
  department === null ? [] : contactsOn(today, people, absences, department);

/** What the owner reads: whose word, of which day, and how to answer. */
function letter(order: Instruct, number: number, situation: PlannedSituation): Block[] {
  const { plan, speaker, today } = situation;
  const { language } = plan.register;
  const day = dayInWords(today, language);
  const who =
    order.leader === null
      ? (speaker.person?.name ?? '')
      : inLanguage(
          language,
          `${order.leader}（${speaker.person?.name}代记）`,
          `${order.leader} (recorded by ${speaker.person?.name})`,
        );
  const until = fullDayInWords(order.until, language);
  const name = `〔${today.slice(0, 4)}〕${number}号`;
  const task = order.task === null ? undefined : findTask(plan.register, order.task);
  const about: Block[] = task
    ? [{ type: 'quote', text: task.text, source: `《${plan.register.title}》 ${task.id}` }]
    : [];
  return [
    textBlock(
      inLanguage(
        language,
        `批示${name}（${who} ${day}，致${order.department}）：“${order.text}”`,
        `Instruction ${number} of ${today.slice(0, 4)} (${who}, ${day}, to ${order.department}): “${order.text}”`,
      ),
    ),
    ...about,
    textBlock(
      inLanguage(
        language,
        `请于${until}前回复，写“批示${number}：……”，会送回批示人。`,
        `Please answer by ${until}: write “instruction ${number}: …”; it goes back to whoever gave it.`,
      ),
    ),
  ];
}

/** Whom a settled instruction goes back to: the leader, also where the office had recorded it. */
export function listGivers({ by, details }: Matter, people: Person[]): string[] {
  const named = people.filter(({ role, name }) => role === 'leader' && name === details.names);
  return [...new Set([...named.map(({ handle }) => handle), by])];
}

export const instructionName = ({ at, details }: Matter, dayIn: (at: Date) => IsoDay): string =>
  `〔${dayIn(at).slice(0, 4)}〕${details.number}号`;
