import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';
import { replaceRegister } from '../write-register.ts';

/** Keeps what the office decided; only a draft changes by it. */
export async function decide(db: Transaction, act: Act, word: Extract<Command, { do: 'decide' }>): Promise<Change> {
  const { plan, decision, register } = word;
  await db.decision.create({ data: { planId: plan, body: JSON.stringify(decision), by: act.by, at: act.at } });
  const isDraft = (await db.plan.count({ where: { id: plan, status: 'draft' } })) > 0;
  if (register && isDraft) await replaceRegister(db, plan, register);
  return { subject: plan, after: decision };
}
