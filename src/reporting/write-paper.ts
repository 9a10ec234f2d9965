import type { OfficialDocument } from '../domain/official-document.ts';
import type { Paper } from '../domain/paper.ts';
import type { DrawPicture } from '../ports/chat.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeLedger } from './write-ledger.ts';

/** The bytes of a paper: docx of a document, xlsx of a ledger. The same data make the same document. */
export function writePaper(paper: Paper, draw: DrawPicture): Promise<Uint8Array> {
  switch (paper.kind) {
    case 'document':
      return writeDocument(paper.document, draw, new Date(paper.at));
    case 'ledger':
      return writeLedger(paper.title, paper.header, paper.rows, paper.widths);
    default:
      return paper satisfies never;
  }
}

async function writeDocument(document: OfficialDocument, draw: DrawPicture, at: Date): Promise<Uint8Array> {
  const pictures: Uint8Array[] = [];
  for (const attachment of document.attachments) {
    if (attachment.kind === 'picture') pictures.push(await draw(attachment.picture));
  }
  return writeDocx(document, pictures, at);
}
