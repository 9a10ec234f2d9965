import { dayOf } from '../../domain/dates.ts';
import type { ModelPrompt, ModelUse, TroubleKind } from '../../ports/model.ts';
import { openBudget } from './budget.ts';
import { type CallResult, callEndpoint } from './call-endpoint.ts';
import type { ModelDeps, ModelSettings } from './create-model.ts';
import { createClient, type Endpoint, nameEndpoint } from './endpoint.ts';
import { isTrouble } from './faults.ts';
import { FIRST_MANNER } from './manner.ts';

/** Long enough for every adjustment, one after the other. */
const EXAMINATION_MS = 30_000;

/** Where the settings of an endpoint stand. */
const NAMES = ['OPENAI', 'OPENAI_FALLBACK'];

/**
 * Finds out afresh how each endpoint wants to be asked, keeps it, and says in a sentence what was found or what to mend.
 * `prompt` is the one that is asked for no other purpose.
 */
export async function examineModel(
  settings: ModelSettings,
  deps: Pick<ModelDeps, 'memory' | 'now' | 'zone' | 'fetch'>,
  prompt: ModelPrompt,
): Promise<{ isWell: boolean; says: string }[]> {
  const findings = [];
  for (const [index, endpoint] of settings.endpoints.entries()) {
    const result = await examine(endpoint, deps, prompt);
    const finding = describeResult(endpoint, result, NAMES[index] ?? 'OPENAI', settings.budgetMs);
    findings.push({ ...finding, says: `${finding.says}; ${await describeUse(endpoint, deps)}` });
  }
  return findings;
}

type Deps = Parameters<typeof examineModel>[1];

async function examine(endpoint: Endpoint, deps: Deps, prompt: ModelPrompt): Promise<CallResult> {
  const { memory, now, zone, fetch } = deps;
  const budget = openBudget(EXAMINATION_MS);
  const client = createClient(endpoint, fetch);
  const result = await callEndpoint(client, endpoint.model, prompt, { budget, from: FIRST_MANNER });
  const use = { purpose: prompt.id, model: endpoint.model, calls: 1, failed: result.isAnswered ? 0 : 1 };
  await memory.addUse({ ...use, ...result.tokens, day: dayOf(now(), zone) }, now());
  if (result.isAnswered) await memory.keepManner(nameEndpoint(endpoint), JSON.stringify(result.manner));
  return result;
}

function describeResult(endpoint: Endpoint, result: CallResult, settings: string, budgetMs: number) {
  const name = nameEndpoint(endpoint);
  if (result.isAnswered) {
    const pace = `${name} answers by ${result.manner.format} in ${(result.ms / 1000).toFixed(1)} s`;
    const isSlow = result.ms > budgetMs;
    return { isWell: !isSlow, says: isSlow ? `${pace}, more than REMIT_MODEL_BUDGET_MS allows: raise it` : pace };
  }
  const { fault } = result;
  const mend = isTrouble(fault)
    ? MENDS[fault.kind](settings)
    : 'it answers, but not to a plain question; try another model';
  return { isWell: false, says: `${name} cannot be used (${fault.detail}): ${mend}` };
}

const MENDS: Record<TroubleKind, (settings: string) => string> = {
  key: (settings) => `its key is not accepted; set ${settings}_API_KEY to one that is valid`,
  quota: () => 'the account has nothing left to spend; raise its limit with the provider',
  address: (settings) => `nobody serves models there; correct ${settings}_BASE_URL, which usually ends in /v1`,
  model: (settings) => `it has no such model; correct ${settings}_MODEL`,
  request: (settings) => `it takes none of our requests; see whether ${settings}_MODEL is a model that chats`,
  busy: () => 'it has too much to do; wait, or raise the limit with the provider',
  broken: () => 'the fault is on its side; wait, or ask the provider',
  slow: () => 'it does not answer in time; see whether a proxy stands between, or choose a faster model',
  nonsense: (settings) => `what comes back is no answer of a model; correct ${settings}_BASE_URL or ${settings}_MODEL`,
};

async function describeUse({ model }: Endpoint, { memory, now, zone }: Deps): Promise<string> {
  const today = dayOf(now(), zone);
  const uses = (await memory.listUse(`${today.slice(0, 8)}01` as typeof today)).filter((use) => use.model === model);
  const sum = (some: ModelUse[]) => some.reduce((tokens, { sent, received }) => tokens + sent + received, 0);
  const figure = (some: ModelUse[]) => sum(some).toLocaleString('en');
  return `${figure(uses.filter(({ day }) => day === today))} tokens today, ${figure(uses)} this month`;
}
