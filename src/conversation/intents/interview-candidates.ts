import { USUAL_CRITERION } from '../../domain/interview.ts';
import { isOffice } from '../../domain/person.ts';
import { departmentInWords, inLanguage, type SourceWords } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import { candidateInWords, chainInWords, criterionInWords } from '../../reporting/interviews/describe-candidate.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import { findOpenRequest, listCandidates } from '../orders/hear-department.ts';
import { orderChoice } from '../orders/order-choice.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const LIST =
  /^(?:看看?|列出|给我)?(?:约谈|interview candidates?)(?:候选)?(?:名单|清单|对象|单位|哪些单位|谁)?[。.?？]*$/iu;
const EXPLAIN = /^(?:情况)?(?:说明|explanation)\s*[:：]\s*(?<words>\S[\s\S]*)$/iu;

/** “约谈名单”: who meets the office's criterion, with the evidence; the office's alone. */
export function interviewCandidates(text: string, state: ConversationState, situation: Situation): Step | undefined {
  if (!LIST.test(text.trim()) || !hasPlan(situation)) return undefined;
  const { speaker, channel, language } = situation;
  if (!speaker.person || !isOffice(speaker.person)) {
    return saySentence(state, language, '约谈名单只给牵头办公室看。', 'That list is the office’s alone.');
  }
  if (channel !== undefined) {
    return saySentence(state, language, '约谈名单只在私聊里看。', 'That list is shown in a direct message only.');
  }
  const candidates = listCandidates(situation);
  const criterion: Block = {
    type: 'text',
    text: criterionInWords(situation.rules.interview ?? USUAL_CRITERION, language),
  };
  if (candidates.length === 0) {
    const none = say(state, [
      { type: 'text', text: inLanguage(language, '现在没有符合标准的单位。', 'No department meets the criterion.') },
      criterion,
    ]);
    return { ...none, fit: 'nothing' };
  }
  const words = wordsOf(situation);
  const each = candidates.flatMap((candidate): Block[] => [
    { type: 'text', text: candidateInWords(candidate, words), strong: true },
    { type: 'list', items: chainInWords(candidate, words) },
  ]);
  const unheard = candidates.filter(
    ({ department, explanation }) => !explanation && !findOpenRequest(department, situation.matters),
  );
  const step = say(state, [
    criterion,
    ...each,
    ...choicesFor(
      unheard.map(({ department }) => department),
      situation,
    ),
  ]);
  return { ...step, fit: 'list' };
}

function choicesFor(departments: string[], { language, plan }: PlannedSituation): Block[] {
  const { register } = plan;
  if (departments.length === 0) return [];
  const choices = departments.map((department) => ({
    label: inLanguage(
      language,
      `请${department}先说明`,
      `Hear ${departmentInWords(department, register, language)} first`,
    ),
    value: orderChoice(plan, `hear:${department}`),
  }));
  return [{ type: 'choices', choices }];
}

function wordsOf({ plan, people, rules, language }: PlannedSituation): SourceWords {
  const names = new Map(people.map(({ handle, name }) => [handle, name]));
  return { register: plan.register, language, rules, nameOf: (handle) => names.get(handle) ?? handle };
}

/** “说明：……”: a department answers the office's request to explain itself. */
export function explainSilence(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = EXPLAIN.exec(text.trim())?.groups?.['words'];
  const department = situation.speaker.person?.department;
  if (words === undefined || !department || !hasPlan(situation)) return undefined;
  const request = findOpenRequest(department, situation.matters);
  if (!request) return undefined;
  return (
    refuseSecondQuestion(state, situation) ??
    openOrder({ do: 'explain', matter: request.id, text: words }, state, situation)
  );
}
