import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractJson } from '../../../src/adapters/openai/extract-json.ts';

describe('the JSON of an answer', () => {
  it.each([
    ['alone', '{"a":1}', [{ a: 1 }]],
    ['with space around', '\n  {"a":1}\n', [{ a: 1 }]],
    ['in a fence', '```json\n{"a":1}\n```', [{ a: 1 }]],
    ['in a fence without a name', 'Here:\n```\n{"a":1}\n```', [{ a: 1 }]],
    ['between prose', 'I think {"a":{"b":"}"}} fits.', [{ a: { b: '}' } }]],
    ['after an example: the last is the likeliest', 'Like {"a":0}: {"a":1}', [{ a: 1 }, { a: 0 }]],
    ['after thoughts', '<think>{"a":0}</think>{"a":1}', [{ a: 1 }]],
    ['with quotes inside', 'x {"a":"\\"{"} y', [{ a: '"{' }]],
    ['after a brace that means nothing', 'a { b {"a":1}', [{ a: 1 }]],
    ['in no way', 'I cannot.', []],
    ['cut off', '{"a":1, "b"', []],
    ['as a list or a number', '[1]', []],
  ])('%s', (_, text, expected) => expect(extractJson(text)).toEqual(expected));

  it('is found whatever prose without braces stands around it', () => {
    const prose = fc.string().filter((text) => !/[{}"`<]/.test(text));
    fc.assert(
      fc.property(prose, fc.dictionary(fc.string(), fc.jsonValue()), prose, (before, object, after) => {
        const json = JSON.parse(JSON.stringify(object));
        expect(extractJson(`${before}${JSON.stringify(json)}${after}`)).toContainEqual(json);
      }),
    );
  });

  it('is looked for in a moment, even in nothing but braces', () => {
    const began = performance.now();
    extractJson('{'.repeat(100_000));
    extractJson('{"'.repeat(50_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
