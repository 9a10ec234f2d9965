import { lightWithColour, summariseLight } from '../domain/describe-light.ts';
import { LEDGER_COLUMNS, ledgerCells } from '../domain/ledger.ts';
import { listLights } from '../domain/light.ts';
import { momentAt } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import type { Plan } from '../domain/plan.ts';
import type { Rules } from '../domain/rules.ts';
import type { Update } from '../domain/update.ts';

/** What a ledger is made of. */
export interface LedgerFacts {
  plan: Plan;
  updates: Update[];
  people: Person[];
  rules: Rules;
  now: Date;
}

/** The ledger (台账) of a plan: a row for each task, with the latest progress and its light. */
export function listLedger({ plan, updates, people, rules, now }: LedgerFacts): { header: string[]; rows: string[][] } {
  const { register } = plan;
  const { language } = register;
  const nameOf = (handle: string) => people.find((person) => person.handle === handle)?.name ?? handle;
  const lights = listLights(plan, updates, momentAt(now, rules.zone), rules);
  const rows = lights.map((light) => {
    const cells = {
      ...ledgerCells(light.task, register),
      进展: summariseLight(light, { register, language, rules, nameOf }),
      状态: lightWithColour(light.light, language),
    };
    return LEDGER_COLUMNS.map((column) => cells[column]);
  });
  return { header: [...LEDGER_COLUMNS], rows };
}
