const CIRCLED = /[①-⑳⑴-⒇]/g;
const STARS = ['one', 'two', 'three', 'four', 'five'];
/** Links and the names of files hold digits that report nothing. */
const EVIDENCE = /（(?:附件|file)：[^）]*）|https?:\/\/[^\s，。；）]+/giu;
const MENTION = /<@[^>]*>|<!?[#a-z][^>]*>/gi;

/**
 * The message in half-width characters with one kind of minus, without mentions; circled list numbers become line
 * breaks, since half-width they would read as figures. Lengths change: offsets into the original are lost.
 */
export function normalise(text: string): string {
  return (
    text
      .replace(MENTION, ' ')
      .replace(EVIDENCE, ' ')
      .replace(CIRCLED, '\n')
      .normalize('NFKC')
      .replace(/[−–—](?=\d)/g, '-')
      .replace(/兩/g, '两')
      // 5-star is a name with a figure in it, and 17.2: at the head of a line the number of a task.
      .replace(/\b([1-5])[- ]?star(?=s?\b)/gi, (_, stars: string) => `${STARS[Number(stars) - 1]}-star`)
      .replace(/^(\d{1,2})[.-](\d{1,2})(?=\s*[:：]|\s+[a-z\p{Script=Han}])/gimu, '$1#$2')
      .replace(/[^\S\n]+/g, ' ')
      .trim()
  );
}

/** Whether the words are mostly English; decides the language of what is said back. */
export function isEnglish(text: string): boolean {
  return !/\p{Script=Han}/u.test(text) && /[a-z]{2}/i.test(text);
}
