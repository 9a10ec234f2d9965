import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Register } from '../../src/domain/plan.ts';
import { readRegister } from '../../src/importer/import-plan.ts';
import { readDocument } from '../../src/importer/readers/index.ts';
import { makeDocxOf } from '../importer/readers/make-docx.ts';
import { layOut, makePdf } from '../importer/readers/make-pdf.ts';

const markdown = readFileSync(new URL('../../plans/lucheng-2023.md', import.meta.url), 'utf8');
const plain = markdown.replace(/^# /gm, '');
const html = `<html><body>${plain
  .split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('\n')}</body></html>`;

/** What does not depend on where a clause stands in the file. */
function contentOf(register: Register) {
  const { title, number, issuer, date, addressees, sections, departments, tasks } = register;
  const clauses = tasks.map(({ start, end, ...task }) => ({ ...task, text: task.text.replace(/\s/g, '') }));
  return { title, number, issuer, date, addressees, sections, departments, tasks: clauses };
}

describe('the bundled plan gives the same register', () => {
  const expected = contentOf(readRegister(markdown));

  test.each([
    ['txt', new TextEncoder().encode(plain)],
    ['txt', new Uint8Array(iconv.encode(plain, 'gb18030'))],
    ['txt', new Uint8Array(iconv.encode(plain.replaceAll('\n', '\r\n'), 'utf16le', { addBOM: true }))],
    ['html', new TextEncoder().encode(html)],
    ['docx', makeDocxOf(plain)],
    ['pdf', makePdf(layOut(plain), 'GBK-EUC-H')],
    ['pdf', makePdf(layOut(plain), 'to-unicode')],
  ])('as %s', async (extension, bytes) => {
    const { text } = await readDocument({ name: `plan.${extension}`, bytes });
    expect(contentOf(readRegister(text))).toEqual(expected);
  });
});
