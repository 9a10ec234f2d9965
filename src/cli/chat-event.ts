import { basename, resolve } from 'node:path';
import type { Zone } from '../domain/dates.ts';
import { RemitError } from '../domain/errors.ts';
import type { Forwarded, Incoming } from '../ports/chat.ts';
import { findText, getText, type Line, readObject } from './read-lines.ts';
import { readTime } from './read-time.ts';

/** What a program tells the JSON chat; without `at` it happens now. */
export type ChatEvent = { at: Date | undefined } & (
  | { do: 'tick' }
  | { do: 'undeliverable'; person: string }
  | {
      do: 'message';
      from: string;
      content: Incoming['content'];
      channel?: string;
      file?: { name: string; path: string };
      forwarded?: Forwarded;
    }
);

/** Reads an event; `speaker` speaks where a message does not say who does. */
export function readChatEvent(line: Line, zone: Zone, speaker: string | undefined): ChatEvent {
  const { number } = line;
  const object = readObject(line.text, number);
  const readAt = (key: string) => {
    const text = findText(object, key, number);
    const at = text === undefined ? undefined : readTime(text, zone);
    if (text !== undefined && !at) throw new RemitError('bad_input', `Line ${number}: “${text}” is no time.`);
    return at;
  };
  const tick = readAt('tick');
  if (tick) return { do: 'tick', at: tick };
  const at = readAt('at');
  const person = findText(object, 'undeliverable', number);
  if (person !== undefined) return { do: 'undeliverable', person, at };
  const channel = findText(object, 'channel', number);
  const path = findText(object, 'file', number);
  return {
    do: 'message',
    at,
    from: findText(object, 'from', number) ?? speaker ?? getText(object, 'from', number),
    content: readContent(object, path !== undefined, number),
    ...(channel ? { channel: channel.startsWith('#') ? channel : `#${channel}` } : {}),
    ...(path === undefined ? {} : { file: { name: basename(path), path: resolve(path) } }),
    ...readForwarded(object, number),
  };
}

/** `"forwarded":{"author":…,"at":…,"link":…,"channel":…}`: the words are somebody else's, as with the message shortcut. */
function readForwarded(object: Record<string, unknown>, number: number): { forwarded?: Forwarded } {
  const said = object['forwarded'];
  if (said === undefined || said === null) return {};
  if (typeof said !== 'object') throw new RemitError('bad_input', `Line ${number}: “forwarded” is no object.`);
  const fields = { ...said } as Record<string, unknown>;
  return {
    forwarded: {
      author: getText(fields, 'author', number),
      at: getText(fields, 'at', number),
      link: getText(fields, 'link', number),
      channel: findText(fields, 'channel', number) ?? null,
    },
  };
}

/** A file may come without words. */
function readContent(object: Record<string, unknown>, hasFile: boolean, number: number): Incoming['content'] {
  const value = findText(object, 'choose', number);
  if (value !== undefined) return { type: 'chose', value };
  const text = hasFile ? (findText(object, 'text', number) ?? '') : getText(object, 'text', number);
  return { type: 'said', text };
}
