import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/prisma/database.ts';
import { openModelMemory } from '../../../src/adapters/prisma/model-memory.ts';
import { openTestStore } from '../../support/database.ts';

it('the oldest answers make room for new ones', async () => {
  const home = await openTestStore();
  const db = openDatabase(join(home.folder, 'data', 'remit.db'));
  const memory = openModelMemory(db, 3);
  const at = new Date('2023-10-16T01:00:00Z');
  for (const key of ['a', 'b', 'c', 'd', 'e']) await memory.keepAnswer(key, `sealed ${key}`, at);
  const kept = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => memory.findAnswer(key)));
  expect(kept).toEqual([undefined, undefined, 'sealed c', 'sealed d', 'sealed e']);
  await db.read.$disconnect();
  await home.close();
});
