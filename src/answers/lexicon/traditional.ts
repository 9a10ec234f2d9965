import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });
/** By character code; 0 where it is not known yet. Each character is converted once, and alone: no character may become two, since places in the text are counted. */
const simplified = new Uint16Array(0x1_0000);
const [FIRST, LAST] = [0x3400, 0x9fff];

/** Traditional characters replaced one by one; everything else stays. */
export function toSimplified(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST || code > LAST) continue;
    const simple = simplified[code] || simplifyOne(code);
    if (simple === code) continue;
    out += text.slice(from, at) + String.fromCharCode(simple);
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

function simplifyOne(code: number): number {
  const made = convert(String.fromCharCode(code));
  const simple = made.length === 1 ? made.charCodeAt(0) : code;
  simplified[code] = simple;
  return simple;
}
