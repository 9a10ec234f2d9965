import { contextOf, makeAskContext } from '../../scripts/make-ask-context.ts';
import type { Answer } from '../../src/answers/answer.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { AskContext } from '../../src/answers/ask-context.ts';
import type { Register, Task } from '../../src/domain/plan.ts';
import { renderPlain } from '../../src/ports/render-plain.ts';

/** The bundled plan, read once per test file. */
export const bundled = makeAskContext(new URL('../../plans/lucheng-2023.md', import.meta.url).pathname);

export function ask(question: string, more: Partial<AskContext> = {}): Answer & { text: string } {
  const answer = answerQuestion(question, { ...bundled, ...more });
  return { ...answer, text: renderPlain(answer.blocks) };
}

/** A small register: tasks by their essentials, departments from the owners. */
export function makeContext(
  tasks: (Pick<Task, 'id' | 'text' | 'owners'> & Partial<Task>)[],
  more: Partial<Register> = {},
): AskContext {
  const names = [...new Set(tasks.flatMap(({ owners }) => owners.map(({ department }) => department)))];
  const whole = tasks.map((task) => {
    const [ref = '', clause = '1'] = task.id.split('#');
    return { ref, clause: Number(clause), section: '一', title: '', start: 0, end: 0, targets: [], ...task };
  });
  return contextOf({
    title: '某区2024年工作要点',
    number: '某政〔2024〕1号',
    issuer: null,
    date: null,
    year: 2024,
    language: 'zh',
    addressees: [],
    goals: [],
    sections: [{ ref: '一', title: '总则', items: [...new Set(whole.map(({ ref }) => ref))] }],
    departments: names.map((name) => ({ name, aliases: [], collective: false })),
    tasks: whole,
    unassigned: [],
    findings: [],
    ...more,
  });
}
