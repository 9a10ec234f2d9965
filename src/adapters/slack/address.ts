import type { Address } from '../../ports/chat.ts';

/** Where a message goes in Slack, as it is written into an `Address`: `slack:<target>[:<thread>[:<pressed>]]`. */
export interface SlackAddress {
  /** A channel or DM id, or `@` and a user id whose DM is opened when the message is posted. */
  target: string;
  /** `ts` of the message under which it is posted. */
  thread?: string;
  /** `ts` of the message whose button was pressed; a reply that edits takes its place. */
  pressed?: string;
}

export function writeAddress({ target, thread, pressed }: SlackAddress): Address {
  const parts = ['slack', target, thread ?? '', pressed ?? ''];
  return parts.join(':').replace(/:+$/, '') as Address;
}

/** The parts of an address of ours; undefined for an address of another platform. */
export function readAddress(address: Address): SlackAddress | undefined {
  const [platform, target, thread, pressed] = address.split(':');
  if (platform !== 'slack' || !target) return undefined;
  return { target, ...(thread ? { thread } : {}), ...(pressed ? { pressed } : {}) };
}

/** What a message that stands in Slack is called in a `Delivery`. */
export function nameOfPosted(channel: string, ts: string): string {
  return `${channel}:${ts}`;
}

/** Whether this id is a direct message's, whose history the bot may read. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
