import type { Block } from '../ports/chat.ts';
import { listChoices, renderPlain } from '../ports/render-plain.ts';

/** A reply as plain lines, its choices numbered: what a person reads where nothing can be pressed. */
export function renderWithChoices(blocks: Block[]): string {
  const choices = listChoices({ blocks }).map(({ label }, place) => `${place + 1}. ${label}`);
  return [renderPlain(blocks), ...choices].filter((line) => line !== '').join('\n');
}
