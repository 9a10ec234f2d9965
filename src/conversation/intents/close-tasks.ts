import { isOffice } from '../../domain/person.ts';
import { findTask } from '../../domain/plan.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import type { Order } from '../orders/order.ts';
import { readScope } from '../orders/read-scope.ts';
import { findReporter, hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const CLOSE =
  /^(?:请|给)?(?:销号|办结|close(?: out)?)\s*[:：]?\s*(?!率|数|标准|是|了)|\s*(?:予以)?(?:销号|办结)[。.]?$/iu;
const APPLY =
  /^(?:我们|我局)?(?:申请|请求|请予|请办公室)(?:将|把)?(?<before>.*?)(?:予以)?(?:销号|办结)\s*(?<after>.*)$/u;
const REOPEN = /^(?:恢复|撤销销号|取消销号|重新打开|reopen)\s*/iu;
const CAUSE = /[,，;；。.\s]*(?:客观原因|objective cause|cause)[是为]?[:：,，\s]*(?<cause>\S.*)$/iu;

/** 销号, 申请销号, 恢复: a task is closed by the office, and opened again. */
export function closeTasks(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = text.trim();
  if (/[?？]$/.test(words) || !hasPlan(situation)) return undefined;
  const { person } = situation.speaker;
  const isOurs = person !== undefined && isOffice(person);
  const applied = isOurs ? undefined : APPLY.exec(words)?.groups;
  if (applied) return apply(`${applied['before']} ${applied['after']}`, state, situation);
  const order = readOrder(words, situation);
  // Without a number, or at the end of a sentence, a liaison's 办结 is progress, and so it is taken.
  const isPlain = /^(?:销号|恢复|撤销销号|close|reopen)/iu.test(words);
  if (!order || !(isPlain || (isOurs && order !== 'unclear'))) return undefined;
  if (order !== 'unclear') return start(order, state, situation);
  return isOurs ? askWhich('销号', state, situation) : undefined;
}

function readOrder(words: string, { plan }: PlannedSituation): (Order & { task: string }) | 'unclear' | undefined {
  const isReopening = REOPEN.test(words);
  if (!isReopening && !CLOSE.test(words)) return undefined;
  const { tasks, rest } = readScope(words.replace(CAUSE, '').replace(isReopening ? REOPEN : CLOSE, ''), plan.register);
  const [task, second] = tasks;
  if (task === undefined || second !== undefined) return 'unclear';
  const cause = CAUSE.exec(words)?.groups?.['cause'] ?? null;
  return isReopening ? { do: 'reopen', task, reason: rest } : { do: 'close-out', task, conclusion: rest, cause };
}

function start(order: Order & { task: string }, state: ConversationState, situation: PlannedSituation): Step {
  const { language, plan } = situation;
  if (!findTask(plan.register, order.task)) {
    const none = saySentence(state, language, `要点里没有${order.task}。`, `The plan has no ${order.task}.`);
    return { ...none, fit: 'nothing' };
  }
  return refuseSecondQuestion(state, situation) ?? openOrder(order, state, situation);
}

function apply(words: string, state: ConversationState, situation: PlannedSituation): Step | undefined {
  const reporter = findReporter(situation);
  if (!reporter) return undefined;
  const { tasks, rest } = readScope(words, situation.plan.register);
  const [task, second] = tasks;
  if (task === undefined || second !== undefined) return askWhich('申请销号', state, situation);
  return start({ do: 'ask-close-out', task, department: reporter.department, conclusion: rest }, state, situation);
}

function askWhich(verb: string, state: ConversationState, { language }: Situation): Step {
  return saySentence(
    state,
    language,
    `${verb}哪一条？一次一条，写编号，如“${verb} 15#1，已通过验收”。`,
    'Which task? One at a time, by its number, like “close 15#1, inspected”.',
  );
}
