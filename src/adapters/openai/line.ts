import { dayOf, type Zone } from '../../domain/dates.ts';
import { describeCause } from '../../domain/errors.ts';
import type { Log } from '../../ports/log.ts';
import type { ModelMemory, ModelPrompt, ModelTrouble } from '../../ports/model.ts';
import { createBreaker } from './breaker.ts';
import type { Budget } from './budget.ts';
import { type CallResult, callEndpoint } from './call-endpoint.ts';
import { createClient, type Endpoint, nameEndpoint } from './endpoint.ts';
import { isTrouble, needsHand } from './faults.ts';
import { FIRST_MANNER, type Manner, readManner } from './manner.ts';

/** The trouble of one endpoint, whatever the others do. */
export type Trouble = Omit<ModelTrouble, 'isStoodInFor'>;

export interface LineDeps {
  memory: ModelMemory;
  log: Log;
  now(): Date;
  /** In which days of use are counted. */
  zone: Zone;
  /** Hears once of each spell of trouble that needs a hand or has lasted. */
  onTrouble(trouble: Trouble): void;
  /** Instead of the network. */
  fetch?: typeof globalThis.fetch;
  /** Milliseconds that only go forward. */
  ticks(): number;
  /** Whether what was sent and answered may stand in the log. */
  logsText: boolean;
}

/** An endpoint at work: it knows how it wants to be asked, and is left alone while it fails. */
export interface Line {
  model: string;
  /** Whether it may be asked now; whoever is told so asks. */
  mayTry(): boolean;
  /** Whether it has answered, or was not asked yet. */
  isWell(): boolean;
  ask(prompt: ModelPrompt, budget: Budget): Promise<CallResult>;
}

export function openLine(endpoint: Endpoint, deps: LineDeps): Line {
  const { memory, log } = deps;
  const { model } = endpoint;
  const name = nameEndpoint(endpoint);
  const client = createClient(endpoint, deps.fetch);
  const breaker = createBreaker(deps.ticks);
  const spell = watchSpells(name, deps);
  let manner: Manner | undefined;

  return {
    model,
    mayTry: breaker.mayTry,
    isWell: spell.isOver,
    async ask(prompt, budget) {
      manner ??= readManner((await safely(log, memory.findManner(name))) ?? '') ?? FIRST_MANNER;
      const result = await callEndpoint(client, model, prompt, { budget, from: manner });
      settle(result);
      note(prompt, result);
      await safely(log, remember(prompt, result));
      return result;
    },
  };

  /** What the call says about the endpoint; what it refuses, it has at least read. */
  function settle(result: CallResult): void {
    if (result.isAnswered || !isTrouble(result.fault)) {
      breaker.succeeded();
      spell.end();
      return;
    }
    const { kind, detail, retryAfterMs } = result.fault;
    const isLeftAlone = breaker.failed(retryAfterMs);
    spell.goOn({ kind, detail, endpoint: name }, isLeftAlone || needsHand(kind));
  }

  function note({ id, version, hash, user }: ModelPrompt, result: CallResult): void {
    const outcome = result.isAnswered ? {} : { fault: result.fault.kind, detail: result.fault.detail };
    const words = deps.logsText ? { asked: user, ...(result.isAnswered ? { answered: result.text } : {}) } : {};
    log.info('the language model was asked', {
      ...{ endpoint: name, prompt: `${id} ${version}`, hash: hash.slice(0, 12), ms: Math.round(result.ms) },
      ...{ ...result.tokens, ...outcome, ...words },
    });
  }

  /** What the call cost, and what it taught. */
  async function remember(prompt: ModelPrompt, result: CallResult): Promise<void> {
    const at = deps.now();
    const failed = result.isAnswered ? 0 : 1;
    const use = { day: dayOf(at, deps.zone), purpose: prompt.id, model, calls: 1, failed, ...result.tokens };
    await memory.addUse(use, at);
    if (!result.isAnswered || result.manner === manner) return;
    manner = result.manner;
    await memory.keepManner(name, JSON.stringify(manner));
  }
}

/** Spells of trouble: a line for the operator at the beginning, and one word to the office if it will not pass by itself. */
function watchSpells(name: string, { log, onTrouble }: Pick<LineDeps, 'log' | 'onTrouble'>) {
  let isTroubled = false;
  let isTold = false;
  return {
    isOver: () => !isTroubled,
    goOn(trouble: Trouble, isForOffice: boolean): void {
      if (!isTroubled) log.warn('the language model does not answer', { ...trouble });
      isTroubled = true;
      if (isTold || !isForOffice) return;
      isTold = true;
      onTrouble(trouble);
    },
    end(): void {
      if (isTroubled) log.info('the language model answers again', { endpoint: name });
      isTroubled = false;
      isTold = false;
    },
  };
}

/** The memory is a help: without it the model is asked all the same. */
export async function safely<Result>(log: Log, work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    log.warn('the memory of the language model could not be used', { cause: describeCause(error) });
    return undefined;
  }
}
