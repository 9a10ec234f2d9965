import JSZip from 'jszip';
import mammoth from 'mammoth';
import { refuseMarked } from '../classification.ts';
import { isArchiveWith, refuseArchiveBomb } from './archive.ts';
import { writeOutNumbers } from './docx-numbers.ts';
import { readHtml } from './html.ts';
import type { Reader } from './reader.ts';

const DOCUMENT = 'word/document.xml';

/** Word documents, by way of HTML, which keeps tables and merged cells. */
export const docxReader: Reader = {
  name: 'docx',
  accepts: ({ bytes }) => isArchiveWith(bytes, 'word/'),
  read: async ({ bytes }) => {
    refuseArchiveBomb(bytes);
    await refuseMarkedPages(bytes);
    const { value } = await mammoth.convertToHtml(
      { buffer: await numberParagraphs(bytes) },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        transformDocument: forgetNumbering,
      },
    );
    return readHtml(value);
  },
};

/** The head and the foot of pages are no text of a plan, but a marking of secrecy stands there as well. */
async function refuseMarkedPages(bytes: Uint8Array): Promise<void> {
  const archive = await JSZip.loadAsync(bytes);
  for (const part of archive.file(/^word\/(?:header|footer)\d*\.xml$/)) {
    const xml = await part.async('string');
    const lines = xml.split(/<\/w:p>/).map((paragraph) => paragraph.replace(/<[^>]*>/g, ''));
    refuseMarked(lines, /[\u4e00-\u9fff]/.test(lines.join('')) ? 'zh' : 'en');
  }
}

async function numberParagraphs(bytes: Uint8Array): Promise<Buffer> {
  const archive = await JSZip.loadAsync(bytes);
  const part = async (name: string) => (await archive.file(name)?.async('string')) ?? '';
  const document = await part(DOCUMENT);
  const [numbering, styles] = [await part('word/numbering.xml'), await part('word/styles.xml')];
  if (document !== '') archive.file(DOCUMENT, writeOutNumbers({ document, numbering, styles }));
  return archive.generateAsync({ type: 'nodebuffer' });
}

interface DocxNode {
  type: string;
  children?: DocxNode[];
  numbering?: unknown;
}

/** The numbers stand in the text already: a list of HTML would count once more. */
function forgetNumbering(node: DocxNode): DocxNode {
  const children = node.children?.map(forgetNumbering);
  const plain = node.type === 'paragraph' ? { ...node, numbering: null } : node;
  return children ? { ...plain, children } : plain;
}
