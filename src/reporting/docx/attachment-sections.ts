import {
  AlignmentType,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { describePicture } from '../../domain/describe-picture.ts';
import type { Attachment } from '../../domain/official-document.ts';
import type { Picture } from '../../domain/picture.ts';
import type { Language } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import { LINE, runOf, TEXT_LENGTH, TEXT_WIDTH } from './official-style.ts';

interface AttachmentSection {
  orientation: 'portrait' | 'landscape';
  children: (Paragraph | Table)[];
}

/** Each annex begins on a page of its own; tables lie on their side to have room. */
export function attachmentSections(
  attachments: Attachment[],
  pictures: Uint8Array[],
  language: Language,
): AttachmentSection[] {
  const drawn = pictures.values();
  return attachments.map((attachment, i) => {
    const label = `${inLanguage(language, '附件', 'Annex ')}${attachments.length > 1 ? i + 1 : ''}`;
    const head = [headline(label, 'first', language), headline(attachment.title, 'title', language)];
    if (attachment.kind === 'table') {
      return { orientation: 'landscape', children: [...head, tableOf(attachment, language)] };
    }
    return {
      orientation: 'portrait',
      children: [...head, ...pictureOf(attachment.picture, drawn.next().value, language)],
    };
  });
}

function headline(text: string, face: 'first' | 'title', language: Language): Paragraph {
  return new Paragraph({
    spacing: face === 'title' ? { ...LINE, line: 700, after: 160 } : LINE,
    ...(face === 'title' ? { alignment: AlignmentType.CENTER } : {}),
    children: [new TextRun({ ...runOf(face, language), text })],
  });
}

/** 小四 for the head, 五号 for the cells, in half points. */
const HEAD_SIZE = 24;
const CELL_SIZE = 21;

function tableOf({ header, rows, widths }: Extract<Attachment, { kind: 'table' }>, language: Language): Table {
  const sum = widths.reduce((all, width) => all + width, 0);
  const columns = widths.map((width) => Math.floor((TEXT_LENGTH * width) / sum));
  const cell = (text: string, column: number, isHead: boolean) =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: isHead || column === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [
            new TextRun({
              ...runOf(isHead ? 'first' : 'body', language, { size: isHead ? HEAD_SIZE : CELL_SIZE }),
              text,
            }),
          ],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((all, width) => all + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    rows: [
      new TableRow({ tableHeader: true, children: header.map((text, column) => cell(text, column, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column, false)) }),
      ),
    ],
  });
}

/** In pixels of 1/96 inch, as the library counts pictures. */
const WIDEST = (TEXT_WIDTH / 1440) * 96;
const HIGHEST = (TEXT_LENGTH / 1440) * 96 - 160;

function pictureOf(picture: Picture, png: Uint8Array | undefined, language: Language): Paragraph[] {
  const told = describePicture(picture);
  if (!png)
    return told
      .split('\n')
      .map((text) => new Paragraph({ children: [new TextRun({ ...runOf('body', language), text })] }));
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const scale = Math.min(WIDEST / width, HIGHEST / height);
  const image = new ImageRun({
    type: 'png',
    data: Buffer.from(png),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: picture.title, title: picture.title, description: told },
  });
  return [new Paragraph({ alignment: AlignmentType.CENTER, children: [image] })];
}
