/** Letters of 二号 that fit on a line; figures and Latin letters count half. */
const MOST = 19;

/** The lines of a title: broken behind the document that it names, else about as long as each other, never in a word. */
export function breakTitle(title: string, locale: 'zh' | 'en'): string[] {
  const [, named = '', rest = ''] = /^(.*》)(.+)$/.exec(title) ?? [];
  if (named !== '' && widthInLetters(named) <= MOST && widthInLetters(rest) <= MOST) return [named, rest];
  const words = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(title)].map(({ segment }) => segment);
  const lines = Math.ceil(widthInLetters(title) / MOST);
  const even = widthInLetters(title) / lines;
  const broken: string[] = [''];
  for (const word of glue(words)) {
    const line = broken.at(-1) ?? '';
    const wouldBe = widthInLetters(line + word);
    const isFull = broken.length < lines && line !== '' && wouldBe - even > even - widthInLetters(line);
    if (isFull || (line !== '' && wouldBe > MOST)) broken.push(word.trimStart());
    else broken[broken.length - 1] = line + word;
  }
  return broken.map((line) => line.trim());
}

const KIND_OF_PAPER = /^(要点|方案|计划|清单|意见|规划)/;

/** Closing marks stay with what they close, opening ones with what they open, and 工作 with 要点. */
function glue(words: string[]): string[] {
  const glued: string[] = [];
  for (const word of words) {
    const last = glued.at(-1);
    if (last !== undefined && (/^[》）”、，。)\]:]/.test(word) || /[《（“(]$/.test(last) || KIND_OF_PAPER.test(word)))
      glued[glued.length - 1] = last + word;
    else glued.push(word);
  }
  return glued;
}

/** How wide a text is, in Chinese letters. */
export function widthInLetters(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[⺀-￯“”]/u.test(letter) ? 1 : 0.5), 0);
}
