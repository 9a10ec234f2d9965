import type { TimeKeeper } from '../../ports/stores.ts';
import type { Database } from './database.ts';

const CLOCK = 'clock';

export function openTimeKeeper(db: Database): TimeKeeper {
  const lastSeen = async () => {
    const row = await db.read.meta.findUnique({ where: { key: CLOCK } });
    return row ? new Date(row.value) : null;
  };
  return {
    lastSeen,
    async saw(at) {
      const last = await lastSeen();
      if (last && last >= at) return;
      const value = at.toISOString();
      await db.write(async (transaction) => {
        const row = await transaction.meta.findUnique({ where: { key: CLOCK } });
        if (row && row.value >= value) return;
        await transaction.meta.upsert({ where: { key: CLOCK }, create: { key: CLOCK, value }, update: { value } });
      });
    },
  };
}
