import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Change } from '../trail.ts';

/** Notes which department a person says to belong to; somebody new may read until the office has confirmed it. */
export async function claimDepartment(
  db: Transaction,
  claim: Extract<Command, { do: 'claim-department' }>,
): Promise<Change> {
  const { handle, name, department } = claim;
  const known = await db.person.findUnique({ where: { handle } });
  const slackUserId = known?.slackUserId ?? (await ownSlackUser(db, claim.slackUserId));
  await db.person.upsert({
    where: { handle },
    create: { handle, name, role: 'reader', claims: department, slackUserId },
    update: { claims: department, slackUserId },
  });
  return { subject: handle, before: known && { claims: known.claims }, after: { claims: department } };
}

/** A Slack account stays with the person of the directory that has it already. */
async function ownSlackUser(db: Transaction, slackUserId: string | null): Promise<string | null> {
  if (slackUserId === null) return null;
  return (await db.person.count({ where: { slackUserId } })) === 0 ? slackUserId : null;
}
