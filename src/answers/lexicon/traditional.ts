import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });
/** Each character is converted once, and alone: no character may become two, since places in the text are counted. */
const simplified = new Map<string, string>();
const TRADITIONAL_RANGE = /[\u3400-\u9fff]/;

/** Traditional characters replaced one by one; everything else stays. */
export function toSimplified(text: string): string {
  let out = '';
  for (const char of text) out += simplifyOne(char);
  return out;
}

function simplifyOne(char: string): string {
  if (!TRADITIONAL_RANGE.test(char)) return char;
  const known = simplified.get(char);
  if (known !== undefined) return known;
  const made = convert(char);
  const one = made.length === char.length ? made : char;
  simplified.set(char, one);
  return one;
}
