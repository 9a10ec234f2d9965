import { createHash } from 'node:crypto';

/** Long enough that nobody writes a text in which its own digest stands. */
const TAG_LENGTH = 16;

/**
 * The tag of a prompt's fences. It follows from all that is fenced, so the same request is the same text each time, and
 * whoever writes a message cannot know its tag before the message is written.
 */
export function makeTag(seed: string, data: Record<string, string>): string {
  const texts = Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([seed, texts]))
    .digest('hex')
    .slice(0, TAG_LENGTH);
}

/** Puts a text between marks that only this request has. */
export function fence(name: string, text: string, tag: string): string {
  return `<<${name} ${tag}\n${neutralise(text)}\n${tag}>>`;
}

/** What is left cannot be taken for a mark, and nothing in it is hidden from the eye. */
function neutralise(text: string): string {
  return text.replace(UNSEEN, '').replaceAll('<<', '‹‹').replaceAll('>>', '››');
}

/** Control characters but tab and line break, and the tag characters in which text can be smuggled. */
const UNSEEN = /[\p{Cc}\u{E0000}-\u{E007F}](?<![\t\n])/gu;
