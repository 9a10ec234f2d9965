import type { Rules } from '../../src/domain/rules.ts';
import type { Log } from '../../src/ports/log.ts';

/** The rules as they are without any setting. */
export const TEST_RULES: Rules = {
  zone: 'Asia/Shanghai',
  checkIn: { cadence: 'monthly', at: '09:00', from: '08:00', until: '18:00', maxReminders: 3, day: null },
  ownDays: {},
  mostPerWeek: 4,
  ladder: ['liaison', 'deputy', 'head', 'office', 'leader'],
  digest: { weekday: 1, at: '08:30' },
  pace: { onPace: 0.95, behind: 0.75 },
};

export const QUIET_LOG: Log = { info: () => {}, warn: () => {}, error: () => {} };
