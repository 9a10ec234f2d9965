/** How Remit speaks: neutral blocks that each platform renders, and messages as they come in. */
import type { Paper } from '../domain/paper.ts';
import type { Picture } from '../domain/picture.ts';

/** Where a message goes; only the platform that made it can read it. */
export type Address = string & { readonly __address: unique symbol };

export interface Choice {
  label: string;
  /** Comes back when the choice is taken; says by itself what it means. */
  value: string;
  style?: 'primary' | 'danger';
}

/** All texts are plain: platforms escape what their markup would swallow. */
export type Block =
  | { type: 'text'; text: string; strong?: true }
  | { type: 'heading'; text: string }
  /** The document's own words, and where they stand. */
  | { type: 'quote'; text: string; source?: string }
  | { type: 'list'; items: string[] }
  | { type: 'table'; header: string[]; rows: string[][] }
  /** Drawn by platforms that show pictures, told in words by the others; only its data are kept. */
  | { type: 'picture'; picture: Picture }
  /** Handed over as a file by platforms that can; elsewhere it is named. */
  | { type: 'paper'; paper: Paper }
  | { type: 'choices'; choices: Choice[] };

/** Makes the PNG of a picture. */
export type DrawPicture = (picture: Picture) => Promise<Uint8Array>;
/** Makes the bytes of a paper. */
export type WritePaper = (paper: Paper) => Promise<Uint8Array>;

export interface Reply {
  blocks: Block[];
  /** Takes the place of the message whose choice was taken, where the platform can do that. */
  edits?: boolean;
}

/** What somebody did. `key` is the platform's own id of the delivery: a repeated delivery has the same. */
export interface Incoming {
  key: string;
  platform: string;
  /** Handle of the directory, or the platform's own user id if nobody is known under it. */
  from: string;
  /** One conversation is handled one message at a time. */
  conversation: string;
  /** Where the reply goes. */
  address: Address;
  at: Date;
  /** Words said, or the value of a choice taken. */
  content: { type: 'said'; text: string } | { type: 'chose'; value: string };
  /** `#name`, if said in a channel. */
  channel?: string;
  file?: SentFile;
  /** The message under which it was said, as a `Delivery` names what was posted; absent outside threads. */
  under?: string;
  /** Set where the words are somebody else's, handed over by a shortcut or forwarded. */
  forwarded?: Forwarded;
}

/** Where words come from that somebody else wrote. */
export interface Forwarded {
  /** Name of whoever wrote them. */
  author: string;
  /** ISO instant at which they were written. */
  at: string;
  /** Leads to the message; the same message has the same link. */
  link: string;
  /** `#name`, if it was written in a channel. */
  channel: string | null;
}

/** A file sent along with a message. */
export interface SentFile {
  name: string;
  /** Where its platform finds it: a path on this machine, or an address of the platform's own. */
  path: string;
}

/** The bytes of a file, or why there are none: it is larger than was asked for, or cannot be had. */
export type FileContent = { bytes: Uint8Array } | { problem: 'too_large' | 'gone' };

/** A message on its way out. `key` makes it the same message however often it is tried. */
export interface Outgoing {
  key: string;
  /** Name of the platform that carries it. */
  platform: string;
  /** Handle of a person, or `#channel`. */
  recipient: string;
  /** Set when it answers a message; otherwise the platform finds the person's own address. */
  address?: Address;
  reply: Reply;
}

/** How a post ended: `as` names all that was posted, with spaces between; a failure that is final is not tried again. */
export type Delivery = { outcome: 'sent'; as: string } | { outcome: 'failed'; why: string; isFinal: boolean };

export interface ChatPlatform {
  readonly name: string;
  /** Resolves once messages are taken in; `receive` resolves once the message is safe, only then is it acknowledged. */
  start(receive: (message: Incoming) => Promise<void>): Promise<void>;
  /** The address at which a person of the directory is reached here, if any. */
  addressOf(recipient: string): Promise<Address | undefined>;
  post(address: Address, message: { key: string; recipient: string; reply: Reply }): Promise<Delivery>;
  /** After a crash: whether a message with this key has arrived. Absent where that cannot be known. */
  findPosted?(address: Address, key: string): Promise<string | undefined>;
  /** Fetches a file that was sent along; absent where none can be sent. */
  readFile?(file: SentFile, mostBytes: number): Promise<FileContent>;
  stop(): Promise<void>;
}
