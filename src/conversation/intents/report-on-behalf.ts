import { findDepartmentNamed } from '../../answers/find-departments.ts';
import { isOffice } from '../../domain/person.ts';
import { openDraft, presentDraft } from '../report/draft.ts';
import { fitOfReading } from '../report/fit-of-reading.ts';
import { readAsOf, spellAsOf } from '../report/read-as-of.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, saySentence } from '../step.ts';
import { readUpdate } from '../understand/read-update.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const ON_BEHALF =
  /^(?:请)?(?:代替?\s*(?<zh>[^:：,，\s]{2,20}?)\s*(?:填报|上报|填|报|登记)(?:一下)?|on behalf of (?:the )?(?<en>[^:,]{2,60}))\s*[:：,，]\s*(?<said>.+)$/isu;
/** Said without what is to be reported. */
const BARE = /^(?:请)?代替?\s*(?<name>[^:：,，\s]{2,20}?)\s*(?:填报|上报|填|报|登记)(?:一下)?[。.]?$/u;
/** How it came: by phone, on paper. It stays in the words that are kept, but says nothing about a task. */
const MEDIUM =
  /[(（]\s*(?:来?电话?|电话口?报|书面|纸质|口头|当面|微信|短信|传真|邮件|by (?:phone|mail|e-?mail)|on paper|phone|paper|email)[^()（）]{0,10}[)）]/giu;

/** 代区民政局报：…… The office enters what a department told it, which stays so marked until that department confirms. */
export function reportOnBehalf(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { zh, en, said = '' } = ON_BEHALF.exec(text.trim())?.groups ?? {};
  const { person } = situation.speaker;
  const bare = BARE.exec(text.trim())?.groups?.['name'];
  if (bare !== undefined && person && isOffice(person)) return askForReport(bare, state, situation);
  const name = zh ?? en;
  if (name === undefined || !person || !isOffice(person) || !hasPlan(situation)) return undefined;
  const { language, plan } = situation;
  const department = findDepartmentNamed(plan.register, name.trim());
  if (!department) {
    const none = saySentence(
      state,
      language,
      `计划里没有“${name.trim()}”这个单位，没有记。`,
      `The plan has no department “${name.trim()}”; nothing was stored.`,
    );
    return { ...none, fit: 'nothing' };
  }
  if (department.name === person.department) {
    return saySentence(state, language, '这是本单位，直接报就行。', 'This is your own department; just report.');
  }
  return refuseSecondQuestion(state, situation) ?? takeUp(said, department.name, state, situation);
}

function askForReport(name: string, state: ConversationState, { language }: Situation): Step {
  return saySentence(
    state,
    language,
    `代报什么？写成一句，如“代${name}报：……7家（电话）”。还没有记。`,
    'Report what? In one sentence, like “on behalf of …: 7 … (by phone)”. Nothing was stored.',
  );
}

function takeUp(said: string, department: string, state: ConversationState, situation: PlannedSituation): Step {
  const { plan, index, today, source, language } = situation;
  const words = spellAsOf(said.replace(MEDIUM, ' ').trim(), today);
  const reading = readUpdate({ department, text: words, context: [] }, { register: plan.register, index });
  if (reading.entries.length === 0 && reading.candidates.length === 0) {
    const none = saySentence(
      state,
      language,
      `没有读出${department}的哪一条任务和数，没有记。请写清事项，如“代${department}报：……7家（电话）”。`,
      `No task or figure of ${department} was found in this; nothing was stored.`,
    );
    return { ...none, fit: 'nothing' };
  }
  const origin = { said: [said.trim()], department, asOf: readAsOf(said, today) ?? today, source, plan: plan.id };
  const opened = openDraft({ ...reading, intent: 'update' }, { ...origin, onBehalf: true }, state);
  return { ...presentDraft(opened.draft, opened.state, situation), fit: fitOfReading(words, reading) };
}
