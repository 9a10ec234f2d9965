import { existsSync, readFileSync } from 'node:fs';
import type { AskContext } from '../src/answers/ask-context.ts';
import { proposeExpansions } from '../src/answers/propose-expansions.ts';
import { buildTaskIndex } from '../src/answers/task-index.ts';
import { isoDay } from '../src/domain/dates.ts';
import type { Register } from '../src/domain/plan.ts';
import { readRegister } from '../src/importer/import-plan.ts';
import { TEST_RULES } from '../tests/support/settings.ts';

/** A context to ask about a plan file, without people and updates. */
export function makeAskContext(planFile: string): AskContext {
  const text = readFileSync(planFile, 'utf8');
  return contextOf(proposeExpansions(addShipped(readRegister(text), planFile)), text);
}

/** How people ask for the tasks, where it is shipped beside the plan. */
function addShipped(register: Register, planFile: string): Register {
  const file = planFile.replace(/\.\w+$/, '.expansions.json');
  if (!existsSync(file)) return register;
  const phrases = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
  return { ...register, tasks: register.tasks.map((task) => ({ ...task, expansions: phrases[task.id] ?? [] })) };
}

/** A context to ask about a register. */
export function contextOf(register: Register, text = ''): AskContext {
  return {
    plan: { id: 'plan', status: 'in_force', register, text, sourceName: 'plan', population: null },
    index: buildTaskIndex(register),
    people: [],
    updates: [],
    rules: TEST_RULES,
    today: isoDay('2023-10-16'),
  };
}
