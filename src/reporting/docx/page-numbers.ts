import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Language } from '../../domain/plan.ts';
import { LETTER, runOf } from './official-style.ts';

/** 四号, in half points. */
const SIZE = 28;

/** `— 1 —` on the outside of the page, one letter from the edge: right on odd pages, left on even ones. */
export function pageNumbers(language: Language): { default: Footer; even: Footer } {
  return { default: footer('right', language), even: footer('left', language) };
}

function footer(side: 'left' | 'right', language: Language): Footer {
  const run = new TextRun({
    ...runOf('page', language, { size: SIZE }),
    children: ['— ', PageNumber.CURRENT, ' —'],
  });
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: LETTER },
        children: [run],
      }),
    ],
  });
}
