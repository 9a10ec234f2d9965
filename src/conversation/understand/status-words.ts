import type { ProgressStatus } from '../../domain/update.ts';

/** What the words of a clause say about how it goes; `trouble` are words that name a difficulty. */
export interface WordStatus {
  status: ProgressStatus | null;
  hasTrouble: boolean;
  isDone: boolean;
  asksForHelp: boolean;
}

const NOT_STARTED =
  /还?没(?:有)?(?:正式)?(?:开始|启动|开工|动工|动(?!静)|着手|起步|展开|开展|组织|安排|做呢|弄呢|搞呢|建呢)|[尚仍]?未(?:正式)?(?:开始|启动|开工|动工|着手|开展|起步)|还没(?:有)?(?:弄|做|搞|建|评|抽|办|改|装|签|检|查|报)(?:呢)?$|没开始|没启动|not (?:yet )?(?:started|begun|kicked off|launched)|(?:hasn't|haven't|have not|has not)(?: yet)? (?:started|begun|been started|kicked off)|yet to (?:start|begin|kick off)/i;
const BLOCKED =
  /卡(?:在|住|着|壳|了)|不让(?:装|建|进|做|改|查|开|弄|动|干)|搬不了|推不动|推不下去|推进不了|干不了|做不了|搞不了|弄不了|动不了|办不了|开展不了|[进推干做搞走弄办]行?不下去|[进入]不了场|进不去|开不了工|没法(?:推|做|干|弄|开展|继续|进行|动|搞)|无法(?:推进|开展|进行|继续|实施|落实)|停(?:了|工|滞|摆|下来)|暂停|搁置|搁浅|中止|流标|废标|没批|未批|批不下来|没审批|不同意|不批|被(?:叫停|退回|否)|僵住|黄了|定不下来|谈不(?:拢|下来)|(?:stuck|blocked|halted|suspended|stalled|on hold|stopped|paused|frozen)\b|cannot (?:go on|proceed|continue|start)|can't (?:go on|proceed|continue|start|move)|waiting (?:for|on) (?:approval|the|a)|not (?:been )?approved|no approval|rejected|refus(?:es|ed)/i;
const AT_RISK =
  /人手(?:不够|不足|紧|少|短缺)|(?:人员|力量|经费|资金|预算|设备|场地|编制)(?:不够|不足|紧张|短缺|没到位|不到位|未到位|没落实|缺口)|没(?:钱|人手|人干|资金|经费|预算|场地)|(?<![欠不])缺(?![陷口席勤斤货德])(?:少|乏)?[一-龥]{1,3}|差(?:钱|人手|资金|经费)|不(?:肯|愿意?|太?)?配合|不(?:太|大|怎么|是很)?(?:愿意?|肯|情愿|积极|支持|上心|配合|好(?:弄|办|搞|做|推|协调|谈))|难(?:推|办|搞|弄|做|谈|协调|落实|推进|推动|开展|度大|以(?:推|落|开|协|做|完))|没(?:有)?(?:个)?人(?:手|干|管|做|愿|肯|会|来|报|接|懂|牵头|敢)|(?:还|都|一直|迟迟)?没(?:有)?(?:配|招|凑|备|收|到|补|找|落实|谈|选|批|建|交)(?:齐|到位|够|全|到人|成|妥|定|拢)|没地(?:方|皮)?(?=$|[,，。\s])|(?:要|会|得|可能|恐怕|怕要)(?:慢|拖|延|晚|推迟|延期|延后)|进度(?:慢|偏慢|要慢|滞后|落后|不理想)|偏慢|较慢|慢了|慢一?点|有点慢|跟不上|没(?:有)?(?:交付|到货|供货|发货)|滞后|落后|拖(?:后|延|着|了)|延期|推迟|(?<!已)(?:推|拖|延)到(?=明年|下|年后|\d)|(?:开|建|办|装|上)不(?:了|成)|完不成|达不到|到不了|赶不上|来不及|够呛|悬(?:了|$)|有(?:点|些|一定)?(?:困难|难度|风险|压力|阻力)|难度(?:大|较大|不小)|困难(?:大|较大|不小|多)|压力(?:大|很大|不小)|吃紧|吃力|(?:积极性|意愿|热情|配合度|参与度)(?:不高|不足|不强|低|差)|意见不(?:统一|一致)|有分歧|棘手|老化|损坏|坏了|故障|漏水|瘫痪|过期|失灵|反对|扯皮|出了?(?:点)?(?:问题|状况|岔子)|不理想|不顺|short (?:of|on) (?!\d)|shortage|understaffed|not enough|lack(?:ing|s)?\b|(?:are|is|running|be|fall(?:ing|en)?) (?:behind|late|slow)|delay|behind schedule|at risk|slow(?:er)? than|difficult|no (?:money|budget|funds|funding|staff)|struggl|uncooperative|(?:won't|not) cooperate|may (?:not|miss)|might (?:not|miss)|unlikely|slipping/i;
const WAITS_FOR_OTHERS =
  /(?:还没|没|未|迟迟不?|一直没)(?:有)?(?:给|回复?|批复?|下来|到位|通知|答复|拨|下达|明确|反馈|提供)|等(?:省|市|区|上级|上面|局|财政|批复|审批|通知|接口|回复|资金)/;
const HELP =
  /帮(?:忙|我们)?(?:协调|解决|对接|沟通|推动|催|看看|说说)|请(?:求)?(?:区|市|上级|办|领导|贵|协调|帮|支持|出面)[^,，]*(?:协调|支持|帮|解决|出面|对接)|(?:需要?|希望|请求|恳请|建议|盼)(?:[^,，]{0,8})(?:协调|支持|帮助|帮忙|援助|出面)|求助|请协调|帮一?下|帮帮|能不能帮|可否协调|need(?:s)? (?:some |your )?(?:help|support|assistance|coordination)|please (?:help|coordinate|assist)|(?:can|could) (?:you|someone|the office) (?:please )?(?:help|coordinate|step in)|asking for (?:help|support)/i;
const DONE =
  /(?:已经?|都|全部|全|基本|顺利|均)?(?:完成(?![率度量])|办结(?![率])|做完|弄完|搞完|干完|抽完|检完|建完|办完|改完|查完|跑完|弄好|做好|搞好|建好|完工|竣工|收官|收尾完|搞定|结束|落地见效|销号)(?:了|啦|完毕|$)?|(?<![不未没能可以个家所户批处间件起人%\d]\s?)达标(?:了|啦)(?=\s*(?:$|[,，。]|\d+(?:\.\d+)?\s*%))|已经?达标(?![率数的])|(?<![没未])(?:达到|完成)(?:了)?(?:年度|全年)?(?:目标|指标|要求)了?(?=$|[\s,，。])|完毕|(?:都|全部?|均)(?:挂牌|验收|到位|建成|投用|达标|通过|改好|装好|签)|(?:这项|任务|工作|该项)(?:就|已经?)?(?:完成|完了|结束|办结|达标)|全部达标|(?<!not )(?<!yet )\b(?:done|finished|completed|complete|wrapped up|concluded|achieved)\b/i;
/** Part of a thing being over is not the thing being done. */
const PARTIAL =
  /(?:这|本|上|第[一二三四\d]+|头|首|前)(?:一)?(?:轮|阶段|期|批|步|次|拨)|立项|初稿|草案|方案|前期|部分|招标|摸底|调研|选址|设计|图纸?|会[^,，]{0,3}(?:开|完)|报(?:名|批|上)|基本|快(?:要|完|好了|结束)|即将|差不多|接近|还(?:要|得|需|有|差|剩|在)|仍在|争取|力争|预计|预期|有望|打算|前(?:能|要|全部)?(?:完成|搞完|办完|做完|弄完)|下[一个]?(?:轮|步|阶段)|后(?:面|续)|接下来|(?:明[天日]|后天|下(?:个|一)?(?:周|月|季度|星期)|[月年]底前?)[^,，]{0,8}(?:完成|[做搞办弄]完|搞定|结束|竣工|办结)(?!了)|没(?:有)?(?:全部)?(?:完|做完|弄完|结束|完成|搞完|建好|弄好)|未(?:全部)?(?:完成|办结|结束)|(?:完|做|弄)不(?:完|成|了)|almost|nearly|partly|partially|first (?:round|phase|stage|batch)|this round|phase (?:one|1)|not (?:yet )?(?:done|finished|complete)|half|next (?:round|step)|still|remaining/i;
const PUBLISHED =
  /(?:印发|发布|出台|公布|下发|发出|刊发)(?:了|$)|(?:已经?|配合)[^,，]{0,4}发了|已经?(?:印发|发布|出台|公布|下发|发出)|\b(?:published|issued|released|promulgated)\b/i;
const NO_CHANGE =
  /(?:没(?:有)?|无|暂无|尚无)(?:啥|什么|任何|太多|多大|明显|大的)?(?:新的?)?(?:进展|变化|动静|情况|更新|变动|新增|动作|进度)|(?:跟|和|与|同)?上(?:周|月|次|期|回)(?:一样|相同|持平)|(?:还是)?老样子|原地踏步|同上期?|照旧|维持原状|无新增|没(?:有)?(?:什么|啥)?(?:可|好|要)报|没(?:有)?新(?:的|情况|东西)|(?:^|[,，\s])没(?:有)?(?:啥|什么)?变(?:化)?(?=$|[,，。\s])|还是(?:那个|原来的?|上次的?|之前的?)(?:数|情况|样)|(?:上次|上回|上期|之前)?(?:报)?的?数?(?:字|据)?(?:都|均)?不变(?=$|[,，。\s])|nothing (?:new|to report|has changed)|no (?:change|changes|news|update|updates|new progress|progress|movement)\b|same as (?:last|before)|unchanged|as before/i;
const GOES_ON =
  /推进|进行|正常|按(?:计划|序|部就班|时)|有序|稳步|启动|起步|开始|上线|开展|部署|落实|正在|(?<![现还])在(?:做|弄|搞|办|抓|建|改|查|巡|跑|推|谈|走|写|编|拟)|办了|开(?:过|了)|报(?:上去|送|批)|筹备|施工|征求意见|在审|送审|审查|(?:试)?运行|运转|试点|铺开|推广|对接|申报|选址|选题|会签|开放|开通|办理|布置|动员|谋划|under ?way|in progress|on track|ongoing|on schedule|as planned|drafting|running|progressing|going|started|launched|continuing|preparing|smoothly/i;

/** Whether the words say that there is nothing new. */
export function saysNoChange(text: string): boolean {
  return NO_CHANGE.test(text);
}
/** Whether a document is said to be out; that is the whole task only where issuing it is the task. */
export function saysPublished(text: string): boolean {
  return PUBLISHED.test(text);
}
/** Whether the words say how a task goes, be it only that it goes on. */
export function saysStatus(text: string): boolean {
  return [NOT_STARTED, BLOCKED, AT_RISK, DONE, PUBLISHED, GOES_ON, HELP].some((pattern) => pattern.test(text));
}

const STRIPPED = [NO_CHANGE, NOT_STARTED, BLOCKED, AT_RISK, WAITS_FOR_OTHERS, HELP, DONE, PUBLISHED, GOES_ON].map(
  ({ source }) => new RegExp(source, 'gi'),
);

/** The text with blanks where words say how it goes; what is left may tell what it is about. */
export function withoutStatusWords(text: string): string {
  return STRIPPED.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}

/** 不是没动 says that something was done. */
const DENIED = /(?:不是|并非|不能说)(?:没|不|未)[^,，]{0,6}/g;

/** Reads the words of one thing reported; trouble outweighs completion, standstill outweighs slowness. */
export function readStatusWords(said: string): WordStatus {
  const text = said.replace(DENIED, ' ');
  const asksForHelp = HELP.test(text);
  const isBlocked = BLOCKED.test(text) || (WAITS_FOR_OTHERS.test(text) && /做|干|推|动|卡|等|没给|没批/.test(text));
  const isAtRisk = AT_RISK.test(text) || asksForHelp || WAITS_FOR_OTHERS.test(text);
  const isDone = DONE.test(text) && !PARTIAL.test(text);
  const status = NOT_STARTED.test(text)
    ? 'not_started'
    : isBlocked
      ? 'blocked'
      : isAtRisk
        ? 'at_risk'
        : isDone
          ? 'done'
          : null;
  return { status, hasTrouble: isBlocked || isAtRisk, isDone, asksForHelp };
}
