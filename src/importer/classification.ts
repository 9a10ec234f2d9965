import { RemitError } from '../domain/errors.ts';
import type { Language } from '../domain/plan.ts';
import type { PlanDocument } from './document.ts';

const SECRET =
  '绝密|絕密|机密|機密|工作秘密|秘密|内部资料|內部資料|内部文件|内部材料|内部参考|内部使用|(?:仅供)?内部(?:使用|参考|传阅|掌握)';
/** What may stand beside a marking on its line: how long and how urgent, the copy's number, what must not be done. */
const BESIDE =
  '(?:文件|涉密|保密|秘密)?(?:密级|等级)|保密期限|编号|份号|No\\.?|第?\\d+[份号]|[零〇一二三四五六七八九十\\d]+(?:年|个月)?|长期|启用前|事项|级|特急|加急|急件|平急|特提|紧急程度|注意保存|注意保密|妥善保管|(?:严禁|不得|请勿|禁止|切勿)(?:外传|复制|转发|扩散|翻印|公开|、)+|仅供参考|[★☆*·•:：,，、;；。!！#|()（）【】\\[\\]〔〕—_-]';
const PIECE = new RegExp(`(${SECRET})|${BESIDE}`, 'iy');
/** 内部 alone is a marking only as the word for the level. */
const LEVEL = /^[（(【[]?(?:(?:文件|涉密|保密)?(?:密级|等级)[:：])?内部[）)】\]]?$/;
const BEHIND_TITLE = /[（(【[]([^（()）【】[\]]{2,24})[）)】\]]$/;
const BEFORE_TITLE = /^(绝密|机密|秘密)[★☆]/;
const ENGLISH =
  /^[\s*#([]*(?:(?:security )?classification\s*:\s*)?((?:top|strictly|highly|private and|commercial(?:ly)? in)?\s*(?:secret|confidential|confidence)|restricted|official[\s:-]+sensitive|(?:for )?internal (?:use )?only|for official use only|not for (?:public release|publication|circulation))[\s*)\].]*$/i;
const LINES_AT_EDGE = 30;

/** Throws a RemitError (`classified`) for a document that bears a marking of secrecy; the words in a sentence are none. */
export function refuseClassified({ lines, language }: PlanDocument): void {
  const edges = [...lines.slice(0, LINES_AT_EDGE), ...lines.slice(LINES_AT_EDGE).slice(-LINES_AT_EDGE)];
  refuseMarked(
    edges.map(({ text }) => text),
    language,
  );
}

/** The same for lines that do not become part of the text, as the head of a page. */
export function refuseMarked(lines: readonly string[], language: Language): void {
  const marked = lines.map(findMarking).find((marking) => marking !== undefined);
  if (marked === undefined) return;
  const message =
    language === 'zh'
      ? `文件标有“${marked}”，不能导入：涉密和内部文件不得进入本系统，请使用可以公开的版本。`
      : `The document is marked “${marked}” and was refused: classified and internal documents must not be imported.`;
  throw new RemitError('classified', message);
}

function findMarking(line: string): string | undefined {
  if (line.length > 200) return undefined;
  const words = line.normalize('NFKC');
  const bare = words.replace(/[\s\u200b\ufeff]/g, '');
  if (LEVEL.test(bare)) return '内部';
  const title = BEHIND_TITLE.exec(bare)?.[1];
  return (
    findInPieces(bare) ??
    (title === undefined ? undefined : findInPieces(title)) ??
    (BEFORE_TITLE.exec(bare) ?? ENGLISH.exec(words.trim()))?.[1]?.trim()
  );
}

/** A line is a marking if nothing but pieces of one stand on it; read piece by piece, so that no line takes long. */
function findInPieces(bare: string): string | undefined {
  let marking: string | undefined;
  for (let at = 0; at < bare.length; ) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(bare);
    if (!piece) return undefined;
    marking ??= piece[1];
    at += piece[0].length;
  }
  return marking;
}
