import { squeeze } from '../refiners/cleaning.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters that stand alone between words; a pair with one of them is no term. */
const LOOSE = new Set(
  '的和与及或等在对为以于由将使被把从向中上下内外前后并且也又还其各该此所这那有无不到达至率量类级化性度力事车人年月日省市区县全多大小新高好更最第一二三四五六七八九十两几每让做促抓强推建设开展加增亿元万千百吨米里亩户家条批按要住齐出管办配'.split(
    '',
  ),
);
/** Words of administration that every plan has; what they are used on is the subject, not they. */
const JARGON = new Set(
  '构建 分层 分级 履责 防控 达标 管控 排查 优化 试点 联动 攻坚 闭环 常态 态化 智控 提质 扩面 质扩 多跨 赋能 对接 共建 共享 共治 互联 联网 履职 问效 问责 包保 落细 压实 压紧 夯实 补短 短板 强基 固本 聚力 聚焦 靶向 精准 溯源 督办 督导 督查 督促 核查 摸排 整改 研判 会商 调度 统筹 协同 集成 迭代 升级 提档 增效 提标 扩容 增量 盘活 招引 办赛 筹办 承办 申报 创建 争创 培优 育强 引育 链主 纳管 智管 数智 数改'.split(
    ' ',
  ),
);
const ENGLISH_COMMON =
  /^(?:with|that|this|from|have|will|their|through|which|staff|work|working|including|within|across|other|these|those|about|into|between|support|ensure|develop|review|annual|report|plan|plans|least|relevant|appropriate|national|implement|establish|provide|promote|continue|increase|improve)$/i;

/**
 * The special subjects of a clause: names in Latin letters and terms that a general dictionary does not know.
 * A dictionary cuts such terms (预制菜, 冷链, 快检) into single characters; two in a row are taken as one.
 */
export function subjectsOf(text: string): Set<string> {
  if (!/[\u4e00-\u9fff]/.test(text)) return englishPairs(text);
  const latin = text.match(/[A-Z][A-Za-z0-9]{2,}/g) ?? [];
  return new Set([...latin, ...unknownPairs(squeeze(text))]);
}

/** The segmenter's time grows faster than a text without punctuation. */
const cutIntoWords = (text: string) =>
  (text.match(/[^，。；、：]{1,200}/g) ?? []).flatMap((piece) => [...words.segment(`${piece}，`)]);

function unknownPairs(text: string): string[] {
  const pairs: string[] = [];
  let last = '';
  for (const { segment } of cutIntoWords(text)) {
    const isSingle = /^[\u4e00-\u9fff]$/.test(segment) && !LOOSE.has(segment);
    if (isSingle && last !== '' && !JARGON.has(last + segment)) pairs.push(last + segment);
    last = isSingle ? segment : '';
  }
  return pairs;
}

/** Two long words in a row: `reconciliation week`. */
function englishPairs(text: string): Set<string> {
  const found = text.toLowerCase().match(/[a-z]{4,}|[^a-z\s]+|\b[a-z]{1,3}\b/g) ?? [];
  const isTelling = (word: string | undefined) =>
    word !== undefined && /^[a-z]{5,}$/.test(word) && !ENGLISH_COMMON.test(word);
  return new Set(
    found.flatMap((word, at) => (isTelling(word) && isTelling(found[at + 1]) ? [`${word} ${found[at + 1]}`] : [])),
  );
}
