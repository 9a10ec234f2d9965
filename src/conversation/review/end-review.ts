import { followTasks } from '../../domain/compare-versions.ts';
import { dayOf } from '../../domain/dates.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';
import type { OpenDraft } from './view-draft.ts';

/** Puts the draft in force from today; what was said about tasks of the earlier version that stayed goes with them. */
export function putInForce(view: OpenDraft, state: ConversationState, situation: Situation): Step {
  const { id, register, version } = view;
  const { language } = situation;
  const from = dayOf(situation.at, situation.rules.zone);
  const { title } = register;
  const old = version
    ? inLanguage(
        language,
        '，代替原来的版本；保留下来的任务，已报的进展也转了过来',
        ' in place of the earlier version; what was reported for tasks that stay goes with them',
      )
    : '';
  const said = saySentence(
    { ...state, waiting: null },
    language,
    `《${title}》自${from}起生效${old}。`,
    `“${title}” is in force from ${from}${old}.`,
  );
  const continues = version && { plan: version.before.id, ...followTasks(version.changes) };
  const command = { do: 'put-plan-in-force' as const, plan: id, from, ...(continues ? { continues } : {}) };
  return { ...said, reply: { ...said.reply, edits: true }, commands: [command] };
}

/** Throws the draft away; what was decided about names stays known. */
export function discardDraft(view: OpenDraft, state: ConversationState, { language }: Situation): Step {
  const { id, register } = view;
  const said = saySentence(
    { ...state, waiting: null },
    language,
    `已放弃《${register.title}》的草稿。`,
    `The draft of “${register.title}” was discarded.`,
  );
  return { ...said, reply: { ...said.reply, edits: true }, commands: [{ do: 'discard-draft', plan: id }] };
}
