import { makeArchive } from './make-archive.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface DocxParagraph {
  text: string;
  /** Numbered by Word itself, at this level. */
  level?: number;
}

/** A cell of a Word table; `down: 'begins'` starts a cell merged downwards, `'goes on'` is a covered place. */
export interface DocxCell {
  text: string;
  across?: number;
  down?: 'begins' | 'goes on';
}

/** A Word document of paragraphs and tables. */
export function makeDocx(blocks: (DocxParagraph | DocxCell[][])[]): Uint8Array {
  const body = blocks.map((block) => (Array.isArray(block) ? table(block) : paragraph(block))).join('');
  return makeArchive({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/>
<Override PartName="/word/numbering.xml" ContentType="${OFFICE}.numbering+xml"/></Types>`,
    '_rels/.rels': relationships('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relationships('numbering', 'numbering.xml'),
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${[0, 1]
      .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>`)
      .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
  });
}

/** A Word document with one paragraph for each line. */
export function makeDocxOf(text: string): Uint8Array {
  return makeDocx(text.split('\n').map((line) => ({ text: line })));
}

function relationships(type: string, target: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
}

function paragraph({ text, level }: DocxParagraph): string {
  const numbering =
    level === undefined ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
  return `<w:p>${numbering}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

function table(rows: DocxCell[][]): string {
  const write = (cell: DocxCell) => {
    const across = cell.across ? `<w:gridSpan w:val="${cell.across}"/>` : '';
    const begins = cell.down === 'begins' ? '<w:vMerge w:val="restart"/>' : '';
    const goesOn = cell.down === 'goes on' ? '<w:vMerge/>' : '';
    const content = cell.text
      .split('\n')
      .map((text) => paragraph({ text }))
      .join('');
    return `<w:tc><w:tcPr>${across}${begins}${goesOn}</w:tcPr>${content}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(write).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
