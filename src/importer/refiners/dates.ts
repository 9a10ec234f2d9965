const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DUE_EN = new RegExp(
  `^(?:by |before |until |end (?:of )?|mid[- ]|early |late )*(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${MONTH}\\b|q[1-4]\\b|\\d{4}\\b|\\d{1,2}/\\d{1,2}/\\d{2,4}|ongoing|annual(?:ly)?|quarterly|monthly|continuous|immediate)|\\b${MONTH}\\.?,? \\d{4}\\b`,
  'i',
);
const DUE_ZH =
  /^(?:20\d{2}年?)?[\d\-—至、.月日年底末上下半前季度第一二三四旬全持续推进长期常年初中内每及之完成春夏秋冬\s/]{2,24}$|长期坚持|持续推进|全年|年底前|按时间节点/;
const DUE_IN_TEXT =
  /(?:(?:20\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?|今年\d{0,2}月?|\d{1,2}月(?:\d{1,2}日)?)(?:年)?(?:底|末|中旬|上旬|下旬|初)?(?:之?前)|(?:20\d{2}年|今年)?(?:年底|上半年|[第]?[一二三四]季度)(?:之?前))(?=[^以])/g;

/** Whether a table cell is a date or a period. */
export function looksLikeDue(text: string): boolean {
  const words = text.trim();
  if (words.length > 60) return false;
  return /[\u4e00-\u9fff]/.test(words)
    ? /[\d年月季长持按]/.test(words) && DUE_ZH.test(words)
    : DUE_EN.test(words) && words.split(' ').length <= 9;
}

/** The dates until which a clause wants things done, as printed; undefined if it sets none. */
export function findDue(text: string): string | undefined {
  const found = [...new Set([...text.replace(/(?<=\d)\s+|\s+(?=\d)/g, '').matchAll(DUE_IN_TEXT)].map(([due]) => due))];
  const english =
    /\bby (?:the end of )?((?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|end of \d{4}|Q[1-4] \d{4})/.exec(
      text,
    )?.[1];
  return found.length > 0 ? found.join('；') : english;
}
