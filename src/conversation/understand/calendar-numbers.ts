/** Characters of a clause, from `start` up to `end`. */
export interface Span {
  start: number;
  end: number;
}

const N = '[\\d零〇一二三四五六七八九十两]+';

/** Numbers that place something in time or name it: dates, hours, spans of time, telephone and document numbers. */
const PATTERNS: readonly RegExp[] = [
  /\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)/g,
  new RegExp(`(?:${N}年)?(?:[上下本]半年|${N}月(?:份|底|初|中旬?|上旬|下旬)?(?:${N}[日号])?)`, 'g'),
  /(?:第)?[\d一二三四]季度|[QH][1-4](?!\d)/gi,
  /(?<![\d.])(?:\d{4}|[零〇一二三四五六七八九]{4})年(?:度)?/g,
  new RegExp(`(?<![第\\d.])${N}[号日](?!线|楼|文)`, 'g'),
  /\d{1,2}[:：]\d{2}/g,
  new RegExp(`(?:上午|下午|早上|晚上|中午|凌晨)\\s*${N}点(?:半|${N}分)?`, 'g'),
  new RegExp(
    `(?:近|过去|前|后|再过|还有|大概|约)?${N}\\s*(?:个(?:多)?(?:月|工作日|小时|星期|礼拜|季度)|天|周(?!岁)|星期|礼拜|小时|分钟|年|(?:days?|weeks?|months?|years?|hours?|minutes?)\\b)`,
    'gi',
  ),
  /(?:周|星期|礼拜)[一二三四五六日天\d]/g,
  /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)|(?:电话|分机|tel|ext)\D{0,3}\d{3,}/gi,
  /[〔[(]\d{4}[〕\])]\s*\d+号?/g,
  new RegExp(
    `第${N}(?:条|款|项任务|项工作|部分|号|页|章|节)|(?:item|task|section|clause|no\\.?)\\s*\\d+(?:[#.]\\d+)?`,
    'gi',
  ),
  // 第8批抽完了 counts batches; 第一批 and 第二批培训 are rounds.
  new RegExp(`(?<!抽检?[到了完]?)第${N}(?:轮|批(?!次?(?:样品?)?[抽检采送])|期|阶段|步|季|届|次|方|遍)|第[一1]批`, 'g'),
  /\d+#\d+/g,
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+\d{1,2}(?:st|nd|rd|th)?\b/g,
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /(?<![\d.])20[12]\d(?!\s*(?:[\d.,%]|家|个|批|件|起|人|次|户))/g,
  new RegExp(`${N}(?:楼|室(?!内)|路公交)|\\d+\\s*(?:am|pm)\\b`, 'gi'),
];

/** Where a clause speaks of dates, times and numbers that are names. */
export function findCalendar(clause: string): Span[] {
  return PATTERNS.flatMap((pattern) =>
    [...clause.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
