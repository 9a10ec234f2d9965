import type { Command } from './command.ts';

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'start',
    usage: '',
    does: 'runs the bot: in Slack where its tokens are set, else in this terminal',
    load: async () => (await import('./start.ts')).runStart,
  },
  {
    name: 'chat',
    usage: '[--as PERSON] [--json]',
    does: 'talks in this terminal; with --json in events and replies, a line each',
    load: async () => (await import('./chat.ts')).runChat,
  },
  {
    name: 'import',
    usage: 'FILE [--dry-run] [--yes] [--json]',
    does: 'reads a plan and prints its register; --yes puts it in force, --dry-run writes nothing',
    load: async () => (await import('./import.ts')).runImport,
  },
  {
    name: 'people',
    usage: 'FILE.csv',
    does: 'loads or updates the directory: handle,name,department,role,slack_user_id,email',
    load: async () => (await import('./people.ts')).runPeople,
  },
  {
    name: 'ask',
    usage: '[QUESTION] [--as PERSON] [--json]',
    does: 'answers a question, or one a line from stdin',
    load: async () => (await import('./ask.ts')).runAsk,
  },
  {
    name: 'read',
    usage: '[--json]',
    does: 'shows how progress messages are understood, JSON lines on stdin; writes nothing',
    load: async () => (await import('./read.ts')).runRead,
  },
  {
    name: 'digest',
    usage: '[--week 2023-W41] [--for leader|office|DEPARTMENT] [--json]',
    does: 'prints a weekly digest without sending it',
    load: async () => (await import('./digest.ts')).runDigest,
  },
  {
    name: 'tick',
    usage: '--at TIME',
    does: 'does what is due at that time (check-ins, reminders, digests) and ends',
    load: async () => (await import('./tick.ts')).runTick,
  },
  {
    name: 'report',
    usage: '--quarter 2023Q3 --out DIR',
    does: 'writes the dispatch report of a quarter (docx, a draft) and its ledger (xlsx) into a folder',
    load: async () => (await import('./report.ts')).runReport,
  },
  {
    name: 'export',
    usage: '[plan|findings|updates|audit] [--format json|csv|xlsx] [--out FILE]',
    does: 'writes data out; the plan as xlsx is its ledger, which can be edited and imported again',
    load: async () => (await import('./export.ts')).runExport,
  },
  {
    name: 'doctor',
    usage: '',
    does: 'checks settings, database, chat and language model, and says what to mend',
    load: async () => (await import('./doctor.ts')).runDoctor,
  },
];
