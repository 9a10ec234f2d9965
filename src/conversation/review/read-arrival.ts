import type { PlanStatus } from '../../domain/plan.ts';
import { planIdOf } from '../../domain/plan-id.ts';
import { findVersion, prepareRegister } from '../../importer/decisions/prepare-register.ts';
import { readRegister } from '../../importer/import-plan.ts';
import type { NewDraft } from '../../ports/commands.ts';
import type { Situation } from '../step.ts';
import type { DraftView } from './introduce-draft.ts';

/** What came in with a document. */
export type Arrival =
  | { outcome: 'unchanged'; title: string }
  /** `known` is where a plan stands that was read before. */
  | { outcome: 'draft'; view: DraftView; draft: NewDraft; known: PlanStatus | undefined };

/** Reads a document as a plan; throws a RemitError that says why it is none, or must not be read. */
export function readArrival(source: { name: string; text: string }, situation: Situation): Arrival {
  const { desk, plans, today } = situation;
  const inForce = situation.inForce.map(({ plan }) => plan);
  const decisions = desk?.decisions ?? [];
  const { name, text } = source;
  const read = readRegister(text, { year: Number(today.slice(0, 4)) });
  const register = prepareRegister(read, text, { decisions, inForce });
  const draft = { id: planIdOf(text), register, text, sourceName: name };
  const known = plans.find(({ id }) => id === draft.id)?.status;
  const view = { id: draft.id, register, population: null, decisions, version: findVersion(register, inForce) };
  return { outcome: 'draft', view, draft, known };
}
