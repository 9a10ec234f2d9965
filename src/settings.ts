/** Something that the environment may say. */
export interface Setting {
  name: string;
  /** '' for none. */
  default: string;
  /** One line for `.env.example` and the README. */
  says: string;
  /** A secret's value is never repeated in a message. */
  isSecret?: true;
}

/** Every setting there is, in the order in which people read about them. */
export const SETTINGS = [
  {
    name: 'DATABASE_URL',
    default: 'file:./data/remit.db',
    says: 'The SQLite file; it and its folder are made on first use.',
  },
  {
    name: 'REMIT_EXAMPLE',
    default: 'yes',
    says: 'Whether the first start loads the bundled plan and people: yes or no.',
  },
  { name: 'REMIT_ZONE', default: 'Asia/Shanghai', says: 'The time zone in which days and working hours are counted.' },
  {
    name: 'REMIT_WORK_HOURS',
    default: '08:00-18:00',
    says: 'Departments are asked between these times only, on workdays.',
  },
  {
    name: 'REMIT_CHECK_IN',
    default: 'monthly',
    says: 'How often departments are asked: weekly, monthly, quarterly or once.',
  },
  { name: 'REMIT_CHECK_IN_AT', default: '09:00', says: 'The time of day at which a round of asking begins.' },
  {
    name: 'REMIT_CHECK_IN_DAY',
    default: '',
    says: 'On which day a round begins, or the next workday: 1 (Monday) to 7 of a week, 1 to 28 of a month; unset: the first.',
  },
  {
    name: 'REMIT_HOLIDAYS_FILE',
    default: '',
    says: 'A file of own days off and workdays, a line each: 2023-10-07 work, or 2023-10-09 rest.',
  },
  {
    name: 'REMIT_MESSAGES_PER_WEEK',
    default: '4',
    says: 'Messages at most that Remit sends a liaison in a week without having been asked: 2 to 20.',
  },
  {
    name: 'REMIT_LADDER',
    default: 'liaison,deputy,head,office,leader',
    says: 'Who is turned to, in this order, when a round stays unanswered; from head on a person of the office releases it.',
  },
  { name: 'REMIT_MAX_REMINDERS', default: '3', says: 'Reminders at most in one round, each on another day: 0 to 10.' },
  {
    name: 'REMIT_INTERVIEW_URGES',
    default: '2',
    says: 'Unanswered 催办 on different days that make a department a candidate for an interview (约谈): 1 to 10.',
  },
  { name: 'REMIT_DIGEST_DAY', default: 'monday', says: 'The day of the weekly digest: monday to sunday.' },
  { name: 'REMIT_DIGEST_AT', default: '08:30', says: 'The time of day at which the digest is sent.' },
  { name: 'REMIT_PACE_ON', default: '0.95', says: 'Share of the figure expected by now from which a task is on pace.' },
  { name: 'REMIT_PACE_BEHIND', default: '0.75', says: 'Share from which it is behind; below this it is far behind.' },
  { name: 'SLACK_BOT_TOKEN', default: '', says: 'The bot token of the Slack app (xoxb-…).', isSecret: true },
  { name: 'SLACK_APP_TOKEN', default: '', says: 'The app-level token for Socket Mode (xapp-…).', isSecret: true },
  {
    name: 'SLACK_API_URL',
    default: 'https://slack.com/api/',
    says: 'The Web API of Slack; government Slack has its own. Ends in /.',
  },
  {
    name: 'OPENAI_API_KEY',
    default: '',
    says: 'The key of a language model. With neither it nor OPENAI_BASE_URL everything is done by rules.',
    isSecret: true,
  },
  {
    name: 'OPENAI_BASE_URL',
    default: '',
    says: 'Where it is served, up to /v1: OpenAI if unset; Azure, DeepSeek, Qwen, Ollama, vLLM have their own address.',
    // Some paste it with a key in it.
    isSecret: true,
  },
  { name: 'OPENAI_MODEL', default: 'gpt-5.4-mini', says: 'The name of the model, or of the deployment.' },
  { name: 'OPENAI_API_VERSION', default: '', says: 'The api-version, for an Azure address that ends in a deployment.' },
  {
    name: 'OPENAI_FALLBACK_API_KEY',
    default: '',
    says: 'The key of a second model for when the first fails.',
    isSecret: true,
  },
  { name: 'OPENAI_FALLBACK_BASE_URL', default: '', says: 'Where the second one is served.', isSecret: true },
  { name: 'OPENAI_FALLBACK_MODEL', default: '', says: 'The name of the second model.' },
  { name: 'OPENAI_FALLBACK_API_VERSION', default: '', says: 'Its api-version, if it is an Azure deployment.' },
  { name: 'REMIT_MODEL', default: 'yes', says: 'Whether the model that is set up may be asked: yes or no.' },
  {
    name: 'REMIT_MODEL_PLANS',
    default: 'yes',
    says: 'Whether plans, and messages about them, may be sent to the model unless the office says otherwise: yes or no.',
  },
  {
    name: 'REMIT_MODEL_OPENING',
    default: 'no',
    says: 'Whether the model may string facts of the weekly digest into an opening paragraph: yes or no.',
  },
  {
    name: 'REMIT_MODEL_BUDGET_MS',
    default: '8000',
    says: 'Milliseconds after which a message is answered by rules, whatever the model does: 200 to 60000.',
  },
  {
    name: 'REMIT_MODEL_PER_HOUR',
    default: '60',
    says: 'Calls of the model that one person may cause in an hour; 0 for no limit.',
  },
  {
    name: 'REMIT_MODEL_LOG_TEXT',
    default: 'no',
    says: 'Whether what the model was sent and answered is logged, at the level info: yes or no.',
  },
  {
    name: 'REMIT_LOG_LEVEL',
    default: 'warn',
    says: 'Log lines on stderr from this level on: info, warn, error or silent.',
  },
] as const satisfies readonly Setting[];
