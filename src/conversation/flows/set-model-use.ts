import { MODEL_USES, type ModelUse } from '../../domain/model-use.ts';
import { isOffice } from '../../domain/person.ts';
import type { Plan } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';
import type { Flow } from './flow.ts';

const SENT_TO_MODEL =
  /(?:发|送|传|交)(?:给|到|往|去)?[^。,，?？]{0,6}(?:模型|AI(?![a-z]))|给[^。,，?？]{0,6}(?:语言|大)模型(?:看|用|读|处理)|\b(?:send|sent|sending)\b[^.?]{0,60}\b(?:language model|model|AI)\b/i;
const FORBIDS =
  /不要|不得|不能|不许|不准|不可|不再|不发|不送|禁止|停止|别(?!的)|永不|\b(?:never|don't|not|nothing|stop)\b/i;
const ALLOWS = /可以|允许|准许|恢复|同意|\b(?:may|can|allow(?:ed)?|resume)\b/i;

/** The office says whether the words of a plan in force may be sent to a language model. */
export const setModelUse: Flow = {
  name: 'model',
  take([use = '', plan = ''], state, { speaker, language, inForce }) {
    const known = MODEL_USES.find((one) => one === use);
    const chosen = inForce.find((one) => one.plan.id === plan);
    if (!speaker.person || !isOffice(speaker.person) || !known || !chosen) return undefined;
    const [zh, en] = DONE[known];
    const { title } = chosen.plan.register;
    const said = saySentence(state, language, zh.replace('…', title), en.replace('…', title));
    const command = { do: 'set-model-use' as const, plan, use: known };
    return { ...said, reply: { ...said.reply, edits: true }, commands: [command] };
  },
};

const DONE: Record<ModelUse, [string, string]> = {
  never: [
    '记下：《…》的内容和有关消息不再发给语言模型，一律按规则处理。',
    'Noted: nothing of “…” or about it is sent to a language model; rules do it all.',
  ],
  allowed: [
    '记下：《…》的内容和有关消息可以发给语言模型（不带责任单位、人名和联系方式）。',
    'Noted: “…” and messages about it may be sent to a language model, without owners, names and contact data.',
  ],
};

/** “这个要点不要发给模型”: shown as understood, and kept by one tap. With several plans each has its own button. */
export function offerModelUse(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { speaker, language, inForce } = situation;
  if (!SENT_TO_MODEL.test(text) || /[?？吗]\s*$/.test(text)) return undefined;
  const use: ModelUse | undefined = FORBIDS.test(text) ? 'never' : ALLOWS.test(text) ? 'allowed' : undefined;
  if (!use || inForce.length === 0) return undefined;
  if (!speaker.person || !isOffice(speaker.person)) {
    return saySentence(
      state,
      language,
      '能不能发给模型，由牵头办公室定。',
      'Only the office decides what may be sent to a model.',
    );
  }
  const [zh, en] = use === 'never' ? NEVER : ALLOWED;
  return say(state, [
    { type: 'text', text: inLanguage(language, zh, en) },
    {
      type: 'choices',
      choices: inForce.map(({ plan }) => ({ label: `《${plan.register.title}》`, value: choiceFor(use, plan) })),
    },
  ]);
}

const NEVER = ['哪份文件的内容不再发给语言模型？', 'Of which plan is nothing to be sent to a language model?'] as const;
const ALLOWED = ['哪份文件的内容可以发给语言模型？', 'Which plan may be sent to a language model?'] as const;

const choiceFor = (use: ModelUse, plan: Plan) => `model:${use}:${plan.id}`;
