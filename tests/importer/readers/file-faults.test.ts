import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeCause, RemitError } from '../../../src/domain/errors.ts';
import { readDocument } from '../../../src/importer/readers/index.ts';
import { makeArchive } from './make-archive.ts';
import { makeDocx, makeDocxOf } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';

async function faultOf(name: string, bytes: Uint8Array, language: 'zh' | 'en' = 'en'): Promise<RemitError> {
  const outcome = await readDocument({ name, bytes }, language).catch((error: unknown) => error);
  if (!(outcome instanceof RemitError)) throw new Error(`${name} was read, or failed otherwise: ${String(outcome)}`);
  expect(outcome.code).toBe('unreadable_file');
  return outcome;
}

const container = (part: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from(part, 'utf16le'),
      Buffer.alloc(512),
    ]),
  );

describe('a file that cannot be read is refused in one sentence that says what to do', () => {
  const password =
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> ` +
    `/ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`;
  const absurdSpans = new TextEncoder().encode(
    `<table>${'<tr><td colspan=1000 rowspan=1000>甲</td><td>乙</td></tr>'.repeat(3000)}</table>`,
  );
  const piece = [[{ x: 60, y: 700, text: '区民政局' }]];

  test.each([
    ['empty', 'plan.txt', new Uint8Array(), /is empty/],
    ['nothing but white space', 'plan.txt', new TextEncoder().encode(' \n\n'), /holds no text/],
    ['a binary', 'plan.txt', new Uint8Array(randomBytes(5000)), /no document that can be read/],
    [
      'a picture',
      'plan.docx',
      new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452000001', 'hex')),
      /no document/,
    ],
    ['another archive', 'plan.zip', makeArchive({ 'a.txt': '区民政局' }), /no document/],
    ['larger than the limit', 'plan.txt', new Uint8Array(20 * 1_048_576 + 1).fill(65), /larger than 20 MB/],
    [
      'an archive bomb',
      'plan.docx',
      makeArchive({ 'word/a.xml': Buffer.alloc(210 * 1_048_576) }),
      /unpacks to far more/,
    ],
    ['a table with absurd spans', 'plan.html', absurdSpans, /unpacks to far more/],
    ['a page nested too deeply', 'plan.html', new TextEncoder().encode('<div>'.repeat(100_000)), /broken/],
    ['a truncated docx', 'plan.docx', makeDocxOf('区民政局').subarray(0, 400), /no document|broken/],
    ['a docx without its document', 'plan.docx', makeArchive({ 'word/media/a': 'x' }), /broken/],
    ['an old Word file', 'plan.doc', container('WordDocument'), /save it as \.docx/],
    ['a docx with a password', 'plan.docx', container('EncryptedPackage'), /remove the password/],
    ['a workbook with a password', 'plan.xlsx', container('EncryptedPackage'), /remove the password/],
    ['a pdf with a password', 'plan.pdf', makePdf(piece, 'to-unicode', password), /remove the password/],
    ['a scanned pdf', 'plan.pdf', makePdf([[]]), /text recognition/],
    ['a pdf whose fonts are no characters', 'plan.pdf', makePdf(piece, 'none'), /which characters/],
    ['a broken pdf', 'plan.pdf', new TextEncoder().encode('%PDF-1.7\nnothing'), /broken/],
  ])('%s', async (_, name, bytes, sentence) => {
    const { message } = await faultOf(name, bytes);
    expect(message).toMatch(sentence);
    expect(message).toContain(name);
    expect(message).not.toContain('\n');
  });

  test('a marking of secrecy at the head of the pages of a Word document', async () => {
    const head = '<w:hdr><w:p><w:r><w:t>机密</w:t></w:r><w:r><w:t>★10年</w:t></w:r></w:p></w:hdr>';
    const bytes = makeDocx([{ text: '1. 新增公园3个。（区住建局负责）' }], [], { 'word/header1.xml': head });
    await expect(readDocument({ name: 'plan.docx', bytes })).rejects.toMatchObject({ code: 'classified' });
  });

  test('in Chinese for those who speak it', async () => {
    expect((await faultOf('要点.txt', new Uint8Array(), 'zh')).message).toBe(
      '文件“要点.txt”是空文件，请重新导出后再发。',
    );
  });

  test('a size that an archive states wrongly does not help it', async () => {
    const bytes = Buffer.from(makeArchive({ 'word/a.xml': Buffer.alloc(210 * 1_048_576) }));
    bytes.writeUInt32LE(10, bytes.indexOf('504b0102', 0, 'hex') + 24);
    expect((await faultOf('plan.docx', new Uint8Array(bytes))).message).toMatch(/unpacks to far more/);
  });

  test('the cause is kept for operators', async () => {
    expect(describeCause(await faultOf('plan.txt', new Uint8Array()))).toContain('empty');
  });
});

describe('whatever is sent', () => {
  const read = async (name: string, bytes: Uint8Array) => {
    try {
      expect((await readDocument({ name, bytes })).text.trim()).not.toBe('');
    } catch (error) {
      expect(error).toBeInstanceOf(RemitError);
    }
  };

  test('random bytes are text or refused', async () => {
    const name = fc.constantFrom('a.txt', 'a.docx', 'a.pdf', 'a.xlsx', 'a.csv', 'a.html', 'a');
    await fc.assert(fc.asyncProperty(name, fc.uint8Array({ maxLength: 400 }), read));
  });

  test.each([
    ['docx', makeDocxOf('1、新增3家。（区民政局负责）')],
    ['pdf', makePdf([[{ x: 60, y: 700, text: '区民政局负责' }]])],
  ])('a %s with damaged bytes is read or refused', async (extension, whole) => {
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = new Uint8Array(whole);
        for (const [at, value] of changes) bytes[at] = value;
        await read(`a.${extension}`, bytes);
      }),
      { numRuns: 100 },
    );
  });
});
