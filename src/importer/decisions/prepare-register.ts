import { compareVersions, findPredecessor, type VersionChanges } from '../../domain/compare-versions.ts';
import type { KeptDecision } from '../../domain/decision.ts';
import type { Plan, Register } from '../../domain/plan.ts';
import { applyRemembered, keepNames } from './apply-remembered.ts';

/** What the office has and knows when a document comes in. */
export interface Known {
  decisions: readonly KeptDecision[];
  inForce: Plan[];
}

/** The version in force that a plan takes the place of, and what is different in it. */
export interface Version {
  before: Plan;
  changes: VersionChanges;
}

/** A register as read, with the names and decisions of earlier plans. */
export function prepareRegister(register: Register, text: string, { decisions, inForce }: Known): Register {
  const before = findPredecessor(register, inForce);
  const named = before ? keepNames(register, before.register) : register;
  return applyRemembered(named, text, decisions);
}

/** Compares a register with the version in force that it follows, if there is one. */
export function findVersion(register: Register, inForce: Plan[]): Version | undefined {
  const before = findPredecessor(register, inForce);
  return before && { before, changes: compareVersions(before.register, register) };
}
