import { disturbanceOf } from '../../domain/burden.ts';
import type { Ask } from '../../domain/interview-facts.ts';
import { renderPlain } from '../../ports/render-plain.ts';
import type { Unasked } from '../../ports/stores.ts';

/** Check-ins and reminders among the messages that people got without having asked for anything. */
export function listAsks(unasked: Unasked[]): Ask[] {
  return unasked
    .filter(({ key }) => ASKS.includes(disturbanceOf(key) ?? ''))
    .map(({ recipient, at, isFailed, reply }) => ({
      handle: recipient,
      at,
      isDelivered: !isFailed,
      text: renderPlain(reply.blocks).split('\n')[0] ?? '',
    }));
}

const ASKS = ['check-in', 'reminder', 'dispatch'];
