/** Verbs that only say that something is to be there; the thing is the measure. */
const CREATING =
  '建成|建立|建设|创建|打造|培育|培养|引进|引育|引导|推出|完成|实施|开展|举办|组织|招引|落地|储备|谋划|制定|制修订|出台|编制|修订|发布|遴选|选树|实现|签订|设立|设置|配备|安装|争取|争创|提供|走访|开设|增设|种植|筹集|供应|命名|孵化|布局|规划|上线|推进|组建|支持|储备|争取到';
/** Verbs without which the measure would be another: 拆除违法建设 is no 违法建设. */
const CHANGING =
  '新增|新建|改建|扩建|新改扩建|改扩建|改造|推广|发展|培训|认定|评选|选派|招聘|补贴|资助|扶持|帮扶|救助|服务|检查|抽检|抽查|监测|检测|查处|办理|侦办|破获|整治|整改|清理|拆除|关停|淘汰|压减|增加|新签|投放|更新|提升|升级|入库|开工|竣工|投产|铺设|修复|疏通|治理|植树|造林|化解|发放|建档|新认定|新培育|新引进|新设|新开工|归集|采集';
export const MAKING = `${CREATING}|${CHANGING}`;
/** These stay in the name: what is new is another thing than what there is. */
const KEPT = /^(?:新增|新建|新改扩建|新培育|新引进|新认定|新开工|新设|增加)/;
const DROPPED = new RegExp(
  `^(?:其中|并且?|同时|以及|和(?!谐|美|睦)|及(?!时)|力争|确保|争取|努力|计划|预计|要(?!素|点|闻|道)|须|应(?!急|用|对|届|收)|到(?!位|户)|至|每年|全年|年内|年底前?|今年|本年度|全区|全市|全省|全县|全国|全州|辖区内?|我[市区县省]|累计|动态|持续|稳步|全面|切实|保持|巩固|推动将?|使(?!用)|将|把|按照|按|不断|有序|加快|加强|加大|深化|提高|做好|抓好|降低|减少|优先|积极|大力|成功|基本(?=实现|建成|完成|形成)|对(?!口|外|接|标|象)|在[^，,]{1,8}?(?=${CREATING})|(?:${CREATING})(?!率|量|度|面|比例|数|区))`,
);
const DATE_BEFORE =
  /^(?:到|至)?(?:20\d{2}年)?(?:上半年|下半年|第?[一二三四]季度|\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?(?:之?前|年内)?[，,]?/;
const TRAILING =
  /(?:(?:比|较)(?:上年|去年|上一年|同期)(?:同期)?|均|都|分别|动态|力争|要|应|需|须|总数|数量|累计|共计?|合计|总计|全部|稳定|持续|总量|确保|争取|原则上|进一步|年均|同比|突破|[为在至到])+$/;
const RATE_END = /(?:率|比例|占比|比重|覆盖面|满意度|合格度|知晓度|度)[”"]?$/;

/** Whether a name says by itself that it is measured in per cent. */
export function isRateName(name: string): boolean {
  return RATE_END.test(name);
}

/** The measure's name from the words before its number: leading verbs and trailing adverbs go. */
export function nameFromBefore(words: string): string {
  let name = words
    .replace(/^(?:\d{1,2}[.、．]|[（(]\d{1,2}[）)]|[①-⑳])/, '')
    .replace(DATE_BEFORE, '')
    .replace(/[由从]\d[^，、]{0,8}$/, '')
    .replace(/（[^（）]*）/g, '');
  for (let last = ''; last !== name; ) {
    last = name;
    if (!KEPT.test(name)) name = name.replace(DROPPED, '');
    name = name.replace(/^[，,、：:]+/, '').replace(TRAILING, '');
  }
  return name.replace(/的(?=[^的]{1,6}率$)/, '').replace(/^(?:新增)(?=新)/, '');
}

/** The measure's name from the words after its number: `5家示范企业` → 示范企业. */
export function nameFromAfter(words: string): string {
  const end = words.search(/[，,；;。：:、（(]/);
  const phrase = (end < 0 ? words : words.slice(0, end)).replace(/^(?:以上|左右)?的?/, '');
  const isLong = phrase.length > 16 && phrase.includes('的');
  return (isLong ? phrase.slice(phrase.lastIndexOf('的', phrase.length - 3) + 1) : phrase).slice(0, 40);
}

/** `A率、B率` are two measures, `食品安全总监、食品安全员配备率` is one. */
export function splitMeasures(name: string): string[] {
  const parts = name.split(/、|(?<=[率比度例])(?:和|及|与|以及)/);
  return parts.length > 1 && parts.every(isRateName) ? parts : [name];
}

/** What the sentence is about, for measures that do not repeat it: 开展X提升行动，… */
export function topicOf(sentence: string): string {
  const match =
    /^(?:持续|深入|全面|继续|大力)?(?:开展|推进|实施|深化|组织)([^，,。；;“”]{3,24}?)(?:食品安全|质量)?(?:专项)?(?:改造|提升|整治|创建|规范|治理|提质)+(?:行动|工程|工作)?，/.exec(
      sentence,
    );
  return match?.[1] ?? '';
}
