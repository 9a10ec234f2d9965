import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { ConversationState, Waiting } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';
import { isNo, isYes } from '../words.ts';
import type { Flow } from './flow.ts';

type Offer = Extract<Waiting, { kind: 'offer-pass-on' }>;

/** A question that the plan does not answer can be passed to the office, if the person wants that. */
export const offerPassOn: Flow = {
  name: 'pass',
  take([act, id], state, situation) {
    const { waiting } = state;
    if (waiting?.kind !== 'offer-pass-on' || waiting.id !== id) return undefined;
    return act === 'yes' ? passOn(waiting, state, situation) : letGo(state, situation);
  },
  hear(text, state, situation) {
    const { waiting } = state;
    if (waiting?.kind !== 'offer-pass-on') return undefined;
    if (isYes(text)) return passOn(waiting, state, situation);
    return isNo(text) ? letGo(state, situation) : undefined;
  },
};

/** The choices that go with a "not in this plan". */
export function passOnChoices(id: string, { language }: Situation): Block {
  return {
    type: 'choices',
    choices: [
      { label: inLanguage(language, '转给牵头办公室', 'Pass it to the office'), value: `pass:yes:${id}` },
      { label: inLanguage(language, '不用了', 'No, thanks'), value: `pass:no:${id}` },
    ],
  };
}

function passOn({ question }: Offer, state: ConversationState, situation: Situation): Step {
  const { speaker, plan, people, language } = situation;
  const asker = speaker.person?.name ?? speaker.id;
  const tell = people.filter(isOffice).map(({ handle }) => ({
    handle,
    reply: { blocks: [{ type: 'text' as const, text: `${asker}问了一个要点里没有的问题：“${question}”` }] },
  }));
  const done = saySentence({ ...state, waiting: null }, language, '已转给牵头办公室。', 'Passed on to the office.');
  return {
    ...done,
    tell,
    commands: [{ do: 'pass-question', plan: plan?.id ?? null, text: question, why: 'not_in_plan' }],
  };
}

function letGo(state: ConversationState, { language }: Situation): Step {
  return saySentence({ ...state, waiting: null }, language, '好的。', 'All right.');
}
