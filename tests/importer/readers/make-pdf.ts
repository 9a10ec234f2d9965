import iconv from 'iconv-lite';

/** How the made file says which character a code is: by a predefined CMap, by a ToUnicode map, or not at all. */
export type PdfCoding = 'UniGB-UCS2-H' | 'GBK-EUC-H' | 'to-unicode' | 'none';

/** One drawn piece of text; `x` and `y` are points from the lower left corner. */
export interface PdfPiece {
  x: number;
  y: number;
  text: string;
}

const LINES_PER_PAGE = 40;
const CHARACTERS_PER_LINE = 40;

/** Sets paragraphs as printed lines, the first one indented by two characters, and pages with their numbers. */
export function layOut(text: string): PdfPiece[][] {
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => `\u3000\u3000${line}`.match(new RegExp(`.{1,${CHARACTERS_PER_LINE}}`, 'gu')) ?? []);
  const pages: PdfPiece[][] = [];
  for (let from = 0; from < lines.length; from += LINES_PER_PAGE) {
    const page = lines.slice(from, from + LINES_PER_PAGE);
    const pieces = page.map((line, row) => ({ x: 60, y: 800 - row * 18, text: line }));
    pages.push([...pieces, { x: 280, y: 40, text: `— ${pages.length + 1} —` }]);
  }
  return pages;
}

/** A small valid PDF without embedded fonts, as official typesetting systems write them. */
export function makePdf(pages: PdfPiece[][], coding: PdfCoding = 'UniGB-UCS2-H', extraTrailer = ''): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, page) => `${10 + page * 2} 0 R`).join(' ');
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`;
  objects[3] = fontObject(coding);
  objects[4] =
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /FontDescriptor 5 0 R ' +
    `/CIDSystemInfo << /Registry (Adobe) /Ordering (${isIdentity(coding) ? 'Identity' : 'GB1'}) /Supplement 0 >> >>`;
  objects[5] =
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 ' +
    '/Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>';
  objects[6] = stream(TO_UNICODE);
  for (const [page, pieces] of pages.entries()) {
    const at = 10 + page * 2;
    objects[at] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${at + 1} 0 R ` +
      '/Resources << /Font << /F1 3 0 R >> >> >>';
    objects[at + 1] = stream(pieces.map((piece) => draw(piece, coding)).join('\n'));
  }
  return assemble(objects, extraTrailer);
}

/** One range for each first byte, a hundred a block, as the format demands. */
function mapRanges(): string {
  const ranges = Array.from({ length: 256 }, (_, high) => high.toString(16).padStart(2, '0')).map(
    (high) => `<${high}00> <${high}ff> <${high}00>`,
  );
  return [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)]
    .map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`)
    .join('\n');
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${mapRanges()}
endcmap end end`;

function isIdentity(coding: PdfCoding): boolean {
  return coding === 'to-unicode' || coding === 'none';
}

function fontObject(coding: PdfCoding): string {
  const toUnicode = coding === 'to-unicode' ? '/ToUnicode 6 0 R ' : '';
  const encoding = isIdentity(coding) ? 'Identity-H' : coding;
  return `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} ${toUnicode}/DescendantFonts [4 0 R] >>`;
}

function draw({ x, y, text }: PdfPiece, coding: PdfCoding): string {
  const codes = coding === 'GBK-EUC-H' ? iconv.encode(text, 'gbk') : Buffer.from(text, 'utf16le').swap16();
  return `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm <${codes.toString('hex')}> Tj ET`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: string[], extraTrailer: string): Uint8Array {
  let body = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets: string[] = [];
  for (let number = 1; number < objects.length; number += 1) {
    const object = objects[number];
    offsets.push(
      object === undefined ? '0000000000 65535 f \n' : `${String(body.length).padStart(10, '0')} 00000 n \n`,
    );
    if (object !== undefined) body += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const xref = `xref\n0 ${objects.length}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length} /Root 1 0 R ${extraTrailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body + xref + trailer, 'latin1'));
}
