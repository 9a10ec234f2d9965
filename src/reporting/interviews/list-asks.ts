import { disturbanceOf } from '../../domain/burden.ts';
import type { Ask } from '../../domain/interview-facts.ts';
import { renderPlain } from '../../ports/render-plain.ts';
import { tellKey, type Unasked } from '../../ports/stores.ts';

/** Check-ins and reminders among the messages that people got without having asked for anything. */
export function listAsks(unasked: Unasked[]): Ask[] {
  return unasked
    .filter(({ key }) => ASKS.includes(disturbanceOf(key) ?? ''))
    .map(({ recipient, at, isSent, reply }) => ({
      handle: recipient,
      at,
      isDelivered: isSent,
      text: renderPlain(reply.blocks).split('\n')[0] ?? '',
    }));
}

const ASKS = ['check-in', 'reminder', 'step', 'dispatch'];

/** Whether what came of a message has reached somebody. */
export function arrivalsAmong(unasked: Unasked[]): (source: string, handle: string) => boolean {
  const arrived = new Set(unasked.filter(({ isSent }) => isSent).map(({ key }) => key));
  return (source, handle) => arrived.has(tellKey(source, handle));
}
