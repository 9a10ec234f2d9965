import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { RemitError } from '../../src/domain/errors.ts';
import type { Department } from '../../src/domain/plan.ts';
import { readDirectory } from '../../src/importer/read-directory.ts';

const HEADER = 'handle,name,department,role,slack_user_id,email';
const DEPARTMENTS: Department[] = [
  { name: '区民政局', aliases: ['民政局', '民政'], collective: false, english: ['Civil Affairs Bureau'] },
  { name: '区发展改革局', aliases: ['区发改局', '区发展改革委', '发改委'], collective: false },
];

function read(...lines: string[]) {
  return readDirectory([HEADER, ...lines].join('\n'), DEPARTMENTS);
}

describe('the directory', () => {
  test('a row becomes a person of the department by its full name', () => {
    expect(read('liaison-M,陈静,区民政局,liaison,U123,m@example.org').people).toEqual([
      {
        handle: 'liaison-M',
        name: '陈静',
        department: '区民政局',
        role: 'liaison',
        slackUserId: 'U123',
        email: 'm@example.org',
        claims: null,
        reachable: true,
      },
    ]);
  });

  test.each(['民政', '民政局', 'civil affairs bureau', ' 区民政局 '])(
    '%s is found as the department it stands for',
    (alias) => {
      expect(read(`x,甲,${alias},head,,`).people[0]?.department).toBe('区民政局');
    },
  );

  test('all printed forms of one bureau lead to the same name', () => {
    const { people } = read('a,甲,区发改局,liaison,,', 'b,乙,区发展改革委,deputy,,', 'c,丙,发改委,head,,');
    expect(new Set(people.map(({ department }) => department))).toEqual(new Set(['区发展改革局']));
  });

  test('leaders and readers need no department, all others do', () => {
    const { people, refused } = read('boss,甲,,leader,,', 'street,乙,,reader,,', 'x,丙,,liaison,,');
    expect(people.map(({ handle, department }) => [handle, department])).toEqual([
      ['boss', null],
      ['street', null],
    ]);
    expect(refused).toEqual([{ line: 4, why: 'A liaison needs a department.' }]);
  });

  test('an unknown department or role refuses its row by line number and leaves the others', () => {
    const { people, refused } = read('a,甲,区水利局,liaison,,', 'b,乙,区民政局,boss,,', 'c,丙,民政局,liaison,,');
    expect(people.map(({ handle }) => handle)).toEqual(['c']);
    expect(refused.map(({ line }) => line)).toEqual([2, 3]);
    expect(refused[0]?.why).toContain('区水利局');
    expect(refused[1]?.why).toContain('boss');
  });

  test('line numbers count empty lines and lines within quotes', () => {
    const { refused } = read('', 'a,"甲\n乙",区民政局,liaison,,', 'b,丙,区水利局,liaison,,');
    expect(refused.map(({ line }) => line)).toEqual([5]);
  });

  test('nobody is loaded twice under one handle or one Slack user', () => {
    const { people, refused } = read('a,甲,民政,head,U1,', 'A,乙,民政,head,U2,', 'c,丙,民政,head,u1,');
    expect(people.map(({ name }) => name)).toEqual(['甲']);
    expect(refused).toHaveLength(2);
  });

  test('a missing handle refuses the row', () => {
    expect(read(',甲,民政,liaison,,').refused).toHaveLength(1);
  });

  test('columns may stand in another order, with a byte order mark, without the optional ones', () => {
    const { people } = readDirectory('\ufeffRole,Department,Name,Handle\r\noffice,民政,甲,o\r\n', DEPARTMENTS);
    expect(people[0]).toMatchObject({ handle: 'o', role: 'office', department: '区民政局', email: null });
  });

  test.each(['', 'name,role\n甲,head', '这是一份通知，不是通讯录。'])(
    'a file that is no directory is refused in one sentence: %j',
    (text) => {
      expect(() => readDirectory(text, DEPARTMENTS)).toThrow(RemitError);
    },
  );

  test('a file as Chinese spreadsheet programs save it (GBK) is read by its bytes', () => {
    const bytes = iconv.encode(`${HEADER}\r\nm,陈静,区民政局,liaison,,`, 'gbk');
    expect(readDirectory(bytes, DEPARTMENTS).people[0]).toMatchObject({ name: '陈静', department: '区民政局' });
  });

  test('bytes that are no text are refused', () => {
    expect(() => readDirectory(new Uint8Array(500).fill(1), DEPARTMENTS)).toThrow(RemitError);
  });

  test('whatever stands in the rows, each is a person or is refused, and nothing else is thrown', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/["\n\r,]/g, '') || 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 8 }), (rows) => {
        const { people, refused } = read(...rows.map((row) => `${row.join(',')},,`));
        expect(people.length + refused.length).toBeLessThanOrEqual(rows.length);
        for (const person of people) expect([null, '区民政局', '区发展改革局']).toContain(person.department);
      }),
    );
  });
});
