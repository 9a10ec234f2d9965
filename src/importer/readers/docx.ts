import mammoth from 'mammoth';
import { isArchiveWith, refuseArchiveBomb } from './archive.ts';
import { writeListNumbers } from './docx-numbers.ts';
import { readHtml } from './html.ts';
import type { Reader } from './reader.ts';

/** Word documents, by way of HTML, which keeps tables, merged cells and lists. */
export const docxReader: Reader = {
  name: 'docx',
  accepts: ({ bytes }) => isArchiveWith(bytes, 'word/'),
  read: async ({ bytes }) => {
    refuseArchiveBomb(bytes);
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        transformDocument: writeListNumbers,
      },
    );
    return readHtml(value);
  },
};
