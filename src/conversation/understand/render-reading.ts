import { findTask, type Language, type Register, type Target, type TaskId } from '../../domain/plan.ts';
import type { ProgressStatus } from '../../domain/update.ts';
import type { Block } from '../../ports/chat.ts';
import type { Ask, Reading, ReadingEntry, ReadingFlag } from './reading.ts';

const STATUS: Record<Language, Record<ProgressStatus, string>> = {
  zh: { on_track: '正常推进', at_risk: '有风险', blocked: '受阻', done: '已完成', not_started: '未启动' },
  en: { on_track: 'on track', at_risk: 'at risk', blocked: 'blocked', done: 'done', not_started: 'not started' },
};

const ASKS: Record<Language, Record<Ask, string>> = {
  zh: {
    task: '请问这是哪一条任务？',
    metric: '请问记到哪一个指标？',
    value: '请问现在的数值是多少？',
    total: '请问累计是多少？',
    unit: '数值的单位与指标不一致，请按指标的单位再报一次。',
    status: '请问目前进展如何？',
    blocker: '请问遇到了什么困难，需要谁协调？',
    confirm: '说法与数值不一致，请确认。',
  },
  en: {
    task: 'Which task is this about?',
    metric: 'Which target does this belong to?',
    value: 'What is the figure now?',
    total: 'What is the total so far?',
    unit: 'The figure is not in the unit of the target. Please give it in that unit.',
    status: 'How is it going?',
    blocker: 'What is in the way, and whose help is needed?',
    confirm: 'The words and the figure do not fit. Please confirm.',
  },
};

const FLAGS: Record<Language, Partial<Record<ReadingFlag, string>>> = {
  zh: {
    impossible_value: '这个数值不可能成立，未记。',
    claim_below_target: '数值未到目标，未记为完成。',
    not_in_plan: '工作要点里没有找到对应的任务，未记。',
    no_change: '记为：无变化。',
    zero_target_breached: '该指标要求为零。',
    derived: '数值由所报数字相加得出。',
    computed_ratio: '比例由所报数字算出。',
    approximate: '按约数记。',
  },
  en: {
    impossible_value: 'That figure is not possible; it was left out.',
    claim_below_target: 'The figure is below the target; not noted as done.',
    not_in_plan: 'There is no such task in the plan; nothing was noted.',
    no_change: 'Noted: no change.',
    zero_target_breached: 'The plan asks for none at all here.',
    derived: 'The figure is the sum of those given.',
    computed_ratio: 'The share was worked out from the figures given.',
    approximate: 'Noted as approximate.',
  },
};

/** What a person is shown before anything is stored; figures are those of the message and of the register. */
export function renderReading(reading: Reading, register: Register, language: Language): Block[] {
  const lines = reading.entries.map((entry) => describeEntry(entry, register, language));
  const blocks: Block[] = [];
  if (lines.length > 0) {
    blocks.push({ type: 'text', text: language === 'en' ? 'Understood:' : '记下：' }, { type: 'list', items: lines });
  }
  const remarks = reading.flags.map((flag) => FLAGS[language][flag]).filter((remark) => remark !== undefined);
  if (reading.flags.includes('other_department')) remarks.push(describeOwners(reading.named, register, language));
  for (const text of remarks) blocks.push({ type: 'text', text });
  const candidates = reading.candidates.map((id) => nameTask(id, register));
  for (const ask of reading.asks) blocks.push({ type: 'text', text: ASKS[language][ask] });
  if (candidates.length > 0) blocks.push({ type: 'list', items: candidates });
  return blocks;
}

function describeEntry(entry: ReadingEntry, register: Register, language: Language): string {
  const target = findTask(register, entry.task)?.targets.find(({ what }) => what === entry.metric);
  const parts = [describeValue(entry, target, language)];
  if (entry.status) parts.push(STATUS[language][entry.status]);
  if (entry.blocker === '') parts.push(language === 'en' ? 'the difficulty is cleared' : '困难已解决');
  if (entry.blocker) parts.push(language === 'en' ? `blocker: “${entry.blocker}”` : `困难：“${entry.blocker}”`);
  if (entry.note)
    parts.push(language === 'en' ? `note, not counted: “${entry.note}”` : `“${entry.note}”记为说明，未计入`);
  const said = parts.filter((part) => part !== '').join(language === 'en' ? '; ' : '；');
  return `${nameTask(entry.task, register)}${language === 'en' ? ': ' : '：'}${said}`;
}

function describeValue(
  { metric, value, unit, value_kind }: ReadingEntry,
  target: Target | undefined,
  language: Language,
): string {
  if (value === null) return metric ?? '';
  const gain = value_kind === 'increment';
  const amount = `${gain ? '+' : ''}${value}${unit ?? ''}`;
  const wanted = target
    ? language === 'en'
      ? ` (target ${target.value}${target.unit})`
      : `（目标${target.value}${target.unit}）`
    : '';
  return `${metric ? `${metric} ` : ''}${amount}${wanted}`;
}

function nameTask(id: TaskId, register: Register): string {
  const task = findTask(register, id);
  return task ? `${id} ${task.title}` : id;
}

/** Names the owners as the plan has them, and nobody where the plan has none. */
function describeOwners(ids: TaskId[], register: Register, language: Language): string {
  const tasks = ids.map((id) => {
    const owners = findTask(register, id)?.owners.map(({ department }) => department) ?? [];
    return `${nameTask(id, register)}${owners.length > 0 ? (language === 'en' ? ` (${owners.join(', ')})` : `（${owners.join('、')}）`) : ''}`;
  });
  if (language === 'en') return `This is not a task of your department; nothing was noted. ${tasks.join('; ')}`;
  return `这不是贵单位的任务，未记。${tasks.join('；')}`;
}
