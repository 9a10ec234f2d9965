/** The command was called in a way it does not understand: exit code 2, and how it is called. */
export class UsageError extends Error {}
