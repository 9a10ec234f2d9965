import { z } from 'zod';
import { RemitError } from './domain/errors.ts';
import { type Cadence, LADDER_STEPS, type Rules } from './domain/rules.ts';
import { SETTINGS, type Setting } from './settings.ts';

/** What the environment says, checked and ready to be handed down. */
export interface Config {
  databaseUrl: string;
  rules: Rules;
  /** Path of the file with days that depart from the national calendar; '' for none. */
  holidaysFile: string;
  /** null: Slack is not set up and Remit talks in the terminal. */
  slack: { botToken: string; appToken: string; apiUrl: string } | null;
  /** null: there is no language model, and everything is done by rules. */
  model: ModelConfig | null;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Whether the first start loads the bundled plan and directory. */
  loadsExample: boolean;
}

interface ModelConfig {
  /** The usual one first, then the one that is asked where it fails. */
  endpoints: { baseUrl: string; key: string; model: string; apiVersion: string }[];
  budgetMs: number;
  perHour: number;
  logsText: boolean;
}

type Name = (typeof SETTINGS)[number]['name'];

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const CADENCES = ['weekly', 'monthly', 'quarterly', 'once'] as const satisfies Cadence[];
const LOG_LEVELS = ['info', 'warn', 'error', 'silent'] as const;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const time = z.string().regex(TIME, 'write a time of day as 09:00');
const share = z.coerce.number().gt(0, 'write a share such as 0.95').max(1, 'write a share of at most 1');
const address = z
  .url({ protocol: /^https?$/, error: 'write an address that begins with https://' })
  .refine((url) => !/[?#]|\/\/[^/]*@/.test(url), 'write it without a key, ? and #')
  .or(z.literal(''));
const key = z.string().regex(/^[\x21-\x7e]*$/, 'copy it without spaces or other signs');
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `write one of ${values.join(', ')}`);

const environment = z
  .object({
    DATABASE_URL: z.string().regex(/^file:.+/, 'write it as file:./data/remit.db'),
    REMIT_EXAMPLE: oneOf(['yes', 'no']),
    REMIT_ZONE: z.string().refine(isZone, 'write a zone of the IANA list, such as Asia/Shanghai'),
    REMIT_WORK_HOURS: z
      .string()
      .transform((text) => text.split('-'))
      .pipe(z.tuple([time, time], 'write two times as 08:00-18:00'))
      .refine(([from, until]) => from < until, 'the first time must be before the second'),
    REMIT_CHECK_IN: oneOf(CADENCES),
    REMIT_CHECK_IN_AT: time,
    REMIT_CHECK_IN_DAY: z
      .string()
      .regex(/^([1-9]|1\d|2[0-8])?$/, 'write 1 to 7 for a day of the week, 1 to 28 for one of the month')
      .transform((text) => (text === '' ? null : Number(text))),
    REMIT_MESSAGES_PER_WEEK: z.coerce.number('write a number').int('write a whole number').min(2).max(20),
    REMIT_LADDER: z
      .string()
      .transform((text) => text.split(',').map((step) => step.trim()))
      .pipe(z.array(oneOf(LADDER_STEPS))),
    REMIT_HOLIDAYS_FILE: z.string(),
    REMIT_INTERVIEW_URGES: z.coerce.number('write a number').int('write a whole number').min(1).max(10),
    REMIT_MAX_REMINDERS: z.coerce.number('write a number').int('write a whole number').min(0).max(10),
    REMIT_DIGEST_DAY: oneOf(WEEKDAYS),
    REMIT_DIGEST_AT: time,
    REMIT_PACE_ON: share,
    REMIT_PACE_BEHIND: share,
    SLACK_BOT_TOKEN: z.string().regex(/^(xoxb-.+)?$/, 'copy the bot token, which begins with xoxb-'),
    SLACK_APP_TOKEN: z.string().regex(/^(xapp-.+)?$/, 'copy the app-level token, which begins with xapp-'),
    SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'write an address that begins with https://' }),
    OPENAI_API_KEY: key,
    OPENAI_BASE_URL: address,
    OPENAI_MODEL: z.string(),
    OPENAI_API_VERSION: z.string(),
    OPENAI_FALLBACK_API_KEY: key,
    OPENAI_FALLBACK_BASE_URL: address,
    OPENAI_FALLBACK_MODEL: z.string(),
    OPENAI_FALLBACK_API_VERSION: z.string(),
    REMIT_MODEL: oneOf(['yes', 'no']),
    REMIT_MODEL_PLANS: oneOf(['yes', 'no']),
    REMIT_MODEL_OPENING: oneOf(['yes', 'no']),
    REMIT_MODEL_BUDGET_MS: z.coerce.number('write a number').int('write a whole number').min(200).max(60_000),
    REMIT_MODEL_PER_HOUR: z.coerce.number('write a number').int('write a whole number').min(0),
    REMIT_MODEL_LOG_TEXT: oneOf(['yes', 'no']),
    REMIT_LOG_LEVEL: oneOf(LOG_LEVELS),
  } satisfies Record<Name, z.ZodType>)
  .superRefine((settings, context) => {
    const fault = (name: Name, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    const [from, until] = settings.REMIT_WORK_HOURS;
    if (settings.REMIT_CHECK_IN_AT < from || settings.REMIT_CHECK_IN_AT >= until) {
      fault('REMIT_CHECK_IN_AT', 'set a time within REMIT_WORK_HOURS');
    }
    if (settings.REMIT_CHECK_IN === 'weekly' && (settings.REMIT_CHECK_IN_DAY ?? 1) > 7) {
      fault('REMIT_CHECK_IN_DAY', 'write 1 to 7 where departments are asked weekly');
    }
    if (settings.REMIT_PACE_BEHIND >= settings.REMIT_PACE_ON) {
      fault('REMIT_PACE_BEHIND', 'set it lower than REMIT_PACE_ON');
    }
    const hasFallback = settings.OPENAI_FALLBACK_API_KEY || settings.OPENAI_FALLBACK_BASE_URL;
    if (hasFallback && !settings.OPENAI_FALLBACK_MODEL) fault('OPENAI_FALLBACK_MODEL', 'set it too');
    if (hasFallback && !settings.OPENAI_API_KEY && !settings.OPENAI_BASE_URL) {
      fault('OPENAI_BASE_URL', 'set up the first model before the second');
    }
    if (settings.SLACK_BOT_TOKEN && !settings.SLACK_APP_TOKEN) fault('SLACK_APP_TOKEN', 'set it too, or neither token');
    if (settings.SLACK_APP_TOKEN && !settings.SLACK_BOT_TOKEN) fault('SLACK_BOT_TOKEN', 'set it too, or neither token');
  });

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Reads the settings; what is unset or empty has its default. All faults are named at once in one RemitError. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    SETTINGS.map((setting) => [setting.name, env[setting.name]?.trim() || setting.default]),
  );
  const { data, error } = environment.safeParse(given);
  if (error) throw new RemitError('config', explain(error.issues, given));
  return {
    databaseUrl: data.DATABASE_URL,
    rules: rulesFrom(data),
    holidaysFile: data.REMIT_HOLIDAYS_FILE,
    slack: slackFrom(data),
    model: modelFrom(data),
    logLevel: data.REMIT_LOG_LEVEL,
    loadsExample: data.REMIT_EXAMPLE === 'yes',
  };
}

type Environment = z.infer<typeof environment>;

function rulesFrom(env: Environment): Rules {
  const [from, until] = env.REMIT_WORK_HOURS;
  return {
    zone: env.REMIT_ZONE,
    // They are in a file, which is read when the rules are first needed.
    ownDays: {},
    checkIn: {
      ...{ cadence: env.REMIT_CHECK_IN, at: env.REMIT_CHECK_IN_AT, from, until },
      maxReminders: env.REMIT_MAX_REMINDERS,
      day: env.REMIT_CHECK_IN_DAY,
    },
    mostPerWeek: env.REMIT_MESSAGES_PER_WEEK,
    ladder: env.REMIT_LADDER,
    interview: { urges: env.REMIT_INTERVIEW_URGES },
    digest: {
      weekday: WEEKDAYS.indexOf(env.REMIT_DIGEST_DAY) + 1,
      at: env.REMIT_DIGEST_AT,
      hasOpening: env.REMIT_MODEL_OPENING === 'yes',
    },
    pace: { onPace: env.REMIT_PACE_ON, behind: env.REMIT_PACE_BEHIND },
    sendsPlans: env.REMIT_MODEL_PLANS === 'yes',
  };
}

function slackFrom(env: Environment): Config['slack'] {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = env;
  return botToken === '' ? null : { botToken, appToken, apiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` };
}

const OPENAI_URL = 'https://api.openai.com/v1';

function modelFrom(env: Environment): Config['model'] {
  const usual = {
    ...{ baseUrl: env.OPENAI_BASE_URL, key: env.OPENAI_API_KEY },
    ...{ model: env.OPENAI_MODEL, apiVersion: env.OPENAI_API_VERSION },
  };
  const second = {
    ...{ baseUrl: env.OPENAI_FALLBACK_BASE_URL, key: env.OPENAI_FALLBACK_API_KEY },
    ...{ model: env.OPENAI_FALLBACK_MODEL, apiVersion: env.OPENAI_FALLBACK_API_VERSION },
  };
  const endpoints = [usual, second]
    .filter(({ baseUrl, key }) => baseUrl || key)
    .map((endpoint) => ({ ...endpoint, baseUrl: endpoint.baseUrl || OPENAI_URL }));
  if (env.REMIT_MODEL === 'no' || endpoints.length === 0) return null;
  return {
    endpoints,
    budgetMs: env.REMIT_MODEL_BUDGET_MS,
    perHour: env.REMIT_MODEL_PER_HOUR,
    logsText: env.REMIT_MODEL_LOG_TEXT === 'yes',
  };
}

function explain(issues: z.core.$ZodIssue[], given: Record<string, string>): string {
  const faults = issues.map(({ path: [name], message }) => {
    const setting: Setting | undefined = SETTINGS.find((known) => known.name === name);
    const shown = setting?.isSecret || !given[String(name)] ? '' : ` (it is "${given[String(name)]}")`;
    return `${String(name)}: ${message}${shown}`;
  });
  return `The settings cannot be used. ${faults.join('; ')}.`;
}
