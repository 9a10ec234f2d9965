import { RemitError } from '../domain/errors.ts';
import type { PlanDocument } from './document.ts';

/** A marking stands alone on its line, at most with a period (★10年), a number or a label before it. */
const MARKING =
  /^[\s*#（(【［[]*(?:(?:密级|保密等级|秘密等级|文件密级|涉密等级)\s*[：:]?\s*)?(绝\s*密|机\s*密|秘\s*密|内部资料|内部文件|内部使用)(?:\s*(?:[★☆*]|·)?\s*(?:长期|\d{1,2}\s*年|[一二三四五六七八九十]{1,3}年|启用前|事项|级)?)?(?:[\s，,、—-]*(?:注意保存|注意保密|妥善保管|严禁外传|不得外传|请勿外传|仅供参考))?[\s*）)】］\]。！!]*$/;
const MARKING_EN =
  /^[\s*#([]*(?:classification\s*:\s*)?(top secret|secret|confidential|internal use only|for internal use only)[\s*)\]]*$/i;
const LINES_AT_EDGE = 30;

/** Throws a RemitError (`classified`) for a document that bears a marking of secrecy; the words in a sentence are none. */
export function refuseClassified({ lines, language }: PlanDocument): void {
  const edges = [...lines.slice(0, LINES_AT_EDGE), ...lines.slice(LINES_AT_EDGE).slice(-LINES_AT_EDGE)];
  const marked = edges
    .map(({ text }) => (MARKING.exec(text) ?? MARKING_EN.exec(text))?.[1]?.replace(/\s/g, ''))
    .find(Boolean);
  if (!marked) return;
  const message =
    language === 'zh'
      ? `文件标有“${marked}”，不能导入：涉密和内部文件不得进入本系统，请使用可以公开的版本。`
      : `The document is marked “${marked}” and was refused: classified and internal documents must not be imported.`;
  throw new RemitError('classified', message);
}
