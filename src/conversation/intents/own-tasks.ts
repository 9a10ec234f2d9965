import { listDuties } from '../../domain/plan.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import type { Situation, Step } from '../step.ts';
import { ask } from './ask.ts';

const OWN =
  /^(请问)?(我|我们|咱们|我局|本局|我单位|本单位|我们单位|我们局|咱们局)(的|有|还有|一共有|一共|负责|要做|要干|身上)*(哪些|什么|多少|几条|几项)?(的)?(任务|活|工作|事情?|责任)?(有哪些|是什么|有什么|清单|列一下|列表|有几条)?[?？。]*$/u;
const OWN_ENGLISH =
  /^(what are |list |show )?(my|our) (tasks|duties|jobs)( please)?[?.]*$|^what (do|must) (we|i) (have to|need to)? ?(do|report)[?.]*$|^what (do you (have|want|need)|is there) (for|from) (us|me)[?.]*$/i;

/** “我们有哪些任务？”: the speaker's own department is meant, so it need not be named. */
export function listOwnTasks(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const department = situation.speaker.person?.department;
  const said = text.trim();
  const isAsked = said.length > 3 && (OWN.test(said) || OWN_ENGLISH.test(said));
  if (!isAsked || !department || !hasPlan(situation)) return undefined;
  const question = situation.language === 'zh' ? `${department}有哪些任务` : `what are the tasks of ${department}`;
  // Asked of one plan: with several in force each has its part of the list.
  const { plan, inForce } = situation;
  const step = ask(question, state, { ...situation, inForce: inForce.filter((one) => one.plan === plan) });
  return { ...step, fit: listDuties(plan.register, department).length > 0 ? 'list' : 'nothing' };
}
