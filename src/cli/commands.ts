import type { Command } from './command.ts';

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'import',
    usage: 'FILE [--dry-run] [--yes] [--json]',
    does: 'reads a plan and prints its register; --yes puts it in force, --dry-run writes nothing',
    load: async () => (await import('./import.ts')).runImport,
  },
];
