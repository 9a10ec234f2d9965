import { inLanguage, targetInWords } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say } from '../step.ts';
import { beyond, brief, firstRows, listOwners, tabulateChanges } from './describe-version.ts';
import { reviewChoices } from './introduce-draft.ts';
import { listRemarks } from './list-questions.ts';
import type { OpenDraft } from './view-draft.ts';

/** What is different from the version in force. */
export function showChanges(view: OpenDraft, state: ConversationState, situation: Situation): Step {
  const { version } = view;
  return sayTable(version ? tabulateChanges(version, situation.language) : [], view, state, situation);
}

/** What the audit found and nobody has to decide. */
export function showRemarks(view: OpenDraft, state: ConversationState, situation: Situation): Step {
  const remarks = listRemarks(view.register);
  const blocks: Block[] = [{ type: 'list', items: firstRows(remarks).map(({ text }) => text) }];
  return sayTable([...blocks, ...beyond(remarks.length, situation.language)], view, state, situation);
}

/** Every task with its owners and targets. */
export function showTasks(view: OpenDraft, state: ConversationState, situation: Situation): Step {
  const { language } = situation;
  const { tasks } = view.register;
  const rows = firstRows(tasks).map((task) => [
    task.id,
    brief(task),
    listOwners(task, language),
    task.targets.map((target) => `${target.what}${targetInWords(target, language)}`).join('、'),
  ]);
  const header = inLanguage(language, '编号|任务|责任单位|指标', 'id|task|owners|targets').split('|');
  return sayTable([{ type: 'table', header, rows }, ...beyond(tasks.length, language)], view, state, situation);
}

function sayTable(blocks: Block[], view: OpenDraft, state: ConversationState, { language }: Situation): Step {
  return say(state, [...blocks, { type: 'choices', choices: reviewChoices(view, language) }]);
}
