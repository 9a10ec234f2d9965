import type { OpenCheckIn } from './state.ts';

type AskedQuestion = OpenCheckIn['questions'][number];

/** The plan that a question of a check-in is about; null: the newest. */
export function planAsked({ plan }: AskedQuestion, checkIn: OpenCheckIn): string | null {
  return plan ?? checkIn.plan;
}

/** What marks a task as answered; tasks of other plans than the check-in's own have theirs before it. */
export function answerMark(task: string, plan: string | null, checkIn: OpenCheckIn): string {
  return plan === null || plan === checkIn.plan || checkIn.plan === null ? task : `${plan} ${task}`;
}

/** Whether an open check-in waits for this task of this plan. */
export function isAskedIn(
  task: string,
  plan: string,
  checkIn: OpenCheckIn | null,
  newest: string | undefined,
): boolean {
  return (
    checkIn !== null &&
    listOpenQuestions(checkIn).some((one) => one.task === task && (planAsked(one, checkIn) ?? newest) === plan)
  );
}

/** The questions of a check-in that nobody has answered since. */
export function listOpenQuestions(checkIn: OpenCheckIn): AskedQuestion[] {
  return checkIn.questions.filter(
    (question) => !checkIn.answered.includes(answerMark(question.task, planAsked(question, checkIn), checkIn)),
  );
}
