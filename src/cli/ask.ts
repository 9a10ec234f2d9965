import type { Answer } from '../answers/answer.ts';
import { answerFromPlans } from '../answers/answer-from-plans.ts';
import type { AskContext } from '../answers/ask-context.ts';
import { buildTaskIndex } from '../answers/task-index.ts';
import type { Listen } from '../conversation/listen/listen.ts';
import { doubtAnswer, settleAnswer } from '../conversation/listen/settle-question.ts';
import { RemitError } from '../domain/errors.ts';
import type { Store } from '../ports/stores.ts';
import type { Tools } from './command.ts';
import { openListening } from './open-listening.ts';
import { readArguments } from './read-arguments.ts';
import { findText, getText, handleLines, type Line, readObject } from './read-lines.ts';
import { renderWithChoices } from './render-with-choices.ts';
import { getPlanInForce, readToday, withStore } from './with-store.ts';

/** `remit ask`: answers the question of the arguments, or one a line from stdin, in order. */
export async function runAsk(args: string[], tools: Tools): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    { as: { type: 'string' }, json: { type: 'boolean' } },
    { min: 0, max: Number.POSITIVE_INFINITY },
  );
  const print = values.json ? printJson : printText;
  await withStore(tools, async (store) => {
    const contexts = await readContexts(store, tools);
    const listen = openListening(store, tools);
    const answer = async (asked: Asked) => {
      const person = asked.as ?? values.as;
      const own = person === undefined ? contexts : contexts.map((context) => speakingAs(person, context));
      print(asked, await answerWithEars(asked.q, own, listen), tools);
    };
    if (positionals.length > 0) await answer({ q: positionals.join(' ') });
    else await handleLines(tools, (line) => answer(readAsked(line)));
  });
}

interface Asked {
  /** As the program gave it; it comes back unchanged. */
  id?: unknown;
  q: string;
  as?: string;
}

/** By the rules; where they are in doubt, with what a model hears in the question. */
async function answerWithEars(question: string, contexts: AskContext[], listen: Listen): Promise<Answer> {
  const byRules = answerFromPlans(question, contexts, NOTHING_SPOKEN);
  const doubt = doubtAnswer(question, byRules, contexts);
  const [{ person = null, people } = { people: [] }] = contexts;
  const heard = doubt && (await listen(doubt, { by: person?.handle ?? null, waiting: '', people }));
  return ((heard && settleAnswer(question, byRules, contexts, heard)) ?? byRules).answer;
}

/** Plain text, or a JSON object. */
function readAsked({ text, number }: Line): Asked {
  if (!text.startsWith('{')) return { q: text };
  const object = readObject(text, number);
  const as = findText(object, 'as', number);
  return {
    ...('id' in object ? { id: object['id'] } : {}),
    q: getText(object, 'q', number),
    ...(as === undefined ? {} : { as }),
  };
}

/** Every question of the command line stands for itself. */
const NOTHING_SPOKEN = { plan: null, tasks: [] };

/** Read once: all questions of one call are answered from the same state. The newest plan comes first. */
async function readContexts(store: Store, tools: Tools): Promise<AskContext[]> {
  await getPlanInForce(store);
  const people = await store.directory.list();
  const today = await readToday(store, tools);
  const contexts: AskContext[] = [];
  for (const plan of await store.plans.listInForce()) {
    contexts.push({
      ...{ plan, index: buildTaskIndex(plan.register), people, rules: tools.rules(), today },
      updates: await store.updates.list(plan.id),
      acceptances: await store.listAcceptances(plan.id),
      matters: await store.listMatters(plan.id),
    });
  }
  return contexts;
}

function speakingAs(handle: string, context: AskContext): AskContext {
  const person = context.people.find((one) => one.handle === handle);
  if (!person) throw new RemitError('unknown_person', `Nobody in the directory is called “${handle}”.`);
  return { ...context, person };
}

function printText(_asked: Asked, answer: Answer, tools: Tools): void {
  tools.print(`${renderWithChoices(answer.blocks)}\n`);
}

function printJson({ id, q }: Asked, answer: Answer, tools: Tools): void {
  const { kind, tasks, departments, values, count, noLead, language, engine, blocks } = answer;
  tools.print(
    JSON.stringify({
      ...(id === undefined ? {} : { id }),
      q,
      kind,
      tasks,
      departments,
      values,
      ...(count ? { count } : {}),
      ...(noLead ? { no_lead: true } : {}),
      text: renderWithChoices(blocks),
      language,
      engine,
    }),
  );
}
