import type { Matter } from '../../domain/matter.ts';
import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { PlannedSituation } from '../step.ts';
import { askText, textBlock } from './blocks.ts';
import { nameTask } from './name-task.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';
import { contactsOf } from './reviewable.ts';

type Ruling = OrderOf<'rule-dispute'>;

/** 裁定: the office's word on an objection, kept and quoted. The register itself changes only by an amended plan. */
export const ruleDispute: OrderKind<Ruling> = {
  refuse(order, situation) {
    const { speaker, language, people } = situation;
    const { person } = speaker;
    if (!person || !isOffice(person)) {
      return inLanguage(language, '异议由牵头办公室裁定。', 'The office rules on objections.');
    }
    const dispute = disputeOf(order, situation);
    if (!dispute) return inLanguage(language, '这个异议已经处理过。', 'That objection is settled already.');
    const others = people.filter((one) => isOffice(one) && one.reachable && one.handle !== person.handle);
    const [second] = others;
    return dispute.by === person.handle && second
      ? inLanguage(
          language,
          `这是您自己提的异议，请${second.name}裁定。`,
          `You raised this yourself; ${second.name} rules on it.`,
        )
      : undefined;
  },
  fit: (order, situation) => (disputeOf(order, situation) ? 'waits' : 'nothing'),
  ask({ isUpheld, answer }, { language }) {
    if (answer !== null) return undefined;
    return isUpheld
      ? askText(
          language,
          '裁定怎么调整？写一句，会转给对方，以后引用。',
          'How is it changed? One sentence, which is quoted later.',
        )
      : askText(
          language,
          '裁定维持的理由？写一句，会转给对方，以后引用。',
          'Why does it stay? One sentence, which is quoted later.',
        );
  },
  fill: (order, words) => ({ ...order, answer: words }),
  show(order, situation) {
    const { language } = situation;
    const dispute = disputeOf(order, situation);
    if (!dispute) return [];
    const verdict = verdictInWords(order.isUpheld, language);
    return [
      textBlock(
        inLanguage(
          language,
          `裁定${verdict}：${dispute.department} ${nameTask(dispute.task ?? '', situation)}`,
          `Rule that ${verdict}: ${dispute.department} ${nameTask(dispute.task ?? '', situation)}`,
        ),
      ),
      { type: 'quote', text: order.answer ?? '' },
      ...(order.isUpheld
        ? askText(
            language,
            '要点里的责任单位不会因此自动改变；要改，请导入修订的要点。',
            'The owners in the plan do not change by this; import an amended plan for that.',
          )
        : []),
    ];
  },
  yes: ({ isUpheld }, { language }) =>
    isUpheld ? inLanguage(language, '裁定调整', 'Change it') : inLanguage(language, '裁定维持', 'It stays'),
  carryOut(order, situation) {
    const { language, plan } = situation;
    const dispute = disputeOf(order, situation);
    const heard = plan.register.language;
    const verdict = verdictInWords(order.isUpheld, heard);
    const name = nameTask(dispute?.task ?? '', situation);
    const news = [
      textBlock(
        inLanguage(
          heard,
          `贵单位对${name}的异议，牵头办公室裁定${verdict}：`,
          `Your objection to ${name}: the office rules that ${verdict}.`,
        ),
      ),
      { type: 'quote' as const, text: order.answer ?? '' },
      ...(order.isUpheld ? [] : stays(dispute, situation)),
    ];
    return {
      says: inLanguage(
        language,
        '裁定已记下并告诉对方，有人问起时会引用。',
        'The ruling is kept, the department was told, and it is quoted when somebody asks.',
      ),
      commands: [
        {
          ...{ do: 'settle-matter', matter: order.matter, answer: order.answer },
          outcome: order.isUpheld ? 'upheld' : 'rejected',
        },
      ],
      tell: listConcerned(dispute, situation).map((handle) => ({ handle, reply: { blocks: news } })),
    };
  },
};

/** The duty stays: it can be signed for in the same message. */
function stays(dispute: Matter | undefined, { plan }: PlannedSituation) {
  const heard = plan.register.language;
  if (!dispute?.task) return [];
  const value = `duty:sign:one:${plan.id}:${dispute.task}`;
  return [
    {
      type: 'choices' as const,
      choices: [{ label: inLanguage(heard, '签收', 'Accept'), value, style: 'primary' as const }],
    },
  ];
}

const disputeOf = ({ matter }: Ruling, { matters }: PlannedSituation): Matter | undefined =>
  matters.find((one) => one.id === matter && one.kind === 'dispute' && one.outcome === null);

/** `维持`, `调整`: what becomes of the duty. */
export function verdictInWords(isUpheld: boolean, language: PlannedSituation['language']): string {
  return isUpheld
    ? inLanguage(language, '调整', 'the objection holds, the duty is to be changed')
    : inLanguage(language, '维持', 'the duty stays');
}

/** Whoever objected, as long as they belong to the department, and its contacts. */
function listConcerned(dispute: Matter | undefined, situation: PlannedSituation): string[] {
  if (!dispute?.department) return [];
  const { people, speaker } = situation;
  const author = people.find(({ handle, department }) => handle === dispute.by && department === dispute.department);
  const handles = [...(author ? [author.handle] : []), ...contactsOf(dispute.department, [], situation)];
  return [...new Set(handles)].filter((handle) => handle !== speaker.person?.handle);
}

/** The objection of a department to a task that waits for a ruling; of any department if none is named. */
export function findDispute(
  task: string,
  department: string | undefined,
  { matters }: PlannedSituation,
): Matter | undefined {
  const open = matters.filter(
    (one) =>
      one.kind === 'dispute' &&
      one.outcome === null &&
      one.task === task &&
      (department === undefined || one.department === department),
  );
  return open.at(-1);
}
