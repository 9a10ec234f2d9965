import { findPlace } from '../../answers/find-places.ts';
import { foldText } from '../../answers/fold-text.ts';
import { findTask, type Task } from '../../domain/plan.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import type { PlannedSituation, Situation, Step } from '../step.ts';
import { answerAlone } from './ask.ts';
import { explainTasks, findInDigest } from './explain-lights.ts';

/** Whether it will be done by the end, and what is missing: asked, not told. */
const FORECAST =
  /(?:(?:到|在)?(?:年底|年内|全年|今年|月底|季末)(?:前|之前)?)?(?:还)?(?:能不能|能否|能|会不会|可不可以|是否能)(?:够|按时|如期|按期|年底|全年)*(?:完成|完得?成|达标|达到|建完|建成|做完|办完|实现|到位)(?:目标|任务|指标|得了|了)?(?:吗|么|不|呢)?[?？。]*$|(?:完得?成|完成得了|来得及)(?:吗|么|不)[?？]*$|(?:还|离目标还?)(?:差|缺)(?:多少|几.?)[?？]*$|(?:全年|年底)?(?:预计|预测)(?:能|会)?(?:完成|达到|到|是|有)?(?:多少|几.?)[?？]*$|\b(?:can|will) (?:it|this|that|they) (?:be (?:done|finished|met|reached)|make it)\b.*\?*$|\bhow (?:much|many) (?:is|are) (?:still )?missing\??$|\bforecast\??$/iu;
/** “年底能完成” alone is what somebody reports. */
const ASKS = /[?？]|[吗么呢]$|不$|不能|能否|会不会|可不可以|是否|多少|几|\b(?:can|will|how|forecast)\b/iu;
const POINTS_BACK = /^(?:那|它|这|这个|这条|这项|那个|那条|该项|第.+|\s)*$/u;
const MOST_EXPLAINED = 3;

/** “阳光厨房年底能完成吗？”, “还差多少？”: the forecast, the gap, and what is needed each week. */
export function explainForecast(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = text.trim();
  if (!FORECAST.test(words) || !ASKS.test(words) || !hasPlan(situation)) return undefined;
  const tasks = findTasks(words, state, situation);
  return tasks.length === 0 || tasks.length > MOST_EXPLAINED ? undefined : explainTasks(tasks, state, situation);
}

function findTasks(words: string, state: ConversationState, situation: PlannedSituation): Task[] {
  const { register } = situation.plan;
  const inDigest = findInDigest(words, situation);
  if (inDigest?.plan === situation.plan.id) return [inDigest.task];
  const place = findPlace(register, foldText(words));
  if (place) return place.tasks;
  const topic = words.replace(FORECAST, '');
  const ids = POINTS_BACK.test(topic) ? state.focus : topicOf(topic, state, situation);
  return ids.flatMap((id) => findTask(register, id) ?? []);
}

/** What is found by asking how it stands; none if that would have to be asked back. */
function topicOf(topic: string, state: ConversationState, situation: PlannedSituation): string[] {
  const answer = answerAlone(`${topic}进展怎么样`, state, situation);
  return answer.kind === 'status' ? answer.tasks : [];
}
