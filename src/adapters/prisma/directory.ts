import type { Person, PersonRole } from '../../domain/person.ts';
import type { Person as PersonRow } from '../../generated/prisma/client.ts';
import type { Directory } from '../../ports/stores.ts';
import type { Database, Transaction } from './database.ts';
import { type Act, recordChange } from './trail.ts';

export function openDirectory(db: Database): Directory {
  return {
    async list() {
      return (await db.read.person.findMany({ orderBy: { handle: 'asc' } })).map(personFrom);
    },
    async findByHandle(handle) {
      const row = await db.read.person.findUnique({ where: { handle } });
      return row ? personFrom(row) : undefined;
    },
    async findBySlackUser(slackUserId) {
      const row = await db.read.person.findUnique({ where: { slackUserId } });
      return row ? personFrom(row) : undefined;
    },
    save: (people, by, at) =>
      db.write(async (transaction) => {
        const act: Act = { at, by: by ?? 'remit', source: null };
        for (const person of people) await savePerson(transaction, act, person);
      }),
  };
}

/** Writes only what changed, so that loading a directory again leaves no trace. */
async function savePerson(db: Transaction, act: Act, person: Person): Promise<void> {
  const { handle, name, department, role, slackUserId, email, claims, reachable } = person;
  const after: PersonRow = { handle, name, department, role, slackUserId, email, claims, reachable };
  const before = await db.person.findUnique({ where: { handle } });
  if (before && JSON.stringify(personFrom(before)) === JSON.stringify(personFrom(after))) return;
  // An account that changed hands leaves its former owner, or two people would answer to it.
  if (slackUserId !== null) {
    await db.person.updateMany({ where: { slackUserId, NOT: { handle } }, data: { slackUserId: null } });
  }
  await db.person.upsert({ where: { handle }, create: after, update: after });
  await recordChange(db, act, 'save-person', { subject: handle, before, after });
}

function personFrom(row: PersonRow): Person {
  const { handle, name, department, slackUserId, email, claims, reachable } = row;
  return { handle, name, department, role: row.role as PersonRole, slackUserId, email, claims, reachable };
}
