/** `leader` reads and instructs; `reader` only asks; `deputy` stands in for a liaison. */
export const PERSON_ROLES = ['office', 'liaison', 'deputy', 'head', 'leader', 'reader'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** A chat user. The owner of a task is always a department; a person is its contact. */
export interface Person {
  /** Short unique name: `liaison-M`. */
  handle: string;
  name: string;
  /** Canonical department name; null for leaders and readers, and while a claim waits for the office. */
  department: string | null;
  role: PersonRole;
  slackUserId: string | null;
  email: string | null;
  /** The department this person says to belong to, until the office confirms it. */
  claims: string | null;
  /** False once a message could not be delivered; such a silence counts against nobody. */
  reachable: boolean;
}

/** Whether this person may report for their own department. */
export function mayReport(person: Person): boolean {
  return person.department !== null && ['office', 'liaison', 'deputy', 'head'].includes(person.role);
}

export function isOffice(person: Person): boolean {
  return person.role === 'office';
}
