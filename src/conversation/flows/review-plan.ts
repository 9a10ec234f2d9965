import { dayOf } from '../../domain/dates.ts';
import { isOffice, type Person } from '../../domain/person.ts';
import type { Register } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block, Reply } from '../../ports/chat.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';
import type { Flow } from './flow.ts';

/** A plan read as a draft comes into force when somebody of the office says so. */
export const reviewPlan: Flow = {
  name: 'plan',
  take([act, id], state, situation) {
    const draft = situation.drafts.find((plan) => plan.id === id);
    if (!draft) return undefined;
    if (!mayReview(situation.speaker.person)) return refuse(state, situation);
    return act === 'in-force' ? putInForce(draft, state, situation) : discard(draft, state, situation);
  },
};

const mayReview = (person: Person | undefined) => person !== undefined && isOffice(person);

function refuse(state: ConversationState, { language }: Situation): Step {
  return saySentence(state, language, '只有牵头办公室能确认工作要点。', 'Only the office can confirm a plan.');
}

type Draft = Situation['drafts'][number];

function putInForce({ id, title }: Draft, state: ConversationState, situation: Situation): Step {
  const from = dayOf(situation.at, situation.rules.zone);
  const said = saySentence(
    state,
    situation.language,
    `《${title}》自${from}起生效。`,
    `“${title}” is in force from ${from}.`,
  );
  return { ...said, reply: { ...said.reply, edits: true }, commands: [{ do: 'put-plan-in-force', plan: id, from }] };
}

function discard({ id, title }: Draft, state: ConversationState, { language }: Situation): Step {
  const said = saySentence(state, language, `已放弃《${title}》的草稿。`, `The draft of “${title}” was discarded.`);
  return { ...said, reply: { ...said.reply, edits: true }, commands: [{ do: 'discard-draft', plan: id }] };
}

/** What the office reads about a draft: its size, what needs a decision, and the choice to put it in force. */
export function introduceDraft(id: string, register: Register): Reply {
  const duties = register.tasks.reduce((sum, { owners }) => sum + owners.length, 0);
  const groups = register.departments.filter(({ collective }) => collective).length;
  const bodies = register.departments.length - groups;
  const number = register.number ? `${register.number}` : '';
  const size = `${register.sections.length}部分、${countItems(register)}项、${register.tasks.length}条、${duties}份责任，${bodies}个单位${groups > 0 ? `+${groups}个组` : ''}`;
  const left = `未归入任何条款的文字${register.unassigned.length}处。`;
  const findings = register.findings.map(({ task, text }) => (task ? `${task} ${text}` : text));
  const blocks: Block[] = [{ type: 'text', text: `已读入《${register.title}》${number}：${size}。${left}` }];
  if (findings.length > 0) {
    blocks.push(
      { type: 'text', text: `需要您看的${findings.length}处：` },
      { type: 'list', items: findings.slice(0, MOST_FINDINGS) },
    );
    if (findings.length > MOST_FINDINGS)
      blocks.push({ type: 'text', text: `其余${findings.length - MOST_FINDINGS}处用 remit export plan 查看。` });
  }
  blocks.push({ type: 'choices', choices: draftChoices(id, 'zh') });
  return { blocks };
}

const MOST_FINDINGS = 12;

const countItems = ({ tasks }: Register) => new Set(tasks.map(({ section, ref }) => `${section} ${ref}`)).size;

export function draftChoices(id: string, language: Register['language']) {
  return [
    { label: inLanguage(language, '生效', 'Put in force'), value: `plan:in-force:${id}`, style: 'primary' as const },
    { label: inLanguage(language, '不要', 'Discard'), value: `plan:discard:${id}`, style: 'danger' as const },
  ];
}
