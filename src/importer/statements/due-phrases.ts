import { cleanText } from '../refiners/cleaning.ts';
import type { Statement } from './statement.ts';

/** A piece of a statement that says when and not who: `，12月底前完成`, `，持续推进`. */
const DUE_PIECE =
  /[，,；;]\s*((?:[^，,；;、]{0,4}?(?:20\d{2}年|\d{1,2}月|年底|年内|季度|半年|全年|长期|持续|常态)[^，,；;、局委部办院厅署]{0,16}))(?=[，,；;。]|$)/g;

/** The statement's words without the pieces that say when. */
export function withoutDuePieces(words: string): string {
  return words.replace(DUE_PIECE, '');
}

/** When a statement wants it done: behind a label, or between and after the names; undefined if it says nothing. */
export function dueOf({ parts }: Statement): string | undefined {
  const labelled = parts
    .filter(({ part }) => part === 'due')
    .map(({ text }) => cleanText(text).replace(/^[*_·\s]+|[。；;.*_·\s]+$/g, ''));
  const inWords = parts.filter(({ part }) => part !== 'due').flatMap(({ text }) => findDuePieces(cleanText(text)));
  return labelled[0] ?? inWords[0];
}

function findDuePieces(words: string): string[] {
  return [...words.matchAll(DUE_PIECE)].map(
    ([, piece = '']) => /^.*?\d.*?前/.exec(piece)?.[0] ?? piece.replace(/完成$/, ''),
  );
}
