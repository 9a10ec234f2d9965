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
  if (register.tasks.length === 0) {
    return saySentence(
      state,
      language,
      '草稿里还没有任务，不能生效。请先写明哪一处由谁负责，如“第3处：区民政局牵头，区教育局配合”。',
      'The draft has no task yet and cannot be put in force. Please say who answers for which passage, as “passage 3: Lead: Parks Department”.',
    );
  }
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
    `《${title}》自${from}起生效${old}。${version ? '新增和修改的' : ''}还没有发给各单位，要发写“交办”。`,
    `“${title}” is in force from ${from}${old}. No department was told ${version ? 'of what is new' : 'yet'}; “dispatch” sends it out.`,
  );
  const continues = version && { plan: version.before.id, ...followTasks(version.changes) };
  const command = {
    ...{ do: 'put-plan-in-force' as const, plan: id, from, awaitsDispatch: true as const },
    ...(continues ? { continues } : {}),
  };
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
