import type { Decision } from '../../domain/decision.ts';
import type { Language, Register } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say } from '../step.ts';
import { applyTo } from './decide.ts';
import { listOwners } from './describe-version.ts';
import { reviewChoices } from './introduce-draft.ts';
import { type Mark, readMark } from './read-mark.ts';
import type { OpenDraft } from './view-draft.ts';

/** What is left over, numbered as the office may speak of it, and how to say what it is. */
export function showPassages(view: OpenDraft, state: ConversationState, { language }: Situation): Step {
  return say(state, [
    ...passageBlocks(view.register, language),
    { type: 'choices', choices: reviewChoices(view, language) },
  ]);
}

/** Keeps what the office says about a passage or the owners of a task; undefined if the words say something else. */
export function markByHand(
  text: string,
  view: OpenDraft,
  state: ConversationState,
  situation: Situation,
): Step | undefined {
  const { language } = situation;
  const mark = readMark(text, view.register);
  if (!mark) return undefined;
  if ('problem' in mark) {
    const problem: Block = { type: 'text', text: PROBLEMS[mark.problem][language] };
    return say(state, [problem, { type: 'choices', choices: reviewChoices(view, language) }]);
  }
  const { next, command } = applyTo(view, mark.decision, situation);
  const left = passageBlocks(next.register, language);
  const blocks: Block[] = [
    { type: 'text', text: confirm(mark.decision, view.register, next.register, language) },
    ...left,
    { type: 'choices', choices: reviewChoices(next, language) },
  ];
  return { ...say(state, blocks), commands: [command] };
}

const PROBLEMS: Record<Extract<Mark, { problem: string }>['problem'], Record<Language, string>> = {
  no_such_passage: {
    zh: '没有这一处，什么都没有改。点“看未归入的文字”可以看到现在的编号。',
    en: 'There is no such passage; nothing was changed. “Show what is left over” shows the numbers.',
  },
  no_such_task: {
    zh: '草稿里没有这个编号的任务，什么都没有改。点“任务表”可以看到编号。',
    en: 'The draft has no task with this number; nothing was changed. “All tasks” shows the numbers.',
  },
  no_owner: {
    zh: '没有看出由谁负责，什么都没有改。可以写“第3处：区民政局牵头，区教育局配合”“第3处归5#1”或“第3处不是任务”。',
    en: 'I could not see who answers for it; nothing was changed. Write “passage 3: Lead: Parks Department; Support: Finance Department”, “passage 3 belongs to 5#1” or “passage 3 is no task”.',
  },
};

const MOST_PASSAGES = 30;
const SHOWN = 120;

function passageBlocks({ unassigned }: Register, language: Language): Block[] {
  if (unassigned.length === 0)
    return [{ type: 'text', text: inLanguage(language, '没有剩下的文字了。', 'Nothing is left over.') }];
  const shown = unassigned.slice(0, MOST_PASSAGES).map(({ text }, at) => {
    const words = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    return inLanguage(language, `第${at + 1}处：${words}`, `Passage ${at + 1}: ${words}`);
  });
  const more = unassigned.length - shown.length;
  const hint = inLanguage(
    language,
    '可以直接写：“第3处：区民政局牵头，区教育局配合”“第3处归5#1”“第3处不是任务”。',
    'Just write: “passage 3: Lead: Parks Department; Support: Finance Department”, “passage 3 belongs to 5#1”, “passage 3 is no task”.',
  );
  const rest = inLanguage(
    language,
    `还有${more}处，标完这些再列出。`,
    `${more} more follow when these are dealt with.`,
  );
  return [
    { type: 'list', items: shown },
    { type: 'text', text: more > 0 ? `${rest}${hint}` : hint },
  ];
}

function confirm(
  decision: Extract<Decision, { about: 'passage' | 'owners' }>,
  before: Register,
  after: Register,
  language: Language,
): string {
  if (decision.about === 'owners') {
    const task = after.tasks.find(({ id }) => id === decision.task);
    return inLanguage(language, `记下：${decision.task} 由`, `Noted: ${decision.task} is for `).concat(
      task ? listOwners(task, language) : '',
      inLanguage(language, '。', '.'),
    );
  }
  const { is } = decision;
  if (is.kind === 'nothing') return inLanguage(language, '记下：这一处不是任务。', 'Noted: this passage is no task.');
  if (is.kind === 'part')
    return inLanguage(language, `记下：这一处归 ${is.task}。`, `Noted: this passage belongs to ${is.task}.`);
  const known = new Set(before.tasks.map(({ id }) => id));
  const task = after.tasks.find(({ id }) => !known.has(id));
  return task
    ? inLanguage(
        language,
        `记下：这一处是任务 ${task.id}，${listOwners(task, language)}。`,
        `Noted: this passage is task ${task.id}, ${listOwners(task, language)}.`,
      )
    : '';
}
