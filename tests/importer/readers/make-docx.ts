import { makeArchive } from './make-archive.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface DocxParagraph {
  text: string;
  /** Numbered by Word itself, in this list (from 1) at this level (from 0). */
  list?: number;
  level?: number;
  /** `Section` is numbered by list 1 through its style. */
  style?: 'Section';
}

/** How Word writes a number: the format's name, and the pattern around `%1`. */
export type DocxLevel = [format: string, pattern: string];

/** A cell of a Word table; `down: 'begins'` starts a cell merged downwards, `'goes on'` is a covered place. */
export interface DocxCell {
  text: string;
  across?: number;
  down?: 'begins' | 'goes on';
}

/** A Word document of paragraphs and tables; `more` are further parts of the archive. */
export function makeDocx(
  blocks: (DocxParagraph | DocxCell[][])[],
  lists: DocxLevel[][] = [],
  more: Record<string, string> = {},
): Uint8Array {
  const body = blocks.map((block) => (Array.isArray(block) ? table(block) : paragraph(block))).join('');
  return makeArchive({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${OFFICE}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="${OFFICE}.numbering+xml"/></Types>`,
    '_rels/.rels': relationships('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relationships('numbering', 'numbering.xml'),
    'word/numbering.xml': numberings(lists),
    'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Section"><w:pPr><w:numPr><w:numId
 w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
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

function numberings(lists: DocxLevel[][]): string {
  const level = ([format, pattern]: DocxLevel, at: number) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
  const definitions = lists.map(
    (levels, at) => `<w:abstractNum w:abstractNumId="${at}">${levels.map(level).join('')}</w:abstractNum>`,
  );
  const uses = lists.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`);
  return `<w:numbering ${W}>${definitions.join('')}${uses.join('')}</w:numbering>`;
}

function paragraph({ text, list, level = 0, style }: DocxParagraph): string {
  const styled = style ? `<w:pStyle w:val="${style}"/>` : '';
  const numbered = list ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>` : '';
  return `<w:p><w:pPr>${styled}${numbered}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
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
