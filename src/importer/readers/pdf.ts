import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { joinPdfLines, type PdfGlyph, splitPdfLines } from './pdf-lines.ts';
import { type Reader, startsWith, UnreadableFile } from './reader.ts';

/** The library's own memory, which its types leave out. */
type WithMemory = WrappedPdfiumModule['pdfium'] & { HEAPU8: Uint8Array };

const PASSWORD_ERROR = 4;
const DOUBLE = 8;

/** PDF with a text layer. PDFium knows the character tables of fonts that official typesetting does not embed. */
export const pdfReader: Reader = {
  name: 'pdf',
  accepts: ({ bytes }) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46),
  read: async ({ bytes }) => {
    const pages = await readSafely(bytes);
    refuseUnreadablePages(pages);
    return joinPdfLines(pages.map(splitPdfLines));
  },
};

let loading: Promise<WrappedPdfiumModule> | undefined;

/** The library is loaded with the first PDF and kept. */
function loadPdfium(): Promise<WrappedPdfiumModule> {
  loading ??= (async () => {
    const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
    const library = await init({ wasmBinary: new Uint8Array(await readFile(path)).buffer });
    library.PDFiumExt_Init();
    return library;
  })();
  return loading;
}

/** A file that makes the library fail leaves it in no state to go on: the next one gets a fresh copy. */
async function readSafely(bytes: Uint8Array): Promise<PdfGlyph[][]> {
  try {
    return readPages(await loadPdfium(), bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) loading = undefined;
    throw error;
  }
}

function readPages(library: WrappedPdfiumModule, bytes: Uint8Array): PdfGlyph[][] {
  const { malloc, free } = library.pdfium.wasmExports;
  const memory = malloc(bytes.length);
  (library.pdfium as WithMemory).HEAPU8.set(bytes, memory);
  const document = library.FPDF_LoadMemDocument(memory, bytes.length, '');
  try {
    if (document === 0) {
      throw new UnreadableFile(library.FPDF_GetLastError() === PASSWORD_ERROR ? 'encrypted' : 'broken');
    }
    return Array.from({ length: library.FPDF_GetPageCount(document) }, (_, page) => readPage(library, document, page));
  } finally {
    if (document !== 0) library.FPDF_CloseDocument(document);
    free(memory);
  }
}

function readPage(library: WrappedPdfiumModule, document: number, index: number): PdfGlyph[] {
  const page = library.FPDF_LoadPage(document, index);
  const text = library.FPDFText_LoadPage(page);
  const box = library.pdfium.wasmExports.malloc(4 * DOUBLE);
  try {
    const count = text === 0 ? 0 : Math.max(0, library.FPDFText_CountChars(text));
    return Array.from({ length: count }, (_, at) => readGlyph(library, text, at, box));
  } finally {
    library.pdfium.wasmExports.free(box);
    if (text !== 0) library.FPDFText_ClosePage(text);
    if (page !== 0) library.FPDF_ClosePage(page);
  }
}

function readGlyph(library: WrappedPdfiumModule, text: number, at: number, box: number): PdfGlyph {
  library.FPDFText_GetCharBox(text, at, box, box + DOUBLE, box + 2 * DOUBLE, box + 3 * DOUBLE);
  const [left = 0, right = 0, bottom = 0] = [0, 1, 2].map((part) =>
    library.pdfium.getValue(box + part * DOUBLE, 'double'),
  );
  return {
    code: library.FPDFText_GetUnicode(text, at),
    left,
    right,
    bottom,
    size: library.FPDFText_GetFontSize(text, at),
    isGuessed: library.FPDFText_HasUnicodeMapError(text, at) === 1,
    isGap: library.FPDFText_IsGenerated(text, at) === 1,
  };
}

function refuseUnreadablePages(pages: PdfGlyph[][]): void {
  const glyphs = pages.flat().filter(({ code }) => code > 0x20);
  if (glyphs.length === 0) throw new UnreadableFile('no_text_layer');
  const guessed = glyphs.filter(({ isGuessed, code }) => isGuessed || code === 0xfffd).length;
  if (guessed > glyphs.length / 10) throw new UnreadableFile('unknown_characters');
}
