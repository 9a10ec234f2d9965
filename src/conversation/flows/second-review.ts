import { isOffice } from '../../domain/person.ts';
import { listAwaitingReview } from '../orders/reviewable.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';
import type { Flow } from './flow.ts';

/** The second person's word on reports of the office's own bureau; neither the first one's nor an author's. */
export const secondReview: Flow = {
  name: 'second-review',
  take([act, first = '', list = ''], state, situation) {
    const { person } = situation.speaker;
    if (!person || !(isOffice(person) || person.role === 'leader')) return undefined;
    const ids = list.split(',');
    const everything = situation.inForce.flatMap(({ updates }) => updates);
    const open = listAwaitingReview(everything).filter(({ id }) => ids.includes(id));
    if (open.length === 0) return undefined;
    if (person.handle === first || open.some(({ by }) => by === person.handle)) return refuse(state, situation);
    return act === 'accept'
      ? accept(
          open.map(({ id }) => id),
          first,
          state,
          situation,
        )
      : leave(first, state, situation);
  },
};

function refuse(state: ConversationState, { language }: Situation): Step {
  return saySentence(
    state,
    language,
    '复核须由另一个人做，初审人和填报人都不行。',
    'The second review is for somebody else than the first reviewer and the author.',
  );
}

function accept(ids: string[], first: string, state: ConversationState, { language }: Situation): Step {
  const step = saySentence(state, language, `已复核通过${ids.length}条。`, `Accepted: ${ids.length}.`);
  return {
    ...step,
    reply: { ...step.reply, edits: true },
    commands: [{ do: 'review-updates', ids, state: 'reviewed', reason: null, after: first }],
  };
}

function leave(first: string, state: ConversationState, { language, speaker }: Situation): Step {
  const step = saySentence(state, language, '没有通过，仍待审核。', 'Not accepted; they stay open.');
  const text = `${speaker.person?.name ?? ''}复核没有通过，进展仍待审核；需要退回的请写“退回……”和理由。`;
  return { ...step, tell: [{ handle: first, reply: { blocks: [{ type: 'text', text }] } }] };
}
