import { isOffice } from '../domain/person.ts';
import type { Language, Register, Task } from '../domain/plan.ts';
import { inLanguage } from '../domain/wording.ts';
import type { Block, Choice } from '../ports/chat.ts';
import type { Answer, AnswerKind } from './answer.ts';
import type { AskContext } from './ask-context.ts';
import { MOST_CHOICES } from './choose-topic.ts';
import { cutClause } from './cut-clause.ts';
import { labelOwners, labelTask, nameOf, sourceOf } from './describe.ts';
import type { Question } from './read-question.ts';

/** An answer without figures and flags; the rest is added where it is known. */
export function makeAnswer(kind: AnswerKind, language: Language, blocks: Block[], parts: Partial<Answer> = {}): Answer {
  return { kind, tasks: [], departments: [], values: [], language, engine: 'rules', blocks, ...parts };
}

export function say(text: string): Block {
  return { type: 'text', text };
}

export function sayFirst(text: string): Block {
  return { type: 'text', text, strong: true };
}

/** The clause around what was asked, with item and document number. */
export function quoteTask(register: Register, task: Task, question: Question): Block {
  return { type: 'quote', text: cutClause(task.text, question.residue), source: sourceOf(register, task) };
}

/** Tasks to choose from; the list above them says what each is about. */
function offerTasks(tasks: Task[]): Block {
  const choices: Choice[] = tasks.slice(0, MOST_CHOICES).map(({ id }) => ({ label: id, value: `task:${id}` }));
  return { type: 'choices', choices };
}

/** What could be meant instead, with its owners; nothing if there is nothing. */
export function mentionNeighbours(tasks: Task[], language: Language): Block[] {
  if (tasks.length === 0) return [];
  const labels = tasks
    .map((task) => `${labelTask(task)}（${labelOwners(task)}）`)
    .join(inLanguage(language, '；', '; '));
  return [
    say(
      inLanguage(
        language,
        `如果问的不是这条，相近的有：${labels}`,
        `If you meant something else, close to it: ${labels}`,
      ),
    ),
  ];
}

/** The liaison of each owner as contact, where the directory has one. */
export function mentionContacts(departments: string[], context: AskContext, language: Language): Block[] {
  const { register } = context.plan;
  const contacts = departments.flatMap((department) => {
    const person = context.people.find(
      (one) => one.department === department && (one.role === 'liaison' || isOffice(one)),
    );
    return person
      ? [
          inLanguage(
            language,
            `${department} ${person.name}`,
            `${person.name}, ${nameOf(register, department, language)}`,
          ),
        ]
      : [];
  });
  if (contacts.length === 0) return [];
  return [say(inLanguage(language, `联系人：${contacts.join('、')}`, `Contact: ${contacts.join('; ')}`))];
}

/** Nobody reads more lines in a chat; the ledger has them all. */
const MOST_LINES = 200;

/** A list, cut where it is too long for a chat. */
export function listLines<T>(of: readonly T[], describe: (one: T) => string, language: Language): Block[] {
  const list: Block = { type: 'list', items: of.slice(0, MOST_LINES).map(describe) };
  const rest = of.length - MOST_LINES;
  if (rest <= 0) return [list];
  return [
    list,
    say(inLanguage(language, `还有${rest}条，按部分或事项再问。`, `${rest} more: ask by section or matter.`)),
  ];
}

/** Asks which of several tasks is meant. */
export function askBack(tasks: Task[], language: Language): Answer {
  const shown = tasks.slice(0, MOST_CHOICES);
  const lines = shown.map((task) => `${labelTask(task)}（${labelOwners(task)}）`);
  return makeAnswer(
    'clarify',
    language,
    [
      say(
        inLanguage(
          language,
          '文件里有几处与此有关，您问的是哪一条？',
          'The plan speaks of this in several places. Which one do you mean?',
        ),
      ),
      { type: 'list', items: lines },
      offerTasks(shown),
    ],
    { tasks: shown.map(({ id }) => id) },
  );
}

/** Says that the plan does not speak of it, and offers to pass the question on; `near` is named without its owners, so that nobody is taken for one. */
export function sayNotInPlan(context: AskContext, language: Language, why?: string, near: Task[] = []): Answer {
  const { title } = context.plan.register;
  const text = inLanguage(language, `《${title}》里没有写这件事。`, `This is not in the plan (${title}).`);
  return makeAnswer('not_in_plan', language, [
    say(why ?? text),
    ...mentionNear(near, language),
    say(
      inLanguage(
        language,
        '需要的话，可以把问题转给办公室。',
        'If you like, the question can be passed on to the office.',
      ),
    ),
  ]);
}

function mentionNear(near: Task[], language: Language): Block[] {
  if (near.length === 0) return [];
  const labels = near.map(labelTask).join(inLanguage(language, '、', ', '));
  return [say(inLanguage(language, `字面上接近的只有：${labels}。`, `Only the wording is close in: ${labels}.`))];
}

/** Says that a body which exists elsewhere has no task here. */
export function refuseStranger(stranger: string, context: AskContext, language: Language): Answer {
  const { title } = context.plan.register;
  const why = inLanguage(
    language,
    `《${title}》没有给“${stranger}”安排任务。`,
    `The plan (${title}) gives no task to "${stranger}".`,
  );
  return sayNotInPlan(context, language, why);
}

/** A question without any subject: 那目标是多少, where nothing was shown before. */
export function askForSubject(language: Language): Answer {
  const text = inLanguage(
    language,
    '您问的是哪件事？请说一下事项或条号，例如“第9条第2款”。',
    'What is your question about? Name the matter or the item, such as "item 9.2".',
  );
  return makeAnswer('clarify', language, [say(text)]);
}
