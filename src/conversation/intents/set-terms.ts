import { isOffice } from '../../domain/person.ts';
import { findTask, type Target, type Task } from '../../domain/plan.ts';
import { readDue } from '../../domain/read-due.ts';
import { inLanguage } from '../../domain/wording.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import type { OrderOf } from '../orders/order.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

type Terms = OrderOf<'set-terms'>['terms'];
type Rhythm = NonNullable<Terms['rhythm']>;

const TASK =
  /^(?:请)?(?:把|将|set )?\s*(?<task>\d{1,3}#\d{1,3})\s*[:：，,、]?\s*(?:改成|改为|设为|定为|to )?\s*(?<words>.+?)[。.!！]?$/iu;
const RHYTHM =
  /^(?<often>每(?:周|个?星期|月|个月|季度?)|按(?:周|月|季度?)|只|weekly|monthly|quarterly|once)\s*(?<day>[一二三四五六日天]|(?<date>\d{1,2})[日号])?\s*(?:填?报|上报|问)?(?:一次|一回)?$/iu;
const AT_END =
  /^(?:(?:指标)?只看|只按|按)(?:年底|年末|期末|到期)(?:的数|计|算|看)?$|^(?:指标)?(?:要到?|到)?(?:年底|年末|期末)才(?:能?有数据?|能?统计|能?出数|出结果|看得出)$|^(?:only )?at (?:the )?(?:year end|end)(?: only)?$/iu;
const DUE = /^(?:期限|完成时限|截止日?期?|due)(?:为|是|到|改为|至)?\s*[:：]?\s*(?<when>.+)$/iu;
const MILESTONES = /^(?<what>.{0,24}?)(?:的)?(?:节点|里程碑|milestones?)\s*[:：]?\s*(?<steps>.+)$/iu;

/** “9#2 每周报”, “9#2 只看年底”, “9#2 节点：6月底20批次，9月底30批次”, “9#2 期限10月31日”: the office sets it. */
export function setTaskTerms(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { speaker } = situation;
  if (!hasPlan(situation) || !speaker.person || !isOffice(speaker.person)) return undefined;
  const { task: id = '', words = '' } = TASK.exec(text.trim())?.groups ?? {};
  const task = findTask(situation.plan.register, id);
  if (!task) return undefined;
  const terms = readTerms(words, task, situation);
  if (terms === undefined) return undefined;
  if (typeof terms === 'string') return saySentence(state, situation.language, terms, terms);
  return refuseSecondQuestion(state, situation) ?? openOrder({ do: 'set-terms', task: id, terms }, state, situation);
}

/** The terms, or what is wrong with the words; undefined if they are about something else. */
function readTerms(words: string, task: Task, situation: PlannedSituation): Terms | string | undefined {
  const { language, plan } = situation;
  const rhythm = readRhythm(words);
  if (rhythm) return { rhythm };
  if (AT_END.test(words)) return { targets: task.targets.map(({ what }) => ({ what, atEnd: true as const })) };
  const when = DUE.exec(words)?.groups?.['when'];
  if (when !== undefined) {
    const due = readDue(when, plan.register.year);
    return due
      ? { due }
      : inLanguage(language, '没有看懂日期，没有改。写“10月31日”。', 'That is no date; nothing was changed.');
  }
  const { what = '', steps } = MILESTONES.exec(words)?.groups ?? {};
  return steps === undefined ? undefined : readMilestones(what, steps, task, situation);
}

function readRhythm(words: string): Rhythm | undefined {
  const { often = '', day, date } = RHYTHM.exec(words)?.groups ?? {};
  const cadence = CADENCES.find(([pattern]) => pattern.test(often))?.[1];
  if (!cadence || (cadence === 'once' && !/报|问|once/i.test(words))) return undefined;
  if (date !== undefined) {
    const on = Number(date);
    return cadence !== 'weekly' && on >= 1 && on <= 28 ? { cadence, day: on } : undefined;
  }
  if (day === undefined) return { cadence };
  return cadence === 'weekly' ? { cadence, day: '一二三四五六日'.indexOf(day === '天' ? '日' : day) + 1 } : undefined;
}

const CADENCES: readonly [RegExp, Rhythm['cadence']][] = [
  [/周|星期|week/i, 'weekly'],
  [/月|month/i, 'monthly'],
  [/季|quarter/i, 'quarterly'],
  [/只|once/i, 'once'],
];

function readMilestones(what: string, steps: string, task: Task, situation: PlannedSituation): Terms | string {
  const { language, plan } = situation;
  const target = findTarget(what, steps, task);
  if (!target) {
    const names = task.targets.map((one) => `“${one.what}”`).join('、');
    return task.targets.length === 0
      ? inLanguage(language, `${task.id}没有数字指标，不能设节点。`, `${task.id} has no figure.`)
      : inLanguage(
          language,
          `是哪个指标的节点？${names}。没有改。`,
          `Milestones of which figure? ${names}. Nothing was changed.`,
        );
  }
  const milestones = steps.split(/[，,、;；]/).map((step) => ({
    by: readDue(step, plan.register.year),
    value: Number(/(\d+(?:\.\d+)?)\s*[^\d\s日月年底前末号#]*\s*$/u.exec(step.trim())?.[1] ?? Number.NaN),
  }));
  const read = milestones.flatMap(({ by, value }) => (by && Number.isFinite(value) ? [{ by, value }] : []));
  if (read.length < milestones.length || read.length === 0) {
    return inLanguage(
      language,
      '节点没有看懂，没有改。写“节点：6月底20，9月底30”。',
      'The milestones were not understood; write “milestones: end of June 20, end of September 30”.',
    );
  }
  return { targets: [{ what: target.what, milestones: read.toSorted((a, b) => a.by.localeCompare(b.by)) }] };
}

/** The one that is named, or whose unit is, or the only one. */
function findTarget(what: string, steps: string, { targets }: Task): Target | undefined {
  const named = targets.filter((one) => what !== '' && (one.what.includes(what) || what.includes(one.what)));
  if (named.length === 1) return named[0];
  if (what !== '') return undefined;
  const byUnit = targets.filter(({ unit }) => unit !== '' && steps.includes(unit));
  if (byUnit.length === 1) return byUnit[0];
  return targets.length === 1 ? targets[0] : undefined;
}
