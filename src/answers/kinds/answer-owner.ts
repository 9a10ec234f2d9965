import { hasNoLead, type Owner, type Task } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Answer } from '../answer.ts';
import type { AskContext } from '../ask-context.ts';
import { chooseTopic, haveSameOwners, MOST_CHOICES } from '../choose-topic.ts';
import {
  askBack,
  makeAnswer,
  mentionContacts,
  mentionNeighbours,
  quoteTask,
  say,
  sayFirst,
  sayNotInPlan,
} from '../compose.ts';
import { correctPresumption } from '../correct-presumption.ts';
import { CUES } from '../cues.ts';
import { describeOwners, describeTarget, labelTask } from '../describe.ts';
import { mentionMembers, mentionRelated, mentionStanding } from '../mention-standing.ts';
import { pickTargets } from '../pick-targets.ts';
import type { Question } from '../read-question.ts';
import { toValue } from './answer-target.ts';
import type { Kind } from './kind.ts';

const MOST_QUOTES = 3;

/** Who owns what the question is about; who leads it, if that is asked. */
export const answerOwner: Kind = (question, context) => {
  const topic = chooseTopic(question, context);
  const { language } = question;
  switch (topic.found) {
    case 'nothing':
      return undefined;
    case 'none':
      return sayNotInPlan(context, language, topic.place && refusePlace(topic.place, question), topic.near);
    case 'unsure':
      return CUES.each.test(question.text) && topic.candidates.length < MOST_CHOICES
        ? describeOwnership(question, context, topic.candidates, [])
        : askBack(topic.candidates, language);
    case 'sure':
      return describeOwnership(question, context, topic.tasks, topic.neighbours);
    default:
      return topic satisfies never;
  }
};

function refusePlace(place: string, { language }: Question): string {
  return inLanguage(language, `这份文件里没有“${place}”。`, `The plan has no "${place}".`);
}

function describeOwnership(question: Question, context: AskContext, tasks: Task[], neighbours: Task[]): Answer {
  const { register } = context.plan;
  const { language } = question;
  const isLead = CUES.lead.test(question.text);
  const departments = [...new Set(tasks.flatMap((task) => listAnswer(question, task, isLead)))];
  const noLead = tasks.length > 0 && tasks.every((task) => hasNoLead(task) && task.owners.length > 1);
  const [first] = tasks;
  const figures = CUES.byWhom.test(question.text) || isLead ? [] : pickTargets(tasks, question);
  const lines =
    first && haveSameOwners(tasks)
      ? [sayFirst(describeOwners(register, first, language))]
      : tasks.map((task) => sayFirst(`${labelTask(task)}：${describeOwners(register, task, language)}`));
  return makeAnswer(
    isLead ? 'lead' : 'owner',
    language,
    [
      ...correctPresumption(question, context, tasks).map(say),
      ...lines,
      ...mentionMembers(register, tasks, language),
      ...mentionStanding(tasks.slice(0, MOST_QUOTES), context, language),
      ...figures.flatMap(({ targets }) => targets.map((target) => say(describeTarget(target, language)))),
      ...tasks.slice(0, MOST_QUOTES).map((task) => quoteTask(register, task, question)),
      ...mentionRelated(register, tasks, language),
      ...mentionNeighbours(
        neighbours.filter(({ id }) => !tasks.some(({ related }) => related?.includes(id))),
        language,
      ),
      ...mentionContacts(departments, context, language),
    ],
    {
      tasks: tasks.map(({ id }) => id),
      departments,
      values: figures.flatMap(({ task, targets }) => targets.map((target) => toValue(task, target))),
      ...(noLead ? { noLead: true as const } : {}),
    },
  );
}

/** Asked for one owner, a task that its lead shares with nobody by name is answered with the lead; groups alone, and helpers, stand in the text. */
function listAnswer(question: Question, task: Task, isLead: boolean): string[] {
  const leads = task.owners.filter(({ role }) => role === 'lead');
  if (isLead) return (leads.length > 0 ? leads : withoutSupport(task.owners)).map(({ department }) => department);
  if (leads.length === 0 || CUES.several.test(question.text) || !CUES.byWhom.test(question.text))
    return task.owners.map(({ department }) => department);
  const owners = withoutSupport(task.owners);
  const hasNamedSharers = owners.some(({ role, department }) => role !== 'lead' && !isGroup(department));
  return (hasNamedSharers ? owners : leads).map(({ department }) => department);
}

const withoutSupport = (owners: Owner[]) => owners.filter(({ role }) => role !== 'support');
/** Everyone and no one in particular: 各地区, 有关部门. */
const isGroup = (name: string) => /^各|有关|相关|等单位$/.test(name);
