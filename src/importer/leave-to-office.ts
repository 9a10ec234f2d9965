import { isEmpty, type PlanDocument, trimSpan } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { cleanText } from './refiners/cleaning.ts';
import type { Part, TracedRegister } from './trace.ts';

const OFFICE =
  /(?:[省市区县州镇乡]|街道)[\u4e00-\u9fff]{1,8}?(?:局|委|办|厅|中心|大队|分局)|[\u4e00-\u9fff]{2,8}(?:街道|管委会|公司|集团)|(?:[A-Z][a-z]+ ){1,4}(?:Department|Office|Team|Unit|Service|Committee|Council)/g;
const FEWEST_OFFICES = 2;
const FEWEST_PASSAGES = 3;

/** Whether somebody could find owners in it by hand: several passages, and offices that are named. */
export function canBeMarked({ text }: PlanDocument): boolean {
  const passages = text.split('\n').filter((line) => cleanText(line).length > 10);
  return passages.length >= FEWEST_PASSAGES && (text.match(OFFICE)?.length ?? 0) >= FEWEST_OFFICES;
}

/** A register without tasks: every line of the document is left over, for the office to say what it is. */
export function leaveToOffice(document: PlanDocument, year: number): TracedRegister {
  const { text, language } = document;
  const passages = document.lines.map((line) => trimSpan(text, line)).filter((span) => !isEmpty(span));
  const front = readFrontMatter(document, passages[1]?.start ?? text.length, year);
  const zh = '没有认出这份文件的格式：全部文字留给您标注，说明每一处由谁负责或者不是任务。';
  const en =
    'The layout of this document is unknown: all its text is left for you to say who answers for which passage.';
  return {
    register: {
      ...{ ...front, language, goals: [], sections: [], departments: [], tasks: [] },
      unassigned: passages.map(({ start, end }) => ({ text: cleanText(text.slice(start, end)), start, end })),
      findings: [{ kind: 'layout', text: language === 'zh' ? zh : en }],
    },
    parts: text === '' ? [] : wholeLines(document),
    layout: '',
  };
}

function wholeLines({ lines, text }: PlanDocument): Part[] {
  return lines.flatMap(({ start }, at): Part[] => {
    const end = lines[at + 1]?.start ?? text.length;
    return end > start ? [{ kind: 'leftover', start, end }] : [];
  });
}
