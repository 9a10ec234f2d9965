import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderEnvExample, renderSettingsTable } from '../scripts/render-settings.ts';
import { readConfig } from '../src/config.ts';
import { RemitError } from '../src/domain/errors.ts';
import { SETTINGS } from '../src/settings.ts';

const ROOT = join(import.meta.dirname, '..');

function faultOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof RemitError && error.code === 'config') return error.message;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('the settings', () => {
  it('need nothing to be set', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: 'file:./data/remit.db',
      rules: {
        zone: 'Asia/Shanghai',
        checkIn: { cadence: 'monthly', at: '09:00', from: '08:00', until: '18:00', maxReminders: 3, day: null },
        ownDays: {},
        mostPerWeek: 4,
        interview: { urges: 2 },
        ladder: ['liaison', 'deputy', 'head', 'office', 'leader'],
        digest: { weekday: 1, at: '08:30', hasOpening: false },
        pace: { onPace: 0.95, behind: 0.75 },
        sendsPlans: true,
      },
      holidaysFile: '',
      slack: null,
      model: null,
      logLevel: 'warn',
      loadsExample: true,
    });
  });

  it('take an empty value for none, as compose files write it', () => {
    expect(readConfig({ REMIT_ZONE: '', SLACK_BOT_TOKEN: ' ', SLACK_APP_TOKEN: '' })).toEqual(readConfig({}));
  });

  it('turn Slack on with both tokens, and give its address the slash that Bolt wants', () => {
    const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    const config = readConfig({ ...tokens, SLACK_API_URL: 'https://slack-gov.com/api' });
    expect(config.slack).toEqual({ botToken: 'xoxb-1', appToken: 'xapp-1', apiUrl: 'https://slack-gov.com/api/' });
  });

  it('turn the model on with a key, at the address of OpenAI unless another is given', () => {
    const config = readConfig({ OPENAI_API_KEY: 'sk-1' });
    const endpoint = { key: 'sk-1', baseUrl: 'https://api.openai.com/v1', model: 'gpt-5.4-mini', apiVersion: '' };
    expect(config.model).toEqual({ endpoints: [endpoint], budgetMs: 8000, perHour: 60, logsText: false });
  });

  it('turn the model on with an address alone, as Ollama needs no key', () => {
    const config = readConfig({ OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'qwen3' });
    expect(config.model?.endpoints).toEqual([
      { key: '', baseUrl: 'http://localhost:11434/v1', model: 'qwen3', apiVersion: '' },
    ]);
  });

  it('name a second model for when the first fails, and leave all of them off with one word', () => {
    const env = {
      ...{ OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: 'https://us.openai.azure.com/openai/deployments/d' },
      ...{ OPENAI_API_VERSION: '2024-10-21', OPENAI_FALLBACK_API_KEY: 'sk-2' },
      ...{ OPENAI_FALLBACK_BASE_URL: 'https://api.deepseek.com', OPENAI_FALLBACK_MODEL: 'deepseek-chat' },
    };
    expect(readConfig(env).model?.endpoints.map(({ baseUrl }) => baseUrl)).toEqual([
      'https://us.openai.azure.com/openai/deployments/d',
      'https://api.deepseek.com',
    ]);
    expect(readConfig({ ...env, REMIT_MODEL: 'no' }).model).toBeNull();
  });

  it('set the rules of the office', () => {
    const { rules } = readConfig({
      REMIT_CHECK_IN: 'weekly',
      REMIT_WORK_HOURS: '09:30-17:00',
      REMIT_CHECK_IN_AT: '10:00',
      REMIT_DIGEST_DAY: 'friday',
    });
    expect(rules.checkIn).toMatchObject({ cadence: 'weekly', from: '09:30', until: '17:00', at: '10:00' });
    expect(rules.digest.weekday).toBe(5);
  });

  it('name every fault at once and say how to mend it', () => {
    const fault = faultOf({
      DATABASE_URL: 'postgres://there',
      REMIT_ZONE: 'Asia/Atlantis',
      REMIT_WORK_HOURS: '8-18',
      REMIT_CHECK_IN: 'daily',
      REMIT_MAX_REMINDERS: 'many',
      SLACK_API_URL: 'slack.com',
    });
    expect(fault).toContain('DATABASE_URL: write it as file:./data/remit.db (it is "postgres://there")');
    expect(fault).toContain('REMIT_ZONE: write a zone');
    expect(fault).toContain('REMIT_WORK_HOURS: write');
    expect(fault).toContain('REMIT_CHECK_IN: write one of weekly, monthly, quarterly, once');
    expect(fault).toContain('REMIT_MAX_REMINDERS: write a number');
    expect(fault).toContain('SLACK_API_URL: write an address');
  });

  it.each([
    [{ REMIT_WORK_HOURS: '18:00-08:00' }, 'before the second'],
    [{ REMIT_CHECK_IN_AT: '07:00' }, 'within REMIT_WORK_HOURS'],
    [{ REMIT_PACE_ON: '0.5' }, 'lower than REMIT_PACE_ON'],
    [{ REMIT_PACE_ON: '95' }, 'at most 1'],
    [{ REMIT_MAX_REMINDERS: '1.5' }, 'whole number'],
    [{ OPENAI_BASE_URL: 'api.deepseek.com' }, 'OPENAI_BASE_URL: write an address'],
    [{ OPENAI_BASE_URL: 'https://me:hunter2@there.example/v1' }, 'without a key'],
    [{ OPENAI_API_KEY: 'sk-1 # mine' }, 'OPENAI_API_KEY: copy it without spaces'],
    [{ OPENAI_API_KEY: 'sk-1', OPENAI_FALLBACK_API_KEY: 'sk-2' }, 'OPENAI_FALLBACK_MODEL: set it too'],
    [{ OPENAI_FALLBACK_API_KEY: 'sk-2', OPENAI_FALLBACK_MODEL: 'm' }, 'set up the first model'],
    [{ REMIT_MODEL_BUDGET_MS: '0' }, 'REMIT_MODEL_BUDGET_MS'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN: set it too'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN: set it too'],
  ])('refuse %o', (env, words) => expect(faultOf(env)).toContain(words));

  it('never repeat a secret', () => {
    const fault = faultOf({ SLACK_BOT_TOKEN: 'hunter2', SLACK_APP_TOKEN: 'hunter3', OPENAI_API_KEY: 'hunter 4' });
    expect(fault).toContain('SLACK_BOT_TOKEN: copy the bot token');
    expect(fault).not.toContain('hunter');
  });
});

describe('what people read about the settings', () => {
  it('.env.example is what `npm run settings` writes', () => {
    expect(readFileSync(join(ROOT, '.env.example'), 'utf8')).toBe(renderEnvExample());
  });

  // The READMEs are the last thing to be written.
  it.skipIf(!existsSync(join(ROOT, 'README.md'))).each(['README.md', 'README.zh-CN.md'])(
    '%s names every setting',
    (name) => {
      const readme = readFileSync(join(ROOT, name), 'utf8');
      expect(SETTINGS.filter((setting) => !readme.includes(`\`${setting.name}\``))).toEqual([]);
    },
  );

  it('the table has a row for each', () => {
    expect(renderSettingsTable().trim().split('\n')).toHaveLength(SETTINGS.length + 2);
  });
});
