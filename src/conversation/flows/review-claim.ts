import { isOffice } from '../../domain/person.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';
import type { Flow } from './flow.ts';

/** The office agrees that somebody belongs to the department they named, or not. */
export const reviewClaim: Flow = {
  name: 'claim',
  take([act, handle = ''], state, situation) {
    const { speaker, people } = situation;
    if (!speaker.person || !isOffice(speaker.person)) return undefined;
    const claimant = people.find((person) => person.handle === handle);
    if (!claimant || claimant.claims === null) return undefined;
    return settle(claimant.handle, claimant.name, claimant.claims, act === 'grant', state, situation);
  },
};

function settle(
  handle: string,
  name: string,
  department: string,
  isGranted: boolean,
  state: ConversationState,
  { language }: Situation,
): Step {
  const done = isGranted
    ? saySentence(state, language, `已登记：${name}，${department}。`, `Registered: ${name}, ${department}.`)
    : saySentence(state, language, `没有登记${name}。`, `${name} was not registered.`);
  const news = isGranted
    ? `牵头办公室已确认：您代表${department}。现在可以直接写进展。`
    : `牵头办公室没有确认您属于${department}，请与办公室联系。`;
  return {
    ...done,
    reply: { ...done.reply, edits: true },
    tell: [{ handle, reply: { blocks: [{ type: 'text', text: news }] } }],
    commands: [{ do: 'settle-claim', handle, department, isGranted }],
  };
}
