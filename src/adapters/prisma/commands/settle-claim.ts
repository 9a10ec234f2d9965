import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Change } from '../trail.ts';

/** The office's word on a claim. Who only read so far reports for the department from now on; other roles stay. */
export async function settleClaim(db: Transaction, word: Extract<Command, { do: 'settle-claim' }>): Promise<Change> {
  const { handle, department, isGranted } = word;
  const person = await db.person.findUnique({ where: { handle } });
  if (!person) return { subject: handle };
  const before = { department: person.department, role: person.role, claims: person.claims };
  const claims = person.claims === department ? null : person.claims;
  const role = person.role === 'reader' ? 'liaison' : person.role;
  const after = isGranted ? { department, role, claims } : { ...before, claims };
  await db.person.update({ where: { handle }, data: after });
  return { subject: handle, before, after };
}
