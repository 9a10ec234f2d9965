import { addDays, type IsoDay, isoDay } from './dates.ts';

/** What goes on for ever, or comes again, has no date by which it is done. */
const WITHOUT_END = /长期|持续|常态|每年|每月|每季|每周|annual|every|ongoing|continu|monthly|quarterly/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?:${MONTHS.join('|')})[a-z]*\\.?`;
const ORDINALS = '一二三四';

/** Each finds days in a due phrase; `year` is that of the plan, for phrases without one. */
const FINDERS: readonly [RegExp, (match: string[], year: number) => IsoDay | undefined][] = [
  [/(\d{4})-(\d{1,2})-(\d{1,2})/g, ([, y, m, d]) => dayAt(Number(y), Number(m), Number(d))],
  [/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g, ([, y, m, d], year) => dayAt(Number(y ?? year), Number(m), Number(d))],
  [/(?:(\d{4})年)?(\d{1,2})月(?:份)?(?:底|末)/g, ([, y, m], year) => monthEnd(Number(y ?? year), Number(m))],
  [/(?:(\d{4})年)?(\d{1,2})月上旬/g, ([, y, m], year) => dayAt(Number(y ?? year), Number(m), 10)],
  [/(?:(\d{4})年)?(\d{1,2})月中旬/g, ([, y, m], year) => dayAt(Number(y ?? year), Number(m), 20)],
  [/(?:(\d{4})年)?(\d{1,2})月下旬/g, ([, y, m], year) => monthEnd(Number(y ?? year), Number(m))],
  [
    /(?:(\d{4})年)?第?([一二三四1-4])季度/g,
    ([, y, q = ''], year) => monthEnd(Number(y ?? year), 3 * (ORDINALS.indexOf(q) + 1 || Number(q))),
  ],
  [/(?:(\d{4})年)?上半年/g, ([, y], year) => monthEnd(Number(y ?? year), 6)],
  [/(?:(\d{4}))?年(?:底|末|内)|全年/g, ([, y], year) => monthEnd(Number(y ?? year), 12)],
  [new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? (${MONTH}),? ?(\\d{4})?`, 'gi'), readEnglish],
  [
    new RegExp(`(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d),? ?(\\d{4})?`, 'gi'),
    ([all = '', m = '', d = '', y = ''], year) => readEnglish([all, d, m, y], year),
  ],
  [
    new RegExp(`(?:end of|by)? ?\\b(${MONTH}) (\\d{4})`, 'gi'),
    ([, m = '', y], year) => monthEnd(Number(y ?? year), monthOf(m)),
  ],
  [new RegExp(`end of (${MONTH})(?! \\d)`, 'gi'), ([, m = ''], year) => monthEnd(year, monthOf(m))],
  [/\bq([1-4])\b(?: (\d{4}))?/gi, ([, q, y], year) => monthEnd(Number(y ?? year), 3 * Number(q))],
  [/(?:end of (?:the )?year|year[- ]end)/gi, (_, year) => monthEnd(year, 12)],
];

/**
 * The day by which something is due, from the words of a document: `2021年6月底前`, `10月31日前`, `第三季度`. Of several the
 * last one. Undefined where the words do not say a day, as in `10月前`, or nothing ends.
 */
export function readDue(words: string, year: number): IsoDay | undefined {
  const text = words.normalize('NFKC').replace(/(\d) +(?=[年月日])|([年月]) +(?=\d)/g, '$1$2');
  if (WITHOUT_END.test(text)) return undefined;
  // A year that is said holds for the days beside it: 27 May – 3 June, 2021.
  const said = [...text.matchAll(/20\d{2}(?!\d)/g)].at(-1)?.[0];
  const usual = said === undefined ? year : Number(said);
  const days = FINDERS.flatMap(([pattern, find]) => [...text.matchAll(pattern)].map((match) => find(match, usual)));
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

function readEnglish([, d, m = '', y]: string[], year: number): IsoDay | undefined {
  return dayAt(Number(y || year), monthOf(m), Number(d));
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function monthEnd(year: number, month: number): IsoDay | undefined {
  const first = month === 12 ? dayAt(year + 1, 1, 1) : dayAt(year, month + 1, 1);
  return first && addDays(first, -1);
}

function dayAt(year: number, month: number, day: number): IsoDay | undefined {
  try {
    return isoDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  } catch {
    return undefined;
  }
}
