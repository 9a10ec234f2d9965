import type { Quantity } from './quantity.ts';

/**
 * What a number says: `total` and `increment` are progress, `decrease` is a step back; `past` was a total earlier;
 * `remaining`, `target`, `forecast` and `aside` (a whole, those who have a difficulty) are none; `plain` is a total unless the target
 * asks for none at all; `activity` counts what was done on the way (走访5家).
 */
export type QuantityRole =
  | 'total'
  | 'increment'
  | 'decrease'
  | 'past'
  | 'plain'
  | 'activity'
  | 'remaining'
  | 'target'
  | 'forecast'
  | 'aside';

interface Rule {
  role: QuantityRole;
  before?: RegExp;
  after?: RegExp;
}

const DONE_VERB =
  '建|开|评|创|办|抽|检|查|做|装|改|签|培训|新|完成|破|增|弄|搞|上|落地|投用|挂牌|验收|认定|发|立案|送检|采样?|设';

/** A day to come with what is to happen then, and what is only about to happen: 第三家下周开, 2家马上挂牌. */
const DAY_TO_COME =
  '明[天日]|后天|过[两几]天|改天|下(?:个|一)?(?:周|月|季度|星期|礼拜|旬)|月[底末]|年[底末]|年前|明年|节后|tomorrow|next (?:week|month|quarter)|at the end of';
const ABOUT_TO = '马上|即将|将要?|快要?|就要|正要|准备|打算|计划|等着|拟|will|to be|due|is going to';
const COMING = new RegExp(
  `^(?![^,，]*已)(?!(?:(?!快|要)[^,，])*了)[^,，\\d]{0,8}?(?:(?:${DAY_TO_COME})|(?:${ABOUT_TO})[^,，\\d]{0,2}(?:${DONE_VERB}|open|finish|complet))`,
  'i',
);
/** What did not pass is no part of what is reached, though it is counted. */
const FAILED =
  /^[^,，\d]{0,8}?(?:不合格|不达标|不合规|不符合|不(?:行|过关)|(?:还|都)?没(?!有?(?:问题|投诉|事故))|[尚还]?未(?!来)|退回|驳回|关停|停业|摘牌|failed|not (?:up to|passed|compliant|yet))/i;

/** Ordered: the first rule that holds decides. `before` is matched up to the number, `after` from it on. */
const RULES: readonly Rule[] = [
  // What is spent is no progress, nor is the level from which something rose.
  {
    role: 'aside',
    before:
      /(?:花费?|投(?=了)|投入|投资|拨付?|耗资|补助|资金|经费|预算|spent|invested|cost|budget of)(?:了|资金|经费|到位)?(?:约|近|共|about)?\s*[¥$]?\s*$/i,
  },
  { role: 'aside', after: /^(?:钱|块钱)/ },
  // 今年任务11家 repeats what is wanted; 有3家报名 counts those who would like to; 分3次做 is how it is planned.
  {
    role: 'target',
    before:
      /(?:今年|全年|年度|本年|年初)(?:度)?(?:的|定的)?(?:总)?(?:任务|目标|指标|计划)(?:数|量)?(?:是|为|有|定)?[:：]?\s*$/,
  },
  {
    role: 'aside',
    after:
      /^[^,，\d]{0,4}(?:报名|申报|申请|排队|有意向|意向|候选|入围|参选|applied|applications?|candidates?)(?!通过|成功)/i,
  },
  {
    role: 'aside',
    before: /(?<=^|[\s\p{Script=Han}])分(?:成|为)?\s*$/u,
    after: /^[^,，]{0,2}(?:[做抽办搞建走推完]|进行|实施|$)/,
  },
  // 全县40所学校: how many there are.
  {
    role: 'aside',
    before: /(?:全[区县市镇乡省]|辖区内?)(?:共|一共|总共)?有?\s*$/,
    after: /^(?![^,，]*(?:了|完成|建成|[装建改办做开弄]好|达标|挂牌|通过))(?!.{0,2}[都均已全也])[一-龥]{2}/,
  },
  // A step on the way, or what was found, is not yet what the target counts.
  {
    role: 'activity',
    before:
      /(?:选址|申报|初评|初审|招标|设计|立项|勘察|不合格|检测?出|查出|发现|退出|摘牌|关停|取缔|清退|淘汰|约谈|签约|报名)[^\d,，%]{0,4}$/,
    after: /^(?!.*%)/,
  },
  { role: 'aside', before: /(?:不是|并非|而非|\bnot|\b(?:neither|none) of (?:the |our )?)\s*$/i },
  {
    role: 'decrease',
    before:
      /(?:下降|降低?|下滑|下跌|回落|跌|减少?|缩减|倒退|退步|(?<!清|辞)退(?:租|网)?(?=了)|撤(?=了)|关(?=了)|倒闭|停办|注销|(?<![至不多很])少(?=了)|低(?=了)|掉(?=了)|\b(?:fell|dropped|declined|decreased|slipped|down|lost))(?:了|掉|by)?\s*(?:大?约|近|about)?\s*$/i,
  },
  { role: 'decrease', after: /^\s*(?:lower|fewer|less|down)\b/i },
  { role: 'remaining', after: FAILED },
  { role: 'total', before: /\b(?:that |which )?makes(?: it)?\s*$|\bmaking(?: it)?\s*$/i },
  { role: 'total', before: /(?:实际|实有|净剩?)(?:上|有|是|为|完成|建成|达标|合格)?\s*$/ },
  {
    role: 'remaining',
    before: /(?:再|还)(?:有|来|建|做|抽|加|等|要)?\s*$/,
    after: /^[^,，]{0,4}(?:就|便)(?:完成|达标|行|够|好|到|能|齐|全|完|满|结束)/,
  },
  {
    role: 'aside',
    before: /(?:从|由|自|from)\s*(?:原来的?|上个?月的?|年初的?|之前的?)?\s*$/i,
    after: /^[^,，]{0,8}(?:到|至|升|增|提|降|涨|跌|变|to\b)/i,
  },
  { role: 'aside', after: /^\s*(?:变(?:成|为|到)?|→|->|=>)\s*(?:了\s*)?[\d一二两三四五六七八九十]/ },
  { role: 'total', before: /(?:变(?:成|为|到)?|→|->|=>)\s*(?:了\s*)?$/ },
  {
    role: 'remaining',
    before:
      /(?:还?剩(?:下|余)?|余下?|还差|还缺|差|尚缺|尚余|欠|待(?:建|办|查|检|整改)|未(?:完成|建|开工|整改)|没(?:完成|做|弄|建)|在建|筹建|筹备|未动工|未启动|没动工)(?:的|有|了)?(?:大概|约)?\s*$/,
  },
  {
    role: 'remaining',
    after:
      /^[^,，]{0,6}(?:还?没(?!有?(?:问题|投诉))|尚?未|待(?:建|整改|验收|开)|还在(?!用|运|正常|营|使)|还?在(?:公示|评|审|装修?|建|改造?|施工|办|弄|谈|选址|筹|做|整改|路上|走流程|审)|正在|在建|准备(?:建|开|改)|要(?:到|等)|没(?:弄|建|做|完|过|改|抽|签))/,
  },
  {
    role: 'remaining',
    after:
      /^\s*(?:\w+\s+){0,2}(?:left|remaining|to go|outstanding|pending|still (?:to|being|under)|(?:are |is )?under (?:construction|renovation)|not yet|missing)/i,
  },
  {
    role: 'target',
    before:
      /(?:目标(?:任务)?(?:数|值)?|任务(?:数|量)|指标(?:数|值)?|要求|按要求|应(?:建|抽|完成|达到?)?|须|必须|(?<!应)该|需要?|全年(?:要|计划|任务)|年度(?:任务|计划)|计划(?:数|建|完成)?|不少于|不低于|target(?: of| is)?|goal(?: of| is)?|required?|need(?:s)? to (?:reach|be)|supposed to (?:be|reach))(?:是|为|要|[:：])?(?:到|达到?|建|抽|完成)?\s*$/i,
  },
  {
    role: 'target',
    before:
      /(?<!主|需|想|只|不|紧|重)要(?:到|达到?|建成?|抽|完成|做到|搞|办|做|创建?|评|开|检)(?:够|满)?\s*$|(?:还)?[没未](?:有)?(?:到|达到?|超过)\s*$|(?<![赶来用做轮])不(?:到|足|满|及)\s*$|未满\s*$|(?:低于|(?:less|fewer) than|short of|below|under)\s*(?:the )?$/,
  },
  // 没有建成7家 tells what was not reached, not what was.
  {
    role: 'target',
    before: /(?:没有?|尚?未)能?(?:建[成好]|完成|做[到完好]|抽[到完]|评上|办好|达标|凑[够齐满])(?!的)[^,，\d]{0,12}$/,
  },
  { role: 'target', after: /^\s*(?:的)?(?:目标|任务|指标|要求|红线|target|goal)/i },
  {
    role: 'forecast',
    before:
      /(?:预计|预期|预估|估计|争取|力争|有望|打算|准备|计划(?=[在于再今明下年月底建开完新做抽\d\s]|$)|明[天日]|后天|过[两几]天|下(?:个|一)?(?:月|周|星期|礼拜|季度)|明年|拟(?=[建开办评新增设抽做改装])|年底前?|月底前?|后面|接下来|将(?!近)|会(?:到|有)|能(?:到|够|完成|有)|可能|到不了|达不到|完不成|expect(?:ed|s)?|plan(?:ned)? to|aim(?:ing)? (?:for|to)|hop(?:e|ing) to|will|going to|should|by (?:the )?end|next (?:week|month)|tomorrow|might|may|won't)[^,，]*$/i,
  },
  { role: 'forecast', after: COMING },
  // 11家都能完成 is a promise.
  {
    role: 'forecast',
    after:
      /^[^,，\d]{0,3}?(?:都|均|全部?)?(?:能|会|可以)(?:够)?(?:按时|按期|如期|全部)?(?:完成|建成|做完|到位|达标|办结)(?!了)/,
  },
  // Right before the number 又 outweighs 现在 at the head of the clause.
  {
    role: 'increment',
    before:
      /(?:又|再|另外?)(?:新?增加?|多|添|加|有|建成?|开|抽|评|办|查|签|完成|做|装|改|检)(?:了|出|上)?\s*$|(?:比上[次周月回期](?:又|再)?|又|再)?(?<![至最很许更好差不])多(?:了|出)?\s*$|(?:比|较)上[次周月回期][^,，]{0,3}(?:增|涨|高)(?:加|了)?\s*$/,
  },
  {
    role: 'total',
    before:
      /(?:累计|累积|合计|总计|总共|总数|一共|共计?|至今|到现在|到目前|截至[^,，]*|目前|现在|现有|已经?有|已经|已|in total|total(?: of| is)?|so far|altogether|now at|stands? at|up to|reach(?:ed|es)?|is at|at)[^,，]{0,8}$/i,
  },
  {
    role: 'total',
    before: /(?:(?<![收接感遇碰找看听想得报签])到|达|至|达成|完成率|only|just|只有|仅|才)(?:了|有)?\s*$/i,
  },
  { role: 'total', after: /^[^,，]{0,8}(?:in total|so far|to date|altogether|overall|是累计|为累计)/i },
  {
    role: 'increment',
    before:
      /(?:又(?!是)|再(?!生|次|利用|造|就业|担保|保险|评估)|多(?:抽|建|评|开|办|做|签|查|破|培训|完成|了|出|检)|追加|增加|新增加?|新添|新(?:建|开|办|评|签|设)|添了?|加了?|补(?:抽|建|办|做)|另外|涨了?|升了?|提高了?|提升了?|增长了?|上升了?|another|additional|extra|added|adding|up(?: by)?|increased? by|rose (?:by )?|gained|further|plus)[^,，]*$/i,
  },
  { role: 'past', after: /^\s*(?:last (?:month|quarter|time|year)|previously|before)\b/i },
  { role: 'total', after: /^\s*now\b/i },
  { role: 'increment', after: /^(?:\s*[家个批次件%]*)?\s*(?:more|additional|extra|newly|是新增|为新增)\b/i },
  {
    role: 'past',
    before:
      /(?:上个?月|上个?季度|之前|此前|原来|原有|原先|上次|上回|去年|年初|前面|先前|本来|last (?:month|quarter|time|year)|previously|earlier)[^,，]{0,8}$/i,
  },
  {
    role: 'increment',
    before: new RegExp(
      `(?:本周|这周|上周|这个?星期|这礼拜|本月|这个?月|当月|本季度|这个季度|今天|昨天|前天|今早|刚刚?|最近|近期|这两天|这几天|这段时间|this (?:week|month|quarter)|last week|today|yesterday|since \\w+)[^,，]*(?:${DONE_VERB})[^,，]*$`,
      'i',
    ),
  },
  { role: 'increment', after: /^[^,，]*(?:this (?:week|month|quarter)|last week|today|yesterday|since \w+)/i },
  {
    role: 'increment',
    before:
      /(?:本周|这周|上周|这个?星期|本月|这个?月|当月|本季度|这个季度|今天|昨天|this (?:week|month|quarter))(?:是|有|[:：])?\s*$/i,
  },
  {
    role: 'activity',
    before:
      /(?:跑|走访|走|检查|巡查|督查|督导|摸排|调研|培训|约谈|座谈|宣讲|排查|暗访|联系|发动|对接|联合|服务|visited|inspected|trained|met)(?:了|过)?\s*$/i,
  },
];
/** After a figure of a past event 了 says that it holds now: 8家了. */
const HOLDS_NOW = /^\s*了\s*$/;

/** How a number of a clause is meant, from the words around it. */
export function readRole(clause: string, quantity: Quantity): QuantityRole {
  const [before, after] = [clause.slice(0, quantity.start), clause.slice(quantity.end)];
  if (/^\+/.test(clause.slice(quantity.start))) return 'increment';
  if (quantity.isOrdinal || quantity.partOf !== null) return readOrdinalOrPart(before, after);
  if (/\s(?:more|new|additional|further)\s/.test(clause.slice(quantity.start, quantity.end)))
    return /still|need/i.test(before) ? 'remaining' : 'increment';
  const role = firstRole(before, after);
  if (role === 'increment' && HOLDS_NOW.test(after) && !/又|再|新增|加|多/.test(before)) return 'total';
  return role ?? (quantity.shape === 'points' ? 'increment' : 'plain');
}

/** 第三家 and 3 of 10 are totals, unless the third is still to come or the three are those that failed. */
function readOrdinalOrPart(before: string, after: string): QuantityRole {
  const role = firstRole(before, after) ?? 'total';
  if (role === 'forecast' || role === 'remaining') return role;
  return role === 'increment' || /(?:建成|完成|评上|已)/.test(before + after) ? 'total' : role;
}

function firstRole(before: string, after: string): QuantityRole | undefined {
  return RULES.find((rule) => (!rule.before || rule.before.test(before)) && (!rule.after || rule.after.test(after)))
    ?.role;
}

/** Whether a number with this role counts as progress. */
export function isProgress(role: QuantityRole): boolean {
  return ['total', 'increment', 'decrease', 'past', 'plain', 'activity'].includes(role);
}
