import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeOutNumbers } from '../../../src/importer/readers/docx-numbers.ts';

const LEVEL =
  '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>';
const numbering = `<w:abstractNum w:abstractNumId="7">${LEVEL}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>`;

const numbered = (list: number, rest = '') =>
  `<w:p><w:pPr><w:numPr><w:numId w:val="${list}"/></w:numPr>${rest}</w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`;

function labelsOf(document: string, styles = ''): string[] {
  return [...writeOutNumbers({ document, numbering, styles }).matchAll(/<w:t[^>]*>([^<]*、)</g)].map(
    ([, label]) => label ?? '',
  );
}

describe('numbers that Word counts by itself', () => {
  test('lists of one definition are counted together, from where it starts', () => {
    expect(labelsOf(numbered(1) + numbered(2) + numbered(1))).toEqual(['三、', '四、', '五、']);
  });

  test('a list that starts anew is counted by itself', () => {
    expect(labelsOf(numbered(1) + numbered(3) + numbered(1))).toEqual(['三、', '三、', '四、']);
  });

  test('list 0 and unknown lists are no numbers', () => {
    const document = numbered(0) + numbered(9);
    expect(writeOutNumbers({ document, numbering, styles: '' })).toBe(document);
  });

  test('a style hands its list on to the styles that are based on it', () => {
    const styles = `<w:style w:styleId="A"><w:numPr><w:numId w:val="1"/></w:numPr></w:style>
      <w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>`;
    const paragraph = '<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr></w:p>';
    expect(labelsOf(paragraph + paragraph, styles)).toEqual(['三、', '四、']);
  });

  test('earlier properties of a tracked change are not counted, and the number stands after them', () => {
    const change = '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:pPrChange>';
    const written = writeOutNumbers({ document: numbered(1, change) + numbered(1), numbering, styles: '' });
    expect(written).toContain(`${change}</w:pPr><w:r><w:t xml:space="preserve">三、`);
    expect(written).toContain('四、');
  });

  test('nothing of the document is lost, however broken it is', () => {
    const piece = fc.constantFrom(
      '<w:pPr>',
      '</w:pPr>',
      '<w:pPr/>',
      '<w:numId w:val="1"/>',
      '<w:pPrChange',
      '甲',
      '<',
      '>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const document = pieces.join('');
        const written = writeOutNumbers({ document, numbering, styles: document });
        expect(written.replace(/<w:r><w:t xml:space="preserve">[^<]*<\/w:t><\/w:r>/g, '')).toBe(document);
      }),
    );
  });

  test('a part full of tags that never close takes no longer than its length', () => {
    const broken = '<w:pPr>'.repeat(300_000);
    const begun = performance.now();
    writeOutNumbers({ document: broken, numbering: '<w:num w:numId="1">'.repeat(100_000), styles: broken });
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
