import { isOffice } from '../../domain/person.ts';
import { findTask } from '../../domain/plan.ts';
import type { Rhythm, TargetTerms, Terms } from '../../domain/terms.ts';
import { amountInWords, inLanguage } from '../../domain/wording.ts';
import type { PlannedSituation } from '../step.ts';
import { textBlock } from './blocks.ts';
import { fullDayInWords } from './full-day.ts';
import { nameTask } from './name-task.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';

type SetTerms = OrderOf<'set-terms'>;

/** What the office sets about a task beside the document: how often it is asked for, milestones, its date. */
export const setTerms: OrderKind<SetTerms> = {
  refuse({ task }, { speaker, language, plan }) {
    if (!speaker.person || !isOffice(speaker.person)) {
      return inLanguage(language, '这由牵头办公室定。', 'That is set by the office.');
    }
    return findTask(plan.register, task)
      ? undefined
      : inLanguage(language, `要点里没有${task}。`, `The plan has no ${task}.`);
  },
  ask: () => undefined,
  fill: () => undefined,
  show(order, situation) {
    const { language } = situation;
    return [
      textBlock(nameTask(order.task, situation)),
      { type: 'list', items: termsInWords(order.terms, order.task, situation) },
      textBlock(
        inLanguage(
          language,
          '从现在起按这个填报和计灯，原文不变。',
          'From now on it is asked for and measured like this; the document stays.',
        ),
      ),
    ];
  },
  yes: (_, { language }) => inLanguage(language, '就这样', 'Set it'),
  carryOut({ task, terms }, situation) {
    const { plan, language } = situation;
    const before = termsOf(task, situation);
    return {
      says: inLanguage(language, `已定：${task}。`, `Set: ${task}.`),
      tell: [],
      commands: [{ do: 'set-terms', plan: plan.id, task, terms: mergeTerms(before, terms) }],
    };
  },
};

function termsOf(task: string, { plan }: PlannedSituation): Terms {
  const { task: _, ...terms } = plan.terms?.find((one) => one.task === task) ?? { task };
  return terms;
}

/** What is not spoken of stays as it was; of a target the newest word counts. */
function mergeTerms(before: Terms, { rhythm, due, targets = [] }: SetTerms['terms']): Terms {
  const named = new Set(targets.map(({ what }) => what));
  const kept = (before.targets ?? []).filter(({ what }) => !named.has(what));
  const all = [...kept, ...targets] as TargetTerms[];
  return {
    ...before,
    ...(rhythm ? { rhythm: rhythm as Rhythm } : {}),
    ...(due ? ({ due } as Pick<Terms, 'due'>) : {}),
    ...(all.length > 0 ? { targets: all } : {}),
  };
}

const CADENCES: Record<Rhythm['cadence'], [string, string]> = {
  weekly: ['每周报', 'weekly'],
  monthly: ['每月报', 'monthly'],
  quarterly: ['每季度报', 'quarterly'],
  once: ['只报一次', 'once'],
};

const WEEKDAYS = '一二三四五六日';

function termsInWords(
  { rhythm, due, targets = [] }: SetTerms['terms'],
  id: string,
  situation: PlannedSituation,
): string[] {
  const { language, plan } = situation;
  const unitOf = (what: string) => findTask(plan.register, id)?.targets.find((one) => one.what === what)?.unit ?? '';
  return [
    ...(rhythm ? [rhythmInWords(rhythm, language)] : []),
    ...(due
      ? [inLanguage(language, `期限${fullDayInWords(due, language)}`, `due ${fullDayInWords(due, language)}`)]
      : []),
    ...targets.map(({ what, atEnd, milestones = [] }) => {
      if (atEnd) return inLanguage(language, `${what}：只看期末的数`, `${what}: only the figure at the end counts`);
      const steps = milestones.map(
        ({ by, value }) => `${fullDayInWords(by, language)} ${amountInWords(value, unitOf(what), language)}`,
      );
      return inLanguage(language, `${what}：节点 ${steps.join('、')}`, `${what}: milestones ${steps.join(', ')}`);
    }),
  ];
}

function rhythmInWords({ cadence, day }: NonNullable<SetTerms['terms']['rhythm']>, language: 'zh' | 'en'): string {
  const often = inLanguage(language, ...CADENCES[cadence]);
  if (day === undefined) return often;
  return cadence === 'weekly'
    ? inLanguage(language, `每周${WEEKDAYS[day - 1]}报`, `${often}, day ${day} of the week`)
    : inLanguage(language, `${often}，${day}日`, `${often}, on the ${day}.`);
}
