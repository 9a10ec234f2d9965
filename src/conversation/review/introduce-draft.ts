import type { FindingKind, Language, Register } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Version } from '../../importer/decisions/prepare-register.ts';
import type { Block, Choice, Reply } from '../../ports/chat.ts';
import { countChanges } from './describe-version.ts';
import { listQuestions, listRemarks, type Reviewed } from './list-questions.ts';

export interface DraftView extends Reviewed {
  id: string;
  version: Version | undefined;
}

/** What the office reads about a draft: its size, what is new in it, what needs a decision, and what can be done. */
export function introduceDraft(view: DraftView, language: Language): Reply {
  const { register, version } = view;
  const questions = listQuestions(view);
  const remarks = register.tasks.length === 0 ? [] : listRemarks(register);
  const blocks: Block[] = [{ type: 'text', text: describeSize(register, language) }];
  if (register.tasks.length === 0) blocks.push(...sayUnread(register));
  if (version) blocks.push({ type: 'text', text: countChanges(version, language) });
  if (questions.length > 0) {
    const rest = questions.length - MOST_LISTED;
    blocks.push(
      {
        type: 'text',
        text: inLanguage(language, `需要您定的${questions.length}件：`, `${questions.length} to decide:`),
      },
      { type: 'list', items: questions.slice(0, MOST_LISTED).map(({ text }) => text) },
    );
    if (rest > 0)
      blocks.push({ type: 'text', text: inLanguage(language, `还有${rest}件，逐件确认时列出。`, `and ${rest} more.`) });
  }
  if (remarks.length > 0) blocks.push({ type: 'text', text: summariseRemarks(remarks, language) });
  blocks.push({ type: 'choices', choices: reviewChoices(view, language) });
  return { blocks };
}

/** Why there are no tasks, and what to do about it. */
const sayUnread = ({ findings }: Register): Block[] =>
  findings.filter(({ kind }) => kind === 'layout').map(({ text }) => ({ type: 'text', text }));

const MOST_LISTED = 8;

function describeSize(register: Register, language: Language): string {
  const { title, number, sections, tasks, departments, unassigned } = register;
  const duties = tasks.reduce((sum, { owners }) => sum + owners.length, 0);
  const items = new Set(tasks.map(({ section, ref }) => `${section} ${ref}`)).size;
  const groups = departments.filter(({ collective }) => collective).length;
  const bodies = departments.length - groups;
  return inLanguage(
    language,
    `已读入《${title}》${number ?? ''}：${sections.length}部分、${items}项、${tasks.length}条、${duties}份责任，${bodies}个单位${groups > 0 ? `+${groups}个组` : ''}。未归入任何条款的文字${unassigned.length}处。没有通知任何人。`,
    `Read “${title}”${number ? ` ${number}` : ''}: ${sections.length} sections, ${items} items, ${tasks.length} tasks, ${duties} duties, ${bodies} bodies${groups > 0 ? ` and ${groups} groups` : ''}. ${unassigned.length} passages belong to no task. Nobody else was told.`,
  );
}

const REMARKS: Partial<Record<FindingKind, Record<Language, string>>> = {
  no_lead: { zh: '共同负责但未定牵头', en: 'shared without a lead' },
  goal_without_owner: { zh: '目标无责任单位', en: 'goals without an owner' },
  addressee_without_duty: { zh: '主送单位无任务', en: 'addressees without a task' },
  unknown_member: { zh: '成员名称待核对', en: 'members to check' },
  left_over: { zh: '未归入的文字', en: 'passages left over' },
  layout: { zh: '读法', en: 'ways of reading' },
  suggested_saying: {
    zh: '模型建议的问法（写“建议”看）',
    en: 'sayings proposed by a model (“suggestions” shows them)',
  },
  suggested_reading: {
    zh: '模型建议的读法（写“建议”看）',
    en: 'readings proposed by a model (“suggestions” shows them)',
  },
};

function summariseRemarks(remarks: readonly { kind: FindingKind }[], language: Language): string {
  const parts = [...Map.groupBy(remarks, ({ kind }) => kind)].map(
    ([kind, { length }]) => `${REMARKS[kind]?.[language] ?? kind} ${length}`,
  );
  return inLanguage(language, `供参考：${parts.join('，')}。`, `For information: ${parts.join(', ')}.`);
}

/** All that the office can do with a draft. */
export function reviewChoices(view: DraftView, language: Language): Choice[] {
  const { id, version, register } = view;
  const questions = listQuestions(view);
  const hasNames = questions.some(({ about }) => about === 'names');
  const hasRemarks = register.tasks.length > 0 && listRemarks(register).length > 0;
  const [enforce, discard] = draftChoices(id, language);
  const offered: (Choice | false)[] = [
    enforce,
    questions.length > 0 && {
      label: inLanguage(language, '逐件确认', 'Decide one by one'),
      value: `plan:review:${id}`,
    },
    hasNames && { label: inLanguage(language, '名称都照建议', 'Names as proposed'), value: `plan:names:${id}` },
    version !== undefined && { label: inLanguage(language, '看变动', 'Show changes'), value: `plan:changes:${id}` },
    register.unassigned.length > 0 && {
      label: inLanguage(language, '看未归入的文字', 'Show what is left over'),
      value: `plan:passages:${id}`,
    },
    hasRemarks && { label: inLanguage(language, '看提示', 'Show remarks'), value: `plan:remarks:${id}` },
    { label: inLanguage(language, '任务表', 'All tasks'), value: `plan:tasks:${id}` },
    discard,
  ];
  return offered.filter((choice) => choice !== false);
}

/** The two ways in which a draft ends. */
export function draftChoices(id: string, language: Language): [Choice, Choice] {
  return [
    { label: inLanguage(language, '生效', 'Put in force'), value: `plan:in-force:${id}`, style: 'primary' },
    { label: inLanguage(language, '不要', 'Discard'), value: `plan:discard:${id}`, style: 'danger' },
  ];
}
