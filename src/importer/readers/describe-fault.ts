import type { Language } from '../../domain/plan.ts';
import type { FileFault } from './reader.ts';

/** Largest file that is taken in. */
export const MAX_MEGABYTES = 20;

const FAULTS: Record<FileFault, Record<Language, string>> = {
  empty: {
    zh: '是空文件，请重新导出后再发。',
    en: 'is empty; export the document again and send that.',
  },
  too_large: {
    zh: `超过${MAX_MEGABYTES} MB，请去掉图片和附件，只发正文。`,
    en: `is larger than ${MAX_MEGABYTES} MB; leave out pictures and annexes and send the text of the plan only.`,
  },
  unpacks_too_large: {
    zh: '解压后的内容大得不正常，没有读取；请另存一份只含正文的文件再发。',
    en: 'unpacks to far more than a document holds and was not read; save the text of the plan as a new file.',
  },
  not_a_document: {
    zh: '不是能读的文档；请发 docx、pdf（可选中文字的）、xlsx、csv、html、md 或 txt。',
    en: 'is no document that can be read; send docx, pdf (with selectable text), xlsx, csv, html, md or txt.',
  },
  encrypted: {
    zh: '有密码保护，请取消密码后再发。',
    en: 'is protected by a password; remove the password and send it again.',
  },
  old_word: {
    zh: '是旧版 Word（.doc）格式，请另存为 .docx 后再发。',
    en: 'is in the old Word format (.doc); save it as .docx and send that.',
  },
  no_text_layer: {
    zh: '是扫描件，里面没有文字；请发 docx 原件，或先做文字识别（OCR）。',
    en: 'is a scan without text; send the original docx, or run text recognition (OCR) on it first.',
  },
  unknown_characters: {
    zh: '里的字体没有文字对照表，读出来会是乱码；请发 docx 原件。',
    en: 'uses fonts that do not say which characters they draw; send the original docx.',
  },
  no_text: {
    zh: '里没有文字，请检查是否选错了文件。',
    en: 'holds no text; check whether it is the right file.',
  },
  broken: {
    zh: '已损坏或不完整，打不开；请重新导出后再发。',
    en: 'is broken or incomplete; export the document again and send that.',
  },
};

/** One sentence about a file, for the person who sent it. */
export function describeFault(fault: FileFault, name: string, language: Language): string {
  const sentence = FAULTS[fault][language];
  return language === 'zh' ? `文件“${name}”${sentence}` : `The file ${name} ${sentence}`;
}
