import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Attachment, OfficialDocument, Passage } from '../../domain/official-document.ts';
import type { Language } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import { breakTitle, widthInLetters } from './break-title.ts';
import { BODY_SIZE, bodyOf, LETTER, LINE, runOf } from './official-style.ts';

/** Everything before the annexes: mark, title, addressees, text, list of annexes, signature and date. */
export function mainText(document: OfficialDocument): Paragraph[] {
  const { language, mark, title, addressees, passages, attachments, signature } = document;
  return [
    ...(mark ? [plain(mark, runOf('first', language))] : []),
    blank(),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { ...LINE, line: 700 },
      children: breakTitle(title, language).map(
        (text, line) =>
          new TextRun({ ...runOf('title', language, { color: '000000' }), text, ...(line > 0 ? { break: 1 } : {}) }),
      ),
    }),
    blank(),
    ...(addressees ? [plain(`${addressees}${inLanguage(language, '：', ':')}`, runOf('body', language))] : []),
    ...passages.map((passage) => paragraphOf(passage, language)),
    ...annexList(attachments, language),
    ...(signature ? signatureOf(signature, language) : []),
  ];
}

function paragraphOf(passage: Passage, language: Language): Paragraph {
  if (passage.kind === 'paragraph')
    return body([new TextRun({ ...runOf('body', language), text: passage.text })], language);
  if (passage.kind === 'item') {
    const stop = inLanguage(language, '。', '. ');
    return body(
      [
        new TextRun({ ...runOf('body', language, { bold: true }), text: `${passage.head}${stop}` }),
        new TextRun({ ...runOf('body', language), text: passage.text }),
      ],
      language,
    );
  }
  const face = passage.level === 1 ? 'first' : 'second';
  return new Paragraph({
    ...bodyOf(language),
    heading: passage.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    children: [new TextRun({ ...runOf(face, language, { bold: false, color: '000000' }), text: passage.text })],
  });
}

/** 附件：1. …, the further ones under the first. */
function annexList(attachments: Attachment[], language: Language): Paragraph[] {
  const label = inLanguage(language, '附件：', 'Annexes: ');
  const lines = attachments.map((attachment, i) =>
    attachments.length === 1 ? attachment.title : `${i + 1}${inLanguage(language, '．', '. ')}${attachment.title}`,
  );
  return lines.flatMap((line, i) => [
    ...(i === 0 ? [blank()] : []),
    new Paragraph({
      spacing: LINE,
      indent: { left: (i === 0 ? 2 : 5) * LETTER },
      children: [new TextRun({ ...runOf('body', language), text: `${i === 0 ? label : ''}${line}` })],
    }),
  ]);
}

/** The name is centred over the date, which ends four letters from the edge. */
function signatureOf({ by, day }: { by: string; day: string }, language: Language): Paragraph[] {
  const half = (widthInLetters(day) - widthInLetters(by)) / 2;
  const line = (text: string, right: number) =>
    new Paragraph({
      spacing: LINE,
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(Math.max(0, right) * LETTER) },
      keepLines: true,
      children: [new TextRun({ ...runOf('body', language), text })],
    });
  return [blank(), blank(), line(by, FROM_EDGE + half), line(day, FROM_EDGE)];
}

const FROM_EDGE = 4;

function body(children: TextRun[], language: Language): Paragraph {
  return new Paragraph({ ...bodyOf(language), children });
}

function plain(text: string, run: ReturnType<typeof runOf>): Paragraph {
  return new Paragraph({ spacing: LINE, children: [new TextRun({ ...run, text })] });
}

function blank(): Paragraph {
  return new Paragraph({ spacing: LINE, children: [new TextRun({ text: '', size: BODY_SIZE })] });
}
