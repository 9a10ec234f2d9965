import { mayBeSent } from '../../domain/model-use.ts';
import type { Finding, Register } from '../../domain/plan.ts';
import type { SuggestDeps } from './suggest-deps.ts';
import { suggestReadings } from './suggest-readings.ts';
import { suggestSayings } from './suggest-sayings.ts';

/**
 * A register that was just read, with what a model proposes added to its findings: other ways to ask for its tasks, and
 * readings of what is left over. Nothing but the findings changes; the office accepts each or leaves it.
 */
export async function withSuggestions(register: Register, deps: SuggestDeps): Promise<Register> {
  if (!mayBeSent({}, deps.rules)) return register;
  const found: Finding[][] = await Promise.all([suggestSayings(register, deps), suggestReadings(register, deps)]);
  const findings = found.flat();
  deps.log.info('a model has made proposals for a plan', { proposals: findings.length });
  return { ...register, findings: [...register.findings, ...findings] };
}
