/** Everyday words that begin with a numeral and are no number. */
const NOT_A_NUMBER =
  /^(?:[一二两三四五六七八九十\d]+(?:件|个)事|一(?:些|直|样|定|下|般|致|律|旦|边|期|线|体|码|次性|条龙|个个|道|季|月|年|方面|点点|家亲|块(?!钱)|批(?:食|药|案|违|重|高|新|关|企)|项项)|[一二三四五六七八九]星|万一|千万|[一二三]阶段|三品|十分|百姓|四个最严|两个零|九九)/;

/** 上一条 points to something; 评上一条 counts. */
const POINTS_TO = /(?:(?<![评用装报办开建换配挂签联追送])上|(?<![拿])下|[这那每某同哪])$/;

/** Whether a numeral at this place is part of an everyday word: 一直, 统一, 五星, 一起. */
export function isIdiom(clause: string, start: number, said: string): boolean {
  if (NOT_A_NUMBER.test(clause.slice(start))) return true;
  if (/^[一1]?起$/.test(said) && said.startsWith('一')) return !isEvent(clause, start);
  if (/^一[条次批轮期个步版回场项]$/.test(said) && POINTS_TO.test(clause.slice(0, start))) return true;
  return /^一[^百千万\d]$/.test(said) && /[统唯单第同之]$/.test(clause.slice(0, start));
}

/** 一起 is one event where something happened, and "together" elsewhere. */
function isEvent(clause: string, start: number): boolean {
  return (
    /(?:发生|出了?|出现|查处了?|破获?了?|接到了?|收到了?|有|办了?|新增|又|立案?)$/.test(clause.slice(0, start)) ||
    (/(?:投诉|事故|事件|中毒|案件|火灾|舆情)$/.test(clause.slice(0, start)) &&
      /^一起(?:$|[,，\s]|已)/.test(clause.slice(start))) ||
    /^一起[^,，]{0,8}(?:案|事故|事件|中毒|投诉|举报|舆情)/.test(clause.slice(start))
  );
}
