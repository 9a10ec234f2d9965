/** Pieces of at most `limit` UTF-16 units, cut after a line or a sentence where there is one, never inside a character. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = findCut(rest, limit);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (rest !== '' || pieces.length === 0) pieces.push(rest);
  return pieces;
}

/** At most `limit` UTF-16 units; what was cut off is shown by `…`. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, wholeCharacter(text, limit - 1))}…`;
}

function findCut(text: string, limit: number): number {
  const head = text.slice(0, limit);
  // A cut in the first half would make many small pieces; then a hard cut is better.
  for (const stop of [/\n/g, /[。；！？.;!?]/g]) {
    const last = Array.from(head.matchAll(stop)).at(-1);
    if (last && last.index >= limit / 2) return last.index + 1;
  }
  return wholeCharacter(text, limit);
}

function wholeCharacter(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
}
