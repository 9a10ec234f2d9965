import { lightInWords } from '../../domain/describe-light.ts';
import { ENGLISH_NUMBERS } from '../../domain/numerals.ts';
import type { Light } from '../../domain/pace.ts';
import type { Register } from '../../domain/plan.ts';
import type { OpeningFact } from './list-facts.ts';

/** Why an opening is left out. */
export type OpeningFault =
  | 'empty'
  | 'too long'
  | 'no fact'
  | 'unknown fact'
  | 'fact twice'
  | 'markup'
  | 'number'
  | 'body'
  | 'light';

const LONGEST = 240;
const SLOT = /\{([^{}]*)\}/g;
const MARKUP = /[\n<>*_`[\]|#@]|https?:/;
const LIGHTS: Light[] = ['done', 'on_pace', 'behind', 'far_behind', 'no_data'];

/** 三条, 第二, 两成, 过半: numerals where they count something; 一些 and 进一步 count nothing. */
const COUNTED =
  /(?<![这本上下])[零〇一二两三四五六七八九十百千万亿半]+(?:[余多]?(?:条|项|家|个|件|批|起|成|倍|分|大|月|日|周|年|天|次|份|户|所|处)|%|个百分点)|第[一二三四五六七八九十]|百分之|过半|一半|全部|所有|多数|少数|翻番|\d/;
const COUNTED_IN_ENGLISH = new RegExp(
  String.raw`\b(?:${ENGLISH_NUMBERS.join('|')}|dozens?|hundreds?|thousands?|half|twice|double[ds]?|all|most|none|percent|first|second|third)\b`,
  'i',
);
const BODY =
  /\p{Script=Han}{2,}(?:局|委|厅|办|院|部门|中心|公司|街道|镇|乡|政府)|\b(?:bureau|department|office|commission|court|ministry|government)s?\b/iu;
const STANDING =
  /落后|滞后|领先|超额|完成|达标|未报|严重|突破|下滑|上升|增长|下降|好转|恶化|\b(?:behind|ahead|complete[ds]?|done|overdue|delayed|late|improv\w+|worse\w*|rose|fell|risen|fallen)\b/i;

/** The paragraph with the facts in their places; whatever states anything by itself is no opening. */
export function fillOpening(
  written: string,
  facts: OpeningFact[],
  register: Register,
): { text: string } | { fault: OpeningFault } {
  const fault = findFault(written, facts, register);
  if (fault) return { fault };
  return {
    text: written.trim().replace(SLOT, (_, handle) => facts.find((fact) => fact.handle === handle)?.says ?? ''),
  };
}

function findFault(written: string, facts: OpeningFact[], register: Register): OpeningFault | undefined {
  const slots = [...written.matchAll(SLOT)].map(([, handle = '']) => handle);
  const rest = written.replace(SLOT, ' ').normalize('NFKC');
  if (written.trim() === '') return 'empty';
  if (written.length > LONGEST) return 'too long';
  if (slots.length === 0) return 'no fact';
  if (slots.some((handle) => !facts.some((fact) => fact.handle === handle))) return 'unknown fact';
  if (new Set(slots).size < slots.length) return 'fact twice';
  if (MARKUP.test(written.trim()) || /[{}]/.test(rest)) return 'markup';
  if (COUNTED.test(rest) || COUNTED_IN_ENGLISH.test(rest)) return 'number';
  if (BODY.test(rest) || namesDepartment(rest, register)) return 'body';
  return STANDING.test(rest) || namesLight(rest) ? 'light' : undefined;
}

function namesDepartment(text: string, { departments }: Register): boolean {
  const said = text.toLowerCase();
  return departments
    .flatMap(({ name, aliases, english = [] }) => [name, ...aliases, ...english])
    .some((name) => name.length > 1 && said.includes(name.toLowerCase()));
}

const namesLight = (text: string) =>
  LIGHTS.some(
    (light) => text.includes(lightInWords(light, 'zh')) || text.toLowerCase().includes(lightInWords(light, 'en')),
  );
