import JSZip from 'jszip';
import mammoth from 'mammoth';
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
