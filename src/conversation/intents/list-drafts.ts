import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import { draftChoices } from '../review/introduce-draft.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';

const DRAFTS =
  /^(草稿|待确认的?(工作要点|要点|计划)?|(?:确认|生效)(工作)?(要点)?|(?:put )?(?:it )?in(?:to)? force|drafts?|plans? to confirm)[?？。]?$/i;

/** The plans that wait for the office's word. */
export function listDrafts(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { person } = situation.speaker;
  if (!DRAFTS.test(text.trim()) || !person || !isOffice(person)) return undefined;
  if (situation.drafts.length === 0)
    return saySentence(state, situation.language, '没有待确认的工作要点。', 'No plan waits for you.');
  const blocks = situation.drafts.flatMap(({ id, title, number }): Block[] => [
    { type: 'text', text: `《${title}》${number ?? ''}` },
    {
      type: 'choices',
      choices: [
        { label: inLanguage(situation.language, '逐件确认', 'Decide one by one'), value: `plan:review:${id}` },
        ...draftChoices(id, situation.language),
      ],
    },
  ]);
  return say(state, blocks);
}
