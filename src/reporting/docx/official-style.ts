import { AlignmentType, type IRunOptions, LineRuleType } from 'docx';
import type { Language } from '../../domain/plan.ts';

/** Measures of GB/T 9704: A4, in twentieths of a point unless said otherwise. */
const MM = 1440 / 25.4;
export const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
/** 天头37毫米、订口28毫米; what is left is the 156 × 225 mm of the text. */
export const MARGIN = {
  top: Math.round(37 * MM),
  bottom: Math.round(35 * MM),
  left: Math.round(28 * MM),
  right: Math.round(26 * MM),
  /** The page number stands 7 mm below the text. */
  footer: Math.round(26 * MM),
};
/** A page on its side has the same text area, turned. */
export const MARGIN_ON_SIDE = {
  ...{ top: MARGIN.left, bottom: MARGIN.right, left: MARGIN.bottom, right: MARGIN.top },
  footer: Math.round(15 * MM),
};
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const TEXT_LENGTH = PAGE.height - MARGIN.top - MARGIN.bottom;
/** 22 lines a page. */
export const LINE = { line: 579, lineRule: LineRuleType.EXACT };
/** 三号 and 二号, in half points. */
export const BODY_SIZE = 32;
const TITLE_SIZE = 44;
/** One Chinese character of the body. */
export const LETTER = BODY_SIZE * 10;

const LATIN = 'Times New Roman';

/** Faces by what they are for; Latin letters and figures are the same in all of them. */
const FACES = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  first: '黑体',
  second: '楷体_GB2312',
  page: '宋体',
} as const;

/** What stands in for a face that a machine lacks: one that comes with Windows or its office programs. */
export const STAND_INS: Record<string, string> = {
  方正小标宋简体: '华文中宋',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  黑体: 'SimHei',
  宋体: 'SimSun',
};

/** How a run of text looks. */
export function runOf(face: keyof typeof FACES, language: Language, part: IRunOptions = {}): IRunOptions {
  const eastAsia = FACES[face];
  return {
    font: { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia, hint: language === 'zh' ? 'eastAsia' : 'default' },
    size: face === 'title' ? TITLE_SIZE : BODY_SIZE,
    language: { value: 'en-US', eastAsia: 'zh-CN' },
    ...part,
  };
}

/** A paragraph of the body: two letters in, both edges straight. */
export function bodyOf(language: Language) {
  return {
    spacing: LINE,
    indent: { firstLine: 2 * LETTER },
    alignment: language === 'zh' ? AlignmentType.BOTH : AlignmentType.LEFT,
    // In this grid a line holds 28 characters; Word would widen it.
    overflowPunctuation: true,
  };
}
