/** More attempts than any answer needs, and few enough for one that is made of braces. */
const MOST_ATTEMPTS = 40;

/** The JSON objects that stand in a text, the likeliest to be the answer first: the whole, what is fenced, the last. */
export function extractJson(text: string): unknown[] {
  const said = text.replace(/^[\s\S]*<\/think>/, '').trim();
  const whole = parseObject(said);
  if (whole !== undefined) return [whole];
  const fenced = [...said.matchAll(/```(?:json)?\s*\n([\s\S]*?)```/gi)].map(([, inner = '']) => parseObject(inner));
  const marked = fenced.filter((object) => object !== undefined);
  return (marked.length > 0 ? marked : scanObjects(said)).reverse();
}

/** Objects between prose, in their order. */
function scanObjects(text: string): unknown[] {
  const found: unknown[] = [];
  let from = text.indexOf('{');
  for (let attempts = 0; from >= 0 && attempts < MOST_ATTEMPTS; attempts++) {
    const end = findEnd(text, from);
    const object = end === undefined ? undefined : parseObject(text.slice(from, end));
    if (object !== undefined) found.push(object);
    from = text.indexOf('{', object !== undefined && end !== undefined ? end : from + 1);
  }
  return found;
}

/** Where the object that begins here closes; braces within texts do not count. */
function findEnd(text: string, from: number): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (depth === 0) return from + index + 1;
  }
  return undefined;
}

function parseObject(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
