import { createModel } from '../../../src/adapters/openai/create-model.ts';
import type { BotTools } from '../../../src/cli/bot.ts';
import { endpoint, keepingLog } from '../../support/model/set-up-model.ts';

/** The tools of a bot whose model is served at an address, with what it logs. */
export function modelAt(url: string, budgetMs = 1_000) {
  const { log, lines } = keepingLog();
  const model: BotTools['model'] = ({ modelMemory: memory }, onTrouble) =>
    createModel(
      { endpoints: [endpoint(url)], budgetMs, perHour: 0, logsText: false },
      {
        memory,
        log,
        now: () => new Date('2023-10-09T01:00:00Z'),
        zone: 'Asia/Shanghai',
        ...(onTrouble ? { onTrouble } : {}),
      },
    );
  return { tools: { model, log }, lines };
}
