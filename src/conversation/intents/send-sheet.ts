import { findTask } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import { inPlanMeant } from '../plans/across-plans.ts';
import { makeAnswerSheet, readSheetRows, type SheetRow } from '../report/answer-sheet.ts';
import { openDraft, presentDraft } from '../report/draft.ts';
import { readAnswerSheet } from '../report/read-answer-sheet.ts';
import { findReporter, hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Fit, type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const ASKED =
  /^(?:请|麻烦)?(?:给我)?(?:发|要|下载|导出|来)?(?:一?[个张份])?(?:填报)?(?:表格|表|excel|xlsx)(?:给我|发我|填报)?(?:一下)?[。!！]?$|^(?:send me )?(?:the |a )?(?:sheet|spreadsheet|excel|xlsx)(?: please)?[.!]?$/iu;

/** “发表格”: everything that is open for one's own department, as a sheet to fill and send back. */
export function sendSheet(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const reporter = findReporter(situation);
  if (!ASKED.test(text.trim()) || !reporter || !hasPlan(situation)) return undefined;
  const { language, channel } = situation;
  if (channel) return saySentence(state, language, '表格请私信我要。', 'Ask me for the sheet in a direct message.');
  const { paper, rows } = makeAnswerSheet(reporter.department, situation);
  if (rows === 0) return { ...saySentence(state, language, '没有要填的。', 'Nothing is open.'), fit: 'nothing' };
  const how = inLanguage(
    language,
    `${rows}项，只填“本次”一列即可，填好发回给我；没填的不动。`,
    `${rows} rows: fill only the column “本次（请填）” and send it back; empty rows change nothing.`,
  );
  const step = say(state, [
    { type: 'text', text: how },
    { type: 'paper', paper },
  ]);
  return { ...step, fit: 'list' };
}

/** A filled sheet that came back: shown as it was understood, each row that could not be taken with the reason. */
export const takeSheet = inPlanMeant(readSheet);

function readSheet(_: string, state: ConversationState, situation: Situation): Step | undefined {
  const { file } = situation;
  const reporter = findReporter(situation);
  if (!file || file === 'not read' || 'fault' in file || !reporter || !hasPlan(situation)) return undefined;
  const rows = readSheetRows(file.text);
  if (rows.length === 0) return undefined;
  const second = refuseSecondQuestion(state, situation);
  if (second) return second;
  const answers = readAnswerSheet(rows, reporter.department, situation);
  return {
    ...answer(file.name, answers, reporter.department, state, situation),
    fit: fitOfSheet(file.text, rows, situation),
  };
}

/** A sheet is of the plan whose tasks it lists; where two have the same, of the one in its title. */
function fitOfSheet(text: string, rows: SheetRow[], { plan: { register } }: PlannedSituation): Fit {
  const isListed = ({ 编号, 任务 }: SheetRow) => findTask(register, 编号.trim())?.title === 任务;
  if (!rows.some(isListed)) return 'nothing';
  return text.includes(register.title) ? 'waits' : 'likely';
}

function answer(
  name: string,
  { entries, faults }: ReturnType<typeof readAnswerSheet>,
  department: string,
  state: ConversationState,
  situation: PlannedSituation,
): Step {
  const { today, source, plan, language } = situation;
  const wrong = faults.map((text) => ({ type: 'text' as const, text }));
  if (entries.length === 0) {
    const none = inLanguage(
      language,
      '表里没有可记的内容，什么都没有记。',
      'The sheet holds nothing to store; nothing was stored.',
    );
    return say(state, [...wrong, { type: 'text', text: none }]);
  }
  const reading = {
    ...{ intent: 'update' as const, entries, asks: [], candidates: [], named: [], flags: [] },
  };
  const said = inLanguage(language, `表格“${name}”`, `sheet “${name}”`);
  const opened = openDraft(reading, { said: [said], department, asOf: today, source, plan: plan.id }, state);
  const step = presentDraft(opened.draft, opened.state, situation);
  return { ...step, reply: { ...step.reply, blocks: [...wrong, ...step.reply.blocks] } };
}
