import { isoDay } from '../domain/dates.ts';
import { parseChinese } from '../domain/numerals.ts';
import type { PlanDocument } from './document.ts';
import { cleanText, squeeze } from './refiners/cleaning.ts';

/** What a document says about itself outside its items. */
export interface FrontMatter {
  title: string;
  number: string | null;
  issuer: string | null;
  date: string | null;
  year: number;
  addressees: string[];
}

const NUMBER = /[\u4e00-\u9fffA-Za-z]{2,16}[〔［[【（(]\s*(?:19|20)\d{2}\s*[〕］\]】）)]\s*(?:第\s*)?\d+\s*号/;
const PLAN_WORDS =
  /要点|方案|计划|任务|分工|意见|通知|分解|清单|安排|措施|行动|规划|责任|办法|决定|目标|plan|programme|program|tasks?/i;
const NOTICE = /^(?:.*关于)?(?:印发|转发|下发).*的通知$|关于.{0,6}印发/;
const DATE =
  /((?:19|20)\d{2}|[二〇○零一二三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/;
const ISSUER_END = /(?:局|委|委员会|办|办公室|办公厅|部|厅|院|政府|领导小组|指挥部|管委会|会|公司|中心|街道)$/;

/** Reads title, number, issuer, date, year and addressees; `firstItem` is where the items begin. */
export function readFrontMatter(document: PlanDocument, firstItem: number, fallbackYear: number): FrontMatter {
  const blocks = readBlocks(document, firstItem);
  const title = findTitle(blocks);
  const head = document.text.slice(0, Math.max(firstItem, 2000));
  const date = findDate(document, firstItem);
  return {
    title,
    number: squeeze(NUMBER.exec(head)?.[0] ?? '') || null,
    issuer: findIssuer(document, blocks, title),
    date,
    year: yearOf(title, date, head, fallbackYear),
    addressees: findAddressees(blocks),
  };
}

/** Lines before the first item; a title broken over lines is one. */
function readBlocks({ lines }: PlanDocument, firstItem: number): string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.start >= firstItem && blocks.length > 0) break;
    const words = cleanText(line.text).replace(/^#+\s*/, '');
    const isTitlePart =
      words !== '' &&
      words.length <= 40 &&
      !/^附件/.test(words) &&
      !/[。；：:！，,]$/.test(words) &&
      !NUMBER.test(words) &&
      !DATE.test(words);
    const last = blocks.at(-1);
    if (isOpen && isTitlePart && last !== undefined && isBrokenTitle(last, words))
      blocks[blocks.length - 1] = last + words;
    else if (words !== '') blocks.push(words);
    isOpen = isTitlePart;
  }
  return blocks;
}

const isBrokenTitle = (first: string, second: string) =>
  !ISSUER_END.test(first) &&
  !/文件$/.test(first) &&
  !PLAN_WORDS.test(first.slice(-4)) &&
  PLAN_WORDS.test(second) &&
  /[\u4e00-\u9fff]$/.test(first);

const OUTLINE = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|第.{1,3}[章条节部])/;

/** The plan's own title rather than that of the notice that hands it out. */
function findTitle(blocks: readonly string[]): string {
  const short = blocks
    .map(cutAtTable)
    .filter((block) => block.length <= 90 && !/[。；！]/.test(block) && !/[：:]$/.test(block));
  const named = short.filter(
    (block) => PLAN_WORDS.test(block) && !OUTLINE.test(block) && !NUMBER.test(block) && !/^(?:附件|抄送)/.test(block),
  );
  const own = named.filter((block) => !NOTICE.test(withoutSpaces(block)));
  const quoted = named.map((block) => /印发《([^》]+)》/.exec(block)?.[1]).find(Boolean);
  const found = own[0] ?? quoted ?? named[0] ?? short[0] ?? blocks[0] ?? '';
  return withoutSpaces(found).slice(0, 120);
}

/** In a flattened table the title runs into the column headings. */
const cutAtTable = (block: string) => block.replace(/(?<=表)序号.*$/s, '');

const withoutSpaces = (words: string) => words.replace(/(?<=[\u4e00-\u9fff\d])\s+(?=[\u4e00-\u9fff\d])/g, '');

function findDate({ text }: PlanDocument, firstItem: number): string | null {
  const head = text.slice(0, firstItem);
  const isOwnLine = new RegExp(`^[\\s*（(]*${DATE.source}[\\s*）)]*$`, 'm');
  const match = isOwnLine.exec(head) ?? isOwnLine.exec(text.slice(-3000));
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const number = (words: string) => parseChinese(words.replace(/○/g, '〇')) ?? Number(words);
  try {
    return isoDay([number(year), number(month), number(day)].map((part) => String(part).padStart(2, '0')).join('-'));
  } catch {
    return null;
  }
}

/** Who signs: the line above the date, the letterhead, or the title's first words. */
function findIssuer({ text }: PlanDocument, blocks: readonly string[], title: string): string | null {
  const signed = new RegExp(`^[ \\t\\u3000]*([\\u4e00-\\u9fff]{4,30})\\s*\\n\\s*${DATE.source}`, 'm').exec(text)?.[1];
  if (signed && ISSUER_END.test(signed)) return signed;
  const letterhead = blocks.map((block) => /^([\u4e00-\u9fff]{4,30})文件$/.exec(block)?.[1]).find(Boolean);
  if (letterhead) return letterhead;
  const sender = [title, ...blocks.slice(0, 6)]
    .map((block) => /^([\u4e00-\u9fff]{4,30}?)关于/.exec(block)?.[1])
    .find((name) => name && ISSUER_END.test(name));
  return sender ?? null;
}

function yearOf(title: string, date: string | null, head: string, fallback: number): number {
  const inTitle = /((?:19|20)\d{2})/.exec(title)?.[1];
  const inHead = /((?:19|20)\d{2})\s*年/.exec(head)?.[1] ?? /\b((?:19|20)\d{2})\b/.exec(head)?.[1];
  return Number(inTitle ?? date?.slice(0, 4) ?? inHead ?? fallback);
}

/** The line that ends with a colon and greets those who get the document. */
function findAddressees(blocks: readonly string[]): string[] {
  const line = blocks
    .slice(0, 12)
    .find((block) => /[：:]$/.test(block) && /(?:单位|部门|政府|机构|办事处|委|局|街道|企业|公司)[：:]$/.test(block));
  return line
    ? line
        .replace(/[：:]$/, '')
        .split(/[，,；;]/)
        .map((name) => name.trim())
        .filter(Boolean)
    : [];
}
