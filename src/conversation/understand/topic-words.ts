import { splitChinese } from '../../answers/split-words.ts';
import { findCalendar } from './calendar-numbers.ts';
import type { Quantity } from './quantity.ts';
import { withoutStatusWords } from './status-words.ts';

/** Phrases of reporting, time, quantity and politeness: they never tell which task is meant. */
const PHRASES: readonly RegExp[] = [
  /约(?=\s|$)/g,
  /[应实已](?:配|签|建|检|办|抽|评|装|收|覆盖)(?=\s|$)/g,
  /(?:建成|推进|挂牌|验收|达标|完成)率|完成度/g,
  /(?:[一二三四五六七八九两几]件事|几个事|汇总|汇报|报告一下|通报|上报|补报|情况|如下|进展|进度|小结|周报|月报|动态)(?![率量])/g,
  /(?:刚才|刚刚|上一?条|前面|说错|报错|写错|打错|发错|记错|填错|更正|纠正|修正|改一下|改成|改为|应该是|应为|不好意思|抱歉|对不起|误报|不是|而是|只有|仅有|另一(?=[家个间所]))(?![率量])/g,
  /(?:到现在(?:为止)?|到目前(?:为止)?|到今天|截[至止]|目前|现在|如今|今年(?:以来)?|去年|明年|[本这上下]个?(?:周|月|季度|星期)|月[底初]|年[底初内]|近期|最近|[今昨前明]天|今早|这[两几]天|这段时间|[一二三四]季度|期间|以来|为止|之前|此前|原来|后续|后面|接下来|下一步|随时|每天|每周|第一|首批)(?![率量])/g,
  /(?:又|再)(?:添|增|加|多|建|开|抽|评|办|签|做|来)(?=了?(?:\s|$))|[那这](?:个|组)数(?:字|据)?/g,
  /[比较](?:上[次周月回期季]|之前|原来|去年)(?:同期)?|(?:没有?|还)出来/g,
  /(?:累计|总[数量]|共有|数量|家数|合计|总计|总共|一共|共计|已经|已有|现有|新增加?|增加|加[了上]|多了|多(?=[抽建评开办做签])|全部|所有|大概|大约|差不多|左右|上下|接近|即将|将近|可能|估计|预计|争取|力争|计划|打算|准备|有望|比较|稍微|有点|一点|不少|几个|部分)(?![率量])/g,
  /(?:我们(?:局|单位|这边|这里|科|办|区)?|咱们?|本局|我局|我单位|我办|贵局|你们|他们|人家|领导|同志|各位|大家|主任|科长|老板|您好|你好|请问|麻烦|收到|谢谢)(?![率量])/g,
  /(?:[这那][一]?块|[这那]一?项|[这那]个|[这那]些|[这那]边|该项|此项|[这本下上]一?轮|其中|里面|方面|工作|任务|事情|事项|项目|关于|有关|相关|对于|针对|至于)(?![率量])/g,
  /(?:有序|稳步|按计划|按部就班|按时|按期|正在|做到|达到|达成|达标|到位|落实|落地|占比|评上|评出|评为|评定|定了|建成|建好|建了|建设?(?=\s|$)|修好|建起|改好|改成|开了|开过|通过|抽了|抽完|已抽|检了|破获|出了|发生|发现|出现|接到|报上|报了|印发|发布|出台|公布|挂牌|验收|上线|用上|装修|完善|实现|弄好|做好|投用|投入使用|启用|签了|签约|培训了)(?![率量])/g,
  /(?:目标|指标|要求|至少|不少于|不低于|剩下|剩余|还差|余下|其余|尚缺|人手|问题|遇到|碰到|点困难|困难|花了|投入|原因|希望|尽快|下来|起来|上去|百分点|百分之|比例|比率|半数|一半|以上|以下|以内|超过|低于|高于|每千人|千人|的话|然后|所以|因为|由于|就是|还是|或者|不过|另外|其中|实际|折合|折算|换算|相当于|一下|全区|全市|全县|本区|我区|辖区|什么|任何|一样|进一步|一直|迟迟|有些|一些|个别)(?![率量])/g,
];
/** Short words that are noise only where they stand by themselves: 地 is no noise in 基地. */
const WORDS = new Set([
  ...'的地得了着啦呢吧啊呀哦嘛哈嗯又再还都也就全近快没未无不尚暂啥走做弄搞办干完结到达上下占评定建改开过抽检查破出报用有剩差余缺慢拖急帮是把被给让由跟和与及并而但等可能会要想各才在中里内外前后刚已共只仅超每家个间所处批件起例场次户人名份条项成俩仨好多几这那此该其它他她我你您请说加新进去来着过折试',
]);

/** What a clause is about: its words without numbers, dates, the words that every report has, and lone characters. */
export function topicOf(clause: string, quantities: Quantity[]): string {
  const chars = clause.split('');
  const wholes = quantities.flatMap(({ partOf }) => (partOf ? [partOf] : []));
  for (const { start, end } of [...quantities, ...wholes, ...findCalendar(clause)]) chars.fill(' ', start, end);
  const bare = PHRASES.reduce((text, pattern) => text.replace(pattern, ' '), withoutStatusWords(chars.join('')));
  return bare
    .replace(/\p{Script=Han}+/gu, dropWords)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])\p{Script=Han}(?![\p{L}\p{N}])/gu, ' ')
    .trim();
}

/** 再 is a word of the thing itself in 再就业. */
const BEGINS_A_TERM = /^再(?:就业|生|利用|制造|贷款|担保|保险|投资)/;

function dropWords(run: string): string {
  const words = splitChinese(run);
  return words
    .map((word, at) => (WORDS.has(word) && !BEGINS_A_TERM.test(`${word}${words[at + 1] ?? ''}`) ? ' ' : word))
    .join('');
}
