import { Document, Packer, type Paragraph, type Table } from 'docx';
import JSZip from 'jszip';
import type { OfficialDocument } from '../../domain/official-document.ts';
import { numberPassages } from '../number-passages.ts';
import { attachmentSections } from './attachment-sections.ts';
import { mainText } from './main-text.ts';
import { MARGIN, MARGIN_ON_SIDE, PAGE, STAND_INS } from './official-style.ts';
import { pageNumbers } from './page-numbers.ts';

/**
 * An official document as docx in the form of GB/T 9704. `pictures` are the PNGs of its pictures, in their order; `at` is
 * when it was made: the file says so, no machine's clock.
 */
export async function writeDocx(document: OfficialDocument, pictures: Uint8Array[], at: Date): Promise<Uint8Array> {
  const { language, title, attachments } = document;
  const numbered = { ...document, passages: numberPassages(document.passages, language) };
  const file = new Document({
    title,
    creator: document.signature?.by ?? '',
    evenAndOddHeaderAndFooters: true,
    features: { updateFields: false },
    sections: [
      section(mainText(numbered), language, 'portrait'),
      ...attachmentSections(attachments, pictures, language).map(({ children, orientation }) =>
        section(children, language, orientation),
      ),
    ],
  });
  return finish(await Packer.toBuffer(file), at);
}

function section(
  children: (Paragraph | Table)[],
  language: OfficialDocument['language'],
  orientation: 'portrait' | 'landscape',
) {
  return {
    properties: {
      page: { size: { ...PAGE, orientation }, margin: orientation === 'portrait' ? MARGIN : MARGIN_ON_SIDE },
    },
    footers: pageNumbers(language),
    children,
  };
}

/** Names stand-ins for faces that a machine lacks, and replaces every time of making by the one given. */
async function finish(made: Uint8Array, at: Date): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(made);
  const stamp = `${at.toISOString().slice(0, 19)}Z`;
  const core = await zip.file('docProps/core.xml')?.async('string');
  if (core) {
    zip.file('docProps/core.xml', core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`));
  }
  zip.file('word/fontTable.xml', fontTable());
  for (const entry of Object.values(zip.files)) entry.date = at;
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function fontTable(): string {
  const fonts = Object.entries(STAND_INS).map(
    ([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
