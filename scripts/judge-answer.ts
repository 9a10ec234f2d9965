import type { Answer } from '../src/answers/answer.ts';
import { renderPlain } from '../src/ports/render-plain.ts';

/** A question with its right answer, one line of a question file. */
export interface JudgedQuestion {
  id?: string;
  q: string;
  lang?: string;
  kind: string;
  tasks: string[];
  departments: string[];
  value?: unknown;
  expect?: string[];
  no_lead?: boolean;
}

/** `asked`: it asked back and offered what is meant; `missed`: it said "not in this plan" although it is. */
export type Verdict = 'right' | 'asked' | 'missed' | 'wrong';

const isSame = (a: readonly string[], b: readonly string[]) =>
  new Set(a).size === new Set(b).size && a.every((one) => b.includes(one));

/** Judges an answer by its data: owners by name, portfolios by tasks, targets by figures. */
export function judgeAnswer(question: JudgedQuestion, answer: Answer): Verdict {
  const { kind } = question;
  if (kind === 'out_of_scope') return judgeOutOfScope(answer);
  if (answer.kind === 'not_in_plan' || answer.kind === 'help') return question.tasks.length > 0 ? 'missed' : 'wrong';
  if (kind === 'ambiguous') return judgeAmbiguous(question, answer);
  if (answer.kind === 'clarify') return answer.tasks.some((task) => question.tasks.includes(task)) ? 'asked' : 'wrong';
  return isRight(question, answer) ? 'right' : 'wrong';
}

function judgeOutOfScope(answer: Answer): Verdict {
  const isEmpty = ['portfolio', 'joint', 'overview'].includes(answer.kind) && answer.tasks.length === 0;
  return answer.departments.length === 0 && (answer.kind === 'not_in_plan' || isEmpty) ? 'right' : 'wrong';
}

function judgeAmbiguous({ tasks }: JudgedQuestion, answer: Answer): Verdict {
  const meant = answer.tasks.filter((task) => tasks.includes(task)).length;
  const isShown = meant >= Math.min(2, tasks.length);
  return isShown && (answer.kind === 'clarify' || meant * 2 >= answer.tasks.length) ? 'right' : 'wrong';
}

function isRight(question: JudgedQuestion, answer: Answer): boolean {
  switch (question.kind) {
    case 'owner':
      return isSame(question.departments, answer.departments);
    case 'lead':
      return isSame(question.departments, answer.departments) && Boolean(question.no_lead) === Boolean(answer.noLead);
    case 'portfolio':
    case 'joint':
      return isSame(question.tasks, answer.tasks);
    case 'status':
      return answer.kind === 'status' && isSame(question.tasks, answer.tasks);
    case 'target':
      return holdsFigures(question, answer);
    default:
      return holdsFacts(question.value, answer);
  }
}

function holdsFigures({ value, expect = [] }: JudgedQuestion, answer: Answer): boolean {
  const wanted = Array.isArray(value) ? (value as { task: string; value: number; unit: string }[]) : [];
  const text = renderPlain(answer.blocks);
  const hasAll = wanted.every((want) =>
    answer.values.some(
      (got) => got.task === want.task && got.value === want.value && (got.unit === want.unit || got.value === 0),
    ),
  );
  return hasAll && expect.every((phrase) => text.includes(phrase));
}

/** Counts stand in `count`, other facts in the text; a date may be written in either way. */
function holdsFacts(value: unknown, answer: Answer): boolean {
  const text = renderPlain(answer.blocks);
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).some(
      (fact) => Object.values(answer.count ?? {}).includes(fact) || text.includes(String(fact)),
    );
  }
  return text.includes(String(value));
}
