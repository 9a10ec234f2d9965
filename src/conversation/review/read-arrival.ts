import { proposeExpansions } from '../../answers/propose-expansions.ts';
import type { KeptDecision } from '../../domain/decision.ts';
import type { Plan, PlanStatus, Register, TaskId } from '../../domain/plan.ts';
import { planIdOf } from '../../domain/plan-id.ts';
import { findVersion, prepareRegister } from '../../importer/decisions/prepare-register.ts';
import { readRegister } from '../../importer/import-plan.ts';
import { readLedger } from '../../importer/ledger/read-ledger.ts';
import type { NewDraft } from '../../ports/commands.ts';
import type { PlanSummary } from '../../ports/stores.ts';
import type { DraftView } from './introduce-draft.ts';

/** What came in with a document; an edited ledger may say nothing new. */
export type Arrival =
  | { outcome: 'unchanged'; plan: Plan }
  /** `known` is where a plan stands that was read before. */
  | { outcome: 'draft'; view: DraftView; draft: NewDraft; known: PlanStatus | undefined };

/** What a document that comes in is held against. */
export interface Shelf {
  inForce: Plan[];
  /** All plans that are kept. */
  plans: PlanSummary[];
  decisions: KeptDecision[];
  /** For documents that print no year. */
  year: number;
}

/** Reads a plan, or a ledger that comes back; throws a RemitError that says why it is none, or must not be read. */
export function readArrival({ name, text }: { name: string; text: string }, shelf: Shelf): Arrival {
  const { inForce, decisions } = shelf;
  const ledger = readLedger(text, inForce);
  if (ledger && ledger.register === ledger.plan.register) return { outcome: 'unchanged', plan: ledger.plan };
  if (ledger) {
    // The words of the document stay what they are; what makes it another plan is what was edited.
    const { plan, register } = ledger;
    const id = planIdOf(`${plan.id} ${JSON.stringify(register.tasks)}`);
    return toDraft({ id, register, text: plan.text, sourceName: name }, shelf);
  }
  const read = readRegister(text, { year: shelf.year, byHand: true });
  const register = prepareRegister(read, text, { decisions, inForce });
  return toDraft({ id: planIdOf(text), register: addSayings(register, inForce), text, sourceName: name }, shelf);
}

/** How people ask for the tasks: as the office left it for those that stayed from the version before, else as the lexicon has it. */
function addSayings(register: Register, inForce: Plan[]): Register {
  const kept = findVersion(register, inForce)?.changes.kept ?? [];
  const known = new Map<TaskId, string[]>(
    kept.flatMap(({ before, after }) => (before.expansions ? [[after.id, before.expansions] as const] : [])),
  );
  const tasks = register.tasks.map((task) => {
    const expansions = known.get(task.id);
    return expansions ? { ...task, expansions } : task;
  });
  return proposeExpansions({ ...register, tasks });
}

function toDraft(draft: NewDraft, { plans, inForce, decisions }: Shelf): Arrival {
  const { id, register } = draft;
  const known = plans.find((plan) => plan.id === id)?.status;
  const view = { id, register, population: null, decisions, version: findVersion(register, inForce) };
  return { outcome: 'draft', view, draft, known };
}
