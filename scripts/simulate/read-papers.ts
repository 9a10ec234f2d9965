/** The papers of a report as somebody reads them who opens the files. */
import { readXlsx } from 'hucre/xlsx';
import mammoth from 'mammoth';
import type { Paper } from '../../src/domain/paper.ts';
import { drawPicture } from '../../src/reporting/pictures/draw-picture.ts';
import { writePaper } from '../../src/reporting/write-paper.ts';

export interface ReadReport {
  /** Headings, items and paragraphs, as they stand there. */
  lines: string[];
  /** The annex of the document, without its header. */
  printed: string[][];
  /** The workbook, without its title and its header. */
  workbook: string[][];
}

/** Writes the files and reads them back. */
export async function readPapers(papers: Paper[]): Promise<ReadReport> {
  const read: ReadReport = { lines: [], printed: [], workbook: [] };
  for (const paper of papers) {
    const bytes = await writePaper(paper, drawPicture);
    if (paper.kind === 'ledger') {
      const { sheets } = await readXlsx(bytes);
      read.workbook = (sheets[0]?.rows ?? []).slice(2).map((row) => row.map((cell) => String(cell ?? '')));
    } else {
      Object.assign(read, await readDocument(bytes));
    }
  }
  return read;
}

async function readDocument(bytes: Uint8Array): Promise<Pick<ReadReport, 'lines' | 'printed'>> {
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
  const rows = [...value.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh]>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => wordsOf(cell)),
  );
  const lines = [...value.replaceAll(/<table>.*?<\/table>/gs, '').matchAll(/<(?:p|h\d)>(.*?)<\/(?:p|h\d)>/gs)];
  return { lines: lines.map(([, line = '']) => wordsOf(line)), printed: rows.slice(1) };
}

function wordsOf(html: string): string {
  const plain = html.replaceAll(/<[^>]+>/g, '');
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
