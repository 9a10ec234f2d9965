import { findCloseOut } from '../../domain/close-out.ts';
import { lightOf, type TargetLight, yardstickOf } from '../../domain/light.ts';
import type { Matter } from '../../domain/matter.ts';
import { momentAt } from '../../domain/period.ts';
import { isOffice } from '../../domain/person.ts';
import { findTask } from '../../domain/plan.ts';
import { amountInWords, inLanguage, targetInWords, taskInWords } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { PlannedSituation } from '../step.ts';
import { askText, textBlock } from './blocks.ts';
import { nameTask } from './name-task.ts';
import type { OrderOf } from './order.ts';
import { orderChoice } from './order-choice.ts';
import type { OrderKind } from './order-kind.ts';
import { contactsOf } from './reviewable.ts';

type CloseOut = OrderOf<'close-out'>;

/** 销号: the office closes a task with a conclusion; an open target needs an objective cause. */
export const closeOut: OrderKind<CloseOut> = {
  refuse(order, situation) {
    const { speaker, language, matters, at } = situation;
    if (!speaker.person || !isOffice(speaker.person)) {
      return inLanguage(
        language,
        '销号由牵头办公室办；联络员可以写“申请销号 …”。',
        'Tasks are closed by the office; a liaison may ask for it.',
      );
    }
    const closed = findCloseOut(order.task, matters, at);
    if (closed) {
      return inLanguage(
        language,
        `${order.task}已销号，结论：${closed.text}。`,
        `${order.task} is closed already: ${closed.text}.`,
      );
    }
    return order.cause === null ? refuseOpen(order, situation) : undefined;
  },
  /** A target that is open does not mean that another plan is meant; a request that waits means this one. */
  fit({ task }, { plan, matters, at }) {
    if (!findTask(plan.register, task) || findCloseOut(task, matters, at)) return 'nothing';
    return findApplication(task, matters) ? 'waits' : 'named';
  },
  ask({ task, conclusion }, { language }) {
    if (conclusion !== null) return undefined;
    return askText(language, `${task}的办结结论？写一句。`, `With what conclusion is ${task} closed? One sentence.`);
  },
  fill: (order, words) => ({ ...order, conclusion: words }),
  show({ task, conclusion, cause }, situation) {
    const { language } = situation;
    const lines: Block[] = [
      textBlock(inLanguage(language, `销号${nameTask(task, situation)}？`, `Close ${nameTask(task, situation)}?`)),
      textBlock(inLanguage(language, `结论：${conclusion}`, `Conclusion: ${conclusion}`)),
    ];
    const open = openTargets(task, situation);
    if (cause === null) return lines;
    const missing =
      open.length > 0 ? inLanguage(language, `（未完成：${open.join('；')}）`, ` (open: ${open.join('; ')})`) : '';
    return [
      ...lines,
      textBlock(inLanguage(language, `客观原因：${cause}${missing}`, `Objective cause: ${cause}${missing}`)),
    ];
  },
  yes: (_, { language }) => inLanguage(language, '销号', 'Close it'),
  carryOut({ task, conclusion, cause }, situation) {
    const { language, plan, matters } = situation;
    const asked = findApplication(task, matters);
    const matter = { plan: plan.id, kind: 'close_out' as const, task, department: null, text: conclusion ?? '' };
    return {
      says: inLanguage(language, `${task}已销号，不再催报。`, `${task} is closed; nobody is asked about it any more.`),
      commands: [
        { do: 'raise-matter', matter: { ...matter, outcome: 'granted', details: cause === null ? {} : { cause } } },
        ...(asked
          ? [{ do: 'settle-matter' as const, matter: asked.id, outcome: 'granted' as const, answer: conclusion }]
          : []),
      ],
      tell: tellOwners(
        task,
        `${nameTask(task, situation)}已由牵头办公室销号，结论：${conclusion}。`,
        `${nameTask(task, situation)} was closed by the office: ${conclusion}.`,
        situation,
      ),
    };
  },
};

const findApplication = (task: string, matters: Matter[]) =>
  matters.find((one) => one.kind === 'close_out' && one.task === task && one.outcome === null);

function refuseOpen({ task }: CloseOut, situation: PlannedSituation): string | undefined {
  const open = openTargets(task, situation);
  if (open.length === 0) return undefined;
  return inLanguage(
    situation.language,
    `${task}还不能销号，指标未完成：${open.join('；')}。确有客观原因的，写“销号 ${task}，客观原因：……”。`,
    `${task} cannot be closed, a target is open: ${open.join('; ')}. With an objective cause write “close ${task}, cause: …”.`,
  );
}

/** `阳光厨房 9家，目标≥11家`. */
function openTargets(id: string, { plan, updates, rules, at, language }: PlannedSituation): string[] {
  const task = findTask(plan.register, id);
  if (!task) return [];
  const { targets } = lightOf(task, updates, momentAt(at, rules.zone), yardstickOf(plan, rules));
  return targets.filter(({ light }) => light !== 'done').map((target) => openInWords(target, language));
}

function openInWords({ target, figure }: TargetLight, language: PlannedSituation['language']): string {
  const wanted = targetInWords(target, language);
  const now = figure
    ? amountInWords(figure.value, figure.unit, language)
    : inLanguage(language, '未报', 'not reported');
  return inLanguage(language, `${target.what} ${now}，目标${wanted}`, `${target.what} ${now}, target ${wanted}`);
}

/** News to every owner of a task, in the plan's language. */
function tellOwners(id: string, zh: string, en: string, situation: PlannedSituation) {
  const { register } = situation.plan;
  const owners = findTask(register, id)?.owners ?? [];
  const handles = owners.flatMap(({ department }) => contactsOf(department, [], situation));
  const blocks = askText(register.language, zh, en);
  return [...new Set(handles)]
    .filter((handle) => handle !== situation.speaker.person?.handle)
    .map((handle) => ({ handle, reply: { blocks } }));
}

/** 恢复: a task that was closed is open again. */
export const reopen: OrderKind<OrderOf<'reopen'>> = {
  refuse({ task }, { speaker, language, matters, at }) {
    if (!speaker.person || !isOffice(speaker.person)) {
      return inLanguage(language, '恢复由牵头办公室办。', 'Tasks are opened again by the office.');
    }
    return findCloseOut(task, matters, at)
      ? undefined
      : inLanguage(language, `${task}没有销号。`, `${task} is not closed.`);
  },
  ask({ task, reason }, { language }) {
    return reason === null
      ? askText(language, `恢复${task}的理由？写一句。`, `Why is ${task} opened again?`)
      : undefined;
  },
  fill: (order, words) => ({ ...order, reason: words }),
  show({ task, reason }, situation) {
    return askText(
      situation.language,
      `恢复${nameTask(task, situation)}，理由：${reason}？`,
      `Open ${nameTask(task, situation)} again: ${reason}?`,
    );
  },
  yes: (_, { language }) => inLanguage(language, '恢复', 'Open it'),
  carryOut({ task, reason }, situation) {
    const { language, plan } = situation;
    const matter = {
      plan: plan.id,
      kind: 'close_out' as const,
      task,
      department: null,
      text: reason ?? '',
      details: {},
    };
    return {
      says: inLanguage(language, `${task}已恢复，继续填报。`, `${task} is open again.`),
      commands: [{ do: 'raise-matter', matter: { ...matter, outcome: 'withdrawn' } }],
      tell: tellOwners(
        task,
        `${nameTask(task, situation)}已恢复，理由：${reason}。请继续填报。`,
        `${nameTask(task, situation)} is open again: ${reason}.`,
        situation,
      ),
    };
  },
};

/** 申请销号: a department asks the office to close its task. */
export const askCloseOut: OrderKind<OrderOf<'ask-close-out'>> = {
  refuse({ task, department }, { plan, language, matters, at }) {
    const isOwner = findTask(plan.register, task)?.owners.some((owner) => owner.department === department) ?? false;
    if (!isOwner)
      return inLanguage(language, `${task}不是${department}的任务。`, `${task} is not a task of ${department}.`);
    return findCloseOut(task, matters, at)
      ? inLanguage(language, `${task}已销号。`, `${task} is closed already.`)
      : undefined;
  },
  ask({ task, conclusion }, { language }) {
    return conclusion === null
      ? askText(language, `${task}办结的依据？写一句。`, `What shows that ${task} is done? One sentence.`)
      : undefined;
  },
  fill: (order, words) => ({ ...order, conclusion: words }),
  show({ task, conclusion }, situation) {
    return askText(
      situation.language,
      `向牵头办公室申请销号${nameTask(task, situation)}，依据：${conclusion}？`,
      `Ask the office to close ${nameTask(task, situation)}: ${conclusion}?`,
    );
  },
  yes: (_, { language }) => inLanguage(language, '提交', 'Send it'),
  carryOut({ task, department, conclusion }, situation) {
    const { language, plan, people } = situation;
    const matter = { plan: plan.id, kind: 'close_out' as const, task, department, text: conclusion ?? '', details: {} };
    const title = plan.register.tasks.find(({ id }) => id === task);
    const name = title ? taskInWords(title, plan.register) : task;
    const blocks: Block[] = [
      ...askText(
        plan.register.language,
        `${department}申请销号${name}，依据：${conclusion}`,
        `${department} asks to close ${name}: ${conclusion}`,
      ),
      {
        type: 'choices',
        choices: [
          {
            label: inLanguage(plan.register.language, '去销号', 'Close it'),
            value: orderChoice(plan, `close:${task}`),
          },
        ],
      },
    ];
    return {
      says: inLanguage(
        language,
        '已提交，办公室办理后会告诉您；在此之前任务不变。',
        'Sent; until the office has decided nothing changes.',
      ),
      commands: [{ do: 'raise-matter', matter }],
      tell: people.filter(isOffice).map(({ handle }) => ({ handle, reply: { blocks } })),
    };
  },
};
