import { mayBeSent } from '../../domain/model-use.ts';
import type { Person } from '../../domain/person.ts';
import type { Register, Task } from '../../domain/plan.ts';
import type { Rules } from '../../domain/rules.ts';
import { scrub } from '../../domain/scrub.ts';
import type { Log } from '../../ports/log.ts';
import type { Model, ModelPrompt, RenderPrompt } from '../../ports/model.ts';
import { checkCommands, type Offer } from './check-commands.ts';
import { describeCommands, readCommands } from './commands.ts';
import type { Doubt } from './doubt.ts';
import type { Heard } from './heard.ts';
import { hideOwners } from './hide-owners.ts';
import { wordTask } from './word-task.ts';

export interface ListenDeps {
  model: Model;
  renderPrompt: RenderPrompt;
  log: Log;
  rules: Rules;
}

/** Who spoke, and what they were asked before. */
export interface Hearing {
  by: string | null;
  /** Remit's question that waits for an answer, as it was put; empty if none does. */
  waiting: string;
  people: readonly Person[];
}

/** Asks a model about a doubt; undefined if there is nothing to hear, and the rules' result stands. */
export type Listen = (doubt: Doubt, hearing: Hearing) => Promise<Heard | undefined>;

/** Longer texts are cut: a doubt is about one message, and what is sent must not grow. */
const LONGEST_SENT = 1000;
const LONGEST_WAITING = 200;

/** Listening with a model. One call for one doubt; what comes back is checked, and what fails is dropped and counted. */
export function createListener({ model, renderPrompt, log, rules }: ListenDeps): Listen {
  return async (doubt, hearing) => {
    if (!mayBeSent(doubt.plan, rules)) return undefined;
    const offer = makeOffer(doubt, hearing);
    const prompt = composePrompt(offer, doubt, hearing, renderPrompt);
    const answer = await model.ask({ prompt, by: hearing.by });
    const { id, version } = prompt;
    if (!answer.isAnswered) {
      log.info('the model was not heard', { prompt: id, version, why: answer.why });
      return undefined;
    }
    const { heard, dropped } = checkCommands(readCommands(answer.json) ?? [], offer);
    log.info('the model was heard', { prompt: id, version, model: answer.model, isUsed: heard !== undefined, dropped });
    return heard;
  };
}

function makeOffer({ about, text, plan, index, candidates }: Doubt, { people }: Hearing): Offer {
  const tasks = candidates.flatMap((id) => index.byId.get(id) ?? []);
  const handles = new Map(tasks.map((task, at) => [`c${at + 1}`, task]));
  const said = text.slice(0, LONGEST_SENT);
  return { about, plan: plan.id, text: said, sent: scrub(said, people), tasks: handles };
}

/** The prompt of a doubt: its size depends on the message and at most twelve candidates, never on the plan. */
function composePrompt(offer: Offer, { plan }: Doubt, { waiting, people }: Hearing, render: RenderPrompt): ModelPrompt {
  const candidates = [...offer.tasks].map(([handle, task]) => describeCandidate(handle, task, offer, plan.register));
  return render('understand-message', {
    commands: describeCommands(),
    message: offer.sent,
    waiting: scrub(hideOwners(waiting.slice(0, LONGEST_WAITING), plan.register), people),
    candidates: scrub(candidates.join('\n'), people),
  });
}

/** Heading and wording without owners; for a report also what is measured. */
function describeCandidate(handle: string, task: Task, offer: Offer, register: Register): string {
  const wording = `${handle}: ${wordTask(task, offer.sent, register)}`;
  const measures = task.targets.slice(0, MOST_MEASURES).map(({ what, unit }, at) => `m${at + 1} ${what}（${unit}）`);
  return offer.about === 'report' && measures.length > 0 ? `${wording}\n   ${measures.join('; ')}` : wording;
}

const MOST_MEASURES = 9;
