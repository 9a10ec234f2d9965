import type { Decision } from '../../domain/decision.ts';
import type { Language } from '../../domain/plan.ts';
import { amountInWords, inLanguage } from '../../domain/wording.ts';
import { applyDecision, departmentOf } from '../../importer/decisions/apply-decision.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';
import { askNext } from './ask-next.ts';
import { listQuestions } from './list-questions.ts';
import type { ReviewAnswer } from './read-answer.ts';
import type { OpenDraft } from './view-draft.ts';

/** Keeps what the office decided about a draft, says what it led to, and asks what comes next. */
export function decide(
  answer: ReviewAnswer,
  key: string,
  view: OpenDraft,
  state: ConversationState,
  situation: Situation,
): Step {
  const { language } = situation;
  const after = { key, order: listQuestions(view).map((question) => question.key) };
  if ('population' in answer) {
    const { population } = answer;
    const counted = amountInWords(population, inLanguage(language, '人', 'people'), language);
    const said = inLanguage(language, `记下人口${counted}。`, `Population: ${counted}.`);
    const next = { ...view, population };
    const command = { do: 'set-population' as const, plan: view.id, population };
    return askNext(next, after, [{ type: 'text', text: said }], state, situation, [command]);
  }
  const { decision } = answer;
  if (decision.about === 'alias' && !departmentOf(view.register, decision.name)) {
    return saySentence(
      state,
      language,
      `文件里没有“${decision.name}”这个单位，请写文件里的名称。`,
      `The document names no “${decision.name}”; please write a name that it prints.`,
    );
  }
  const { next, command } = applyTo(view, decision, situation);
  return askNext(next, after, [{ type: 'text', text: confirm(decision, language) }], state, situation, [command]);
}

/** Takes all proposals about names at once. */
export function decideNames(view: OpenDraft, state: ConversationState, situation: Situation): Step {
  const decisions = listQuestions(view).flatMap((question): Decision[] =>
    question.about === 'names' ? [{ about: 'names', forms: question.forms, isSame: true }] : [],
  );
  const commands = [];
  let next = view;
  for (const decision of decisions) {
    const applied = applyTo(next, decision, situation);
    next = applied.next;
    commands.push(applied.command);
  }
  const { length } = decisions;
  const said = inLanguage(situation.language, `${length}处名称已照建议合并。`, `${length} names taken as proposed.`);
  return askNext(next, undefined, [{ type: 'text', text: said }], state, situation, commands);
}

/** The draft after a decision, and the command that keeps both. */
export function applyTo(view: OpenDraft, decision: Decision, { speaker, at }: Situation) {
  const register = applyDecision(view.register, view.text, decision);
  const isChanged = register !== view.register;
  const kept = { decision, plan: view.id, by: speaker.person?.handle ?? speaker.id, at };
  return {
    next: { ...view, register, decisions: [...view.decisions, kept] },
    command: { do: 'decide' as const, plan: view.id, decision, register: isChanged ? register : null },
  };
}

function confirm(decision: Decision, language: Language): string {
  switch (decision.about) {
    case 'names': {
      const names = decision.forms.join('、');
      return decision.isSame
        ? inLanguage(language, `记下：${names}是同一单位。`, `Noted: ${names} are one body.`)
        : inLanguage(language, `记下：${names}分开处理。`, `Noted: ${names} are kept apart.`);
    }
    case 'alias':
      return inLanguage(
        language,
        `记下：“${decision.alias}”就是${decision.name}。`,
        `Noted: “${decision.alias}” is ${decision.name}.`,
      );
    case 'group':
      return inLanguage(
        language,
        `记下${decision.group}的成员${decision.members.length}个。`,
        `Noted ${decision.members.length} members of ${decision.group}.`,
      );
    case 'overlap':
      return decision.isRelated
        ? inLanguage(language, '记下：有关联。', 'Noted: related.')
        : inLanguage(language, '记下：不同事项。', 'Noted: different matters.');
    case 'noted':
      return inLanguage(language, '好的，照原文。', 'All right, as printed.');
    case 'passage':
    case 'owners':
      return inLanguage(language, '记下了。', 'Noted.');
    default:
      return decision satisfies never;
  }
}
