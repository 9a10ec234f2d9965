import type { IsoDay } from '../../domain/dates.ts';
import type { ModelMemory } from '../../ports/model.ts';
import type { Database } from './database.ts';

/** More than an office asks in a month; each is about a kilobyte. */
const MOST_ANSWERS = 5_000;

/** `mostAnswers`: the oldest beyond them are forgotten. */
export function openModelMemory(db: Database, mostAnswers = MOST_ANSWERS): ModelMemory {
  const mannerKey = (endpoint: string) => `model:${endpoint}`;
  return {
    async findManner(endpoint) {
      const row = await db.read.meta.findUnique({ where: { key: mannerKey(endpoint) } });
      return row?.value;
    },
    async keepManner(endpoint, value) {
      const key = mannerKey(endpoint);
      await db.write((transaction) =>
        transaction.meta.upsert({ where: { key }, create: { key, value }, update: { value } }),
      );
    },
    async findAnswer(key) {
      const row = await db.read.modelAnswer.findUnique({ where: { key } });
      return row?.sealed;
    },
    async keepAnswer(key, sealed, at) {
      await db.write(async (transaction) => {
        const { id } = await transaction.modelAnswer.upsert({
          where: { key },
          create: { key, sealed, at },
          update: { sealed, at },
        });
        await transaction.modelAnswer.deleteMany({ where: { id: { lte: id - mostAnswers } } });
      });
    },
    async addUse({ day, purpose, model, calls, failed, sent, received }, at) {
      const counts = { calls, failed, sent, received };
      const more = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, { increment: count }]));
      await db.write((transaction) =>
        transaction.modelUse.upsert({
          where: { day_purpose_model: { day, purpose, model } },
          create: { day, purpose, model, ...counts, lastAt: at },
          update: { ...more, lastAt: at },
        }),
      );
    },
    async listUse(from) {
      const rows = await db.read.modelUse.findMany({ where: { day: { gte: from } }, orderBy: { day: 'asc' } });
      return rows.map(({ lastAt: _, day, ...use }) => ({ ...use, day: day as IsoDay }));
    },
  };
}
