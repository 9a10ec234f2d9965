import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import { readSayingsEdit, type SayingsEdit } from '../sayings/edit.ts';
import type { ConversationState } from '../state.ts';
import { type Fit, type Situation, type Step, say, saySentence } from '../step.ts';

/** How people ask for a task, shown to anybody; “9#2 也叫 路边摊” is shown to the office as understood and kept by one tap. */
export function editSayings(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const edit = readSayingsEdit(text, state, situation);
  if (!edit) return undefined;
  const { person } = situation.speaker;
  if (edit.act !== 'show' && (!person || !isOffice(person)))
    return saySentence(state, situation.language, '任务的说法只由牵头办公室改。', 'Only the office changes sayings.');
  const step = edit.act === 'show' ? show(edit, state, situation) : offer(edit, state, situation);
  return { ...step, fit: fitOf(edit, state, situation) };
}

/** A draft is no plan in force; among those in force the one goes first whose tasks were shown last. */
function fitOf({ plan }: SayingsEdit, state: ConversationState, { inForce }: Situation): Fit {
  if (!inForce.some((one) => one.plan.id === plan.id)) return 'likely';
  return state.plan === plan.id ? 'waits' : 'named';
}

function show({ task }: SayingsEdit, state: ConversationState, { language, speaker }: Situation): Step {
  const known = task.expansions ?? [];
  const list = known.join(inLanguage(language, '、', ', '));
  const first =
    known.length === 0
      ? inLanguage(language, `${task.id} 没有另外的说法。`, `${task.id} has no other sayings.`)
      : inLanguage(language, `${task.id} 也这样问：${list}`, `${task.id} is also asked for as: ${list}`);
  const how = inLanguage(
    language,
    `要改就写“${task.id} 也叫 …”或“${task.id} 去掉说法 …”。`,
    `To change them: “${task.id} is also called …” or “${task.id} drop saying …”.`,
  );
  const mayEdit = speaker.person !== undefined && isOffice(speaker.person);
  return say(state, [{ type: 'text', text: first }, ...(mayEdit ? [{ type: 'text' as const, text: how }] : [])]);
}

function offer({ act, plan, task, phrases }: SayingsEdit, state: ConversationState, { language }: Situation): Step {
  const list = phrases.join(inLanguage(language, '、', ', '));
  const label = task.title === '' ? task.id : `${task.id} ${task.title}`;
  const question =
    act === 'add'
      ? inLanguage(language, `${label}：加上说法“${list}”？`, `${label}: also found by “${list}”?`)
      : inLanguage(language, `${label}：去掉说法“${list}”？`, `${label}: no longer found by “${list}”?`);
  const value = ['says', act, plan.id, task.id, phrases.join('、')].join(':');
  return say(state, [
    { type: 'text', text: question },
    { type: 'choices', choices: [{ label: inLanguage(language, '记下', 'Keep it'), value, style: 'primary' }] },
  ]);
}
