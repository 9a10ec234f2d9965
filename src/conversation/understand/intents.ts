import type { ReadingIntent } from './reading.ts';
import { saysStatus } from './status-words.ts';

const CANCEL =
  /撤(?:回|销|掉)|^撤(?:了|吧)|取消|作废|算了|(?:先)?(?:别|(?<!要)不要|(?<!用)不用|甭)(?:记|报|登记|录|存|写)|不报了|不要了(?!解)|不算数|不算|删(?:掉|了|除)|收回|当我没(?:说|发|报)|忽略(?:上|刚|这)|不作数|\b(?:undo|cancel|never ?mind|forget (?:it|that|about|(?:the|my) last)|scrap that|ignore (?:that|my|the last)|disregard|withdraw|delete (?:that|it|my|the last)|take (?:that|it) back|don't (?:record|save|log))\b/i;
const CORRECTION =
  /(?:说|报|写|打|发|填|记|算|弄|搞|数)(?:错|岔|反|重)(?:了)?|更正|纠正|修正|订正|(?:改|更改|调整|换)(?:一下|成|为|到)|有误|笔误|口误|不对|(?:应该|应当|应|其实|实际(?:上)?)(?:是|为)|不是[^,，。]{1,14}[,，]?(?:而)?是|是[^,，。]{1,14}[,，]?不是|(?:写|报|说|填|算|记)[多少]了|看错|手滑|[多少漏](?:报|算|写|填|记|数)(?:了|$)|[多少漏]报|(?:刚才|刚刚|上面|上一?条|前面)[^,，]{0,12}(?:是|算|属于|应)|才对|才是|为准|作废|不是(?:新增|累计|增量|总数|增加)|不对|有误|搞混|弄混|不好意思|抱歉|对不起|\b(?:correction|corrected|my mistake|mistake|typo|wrong|i meant|i mean|should (?:be|read|have been)|sorry|oops|scratch that|make that|rather than)\b|,?\s*not\s+[\d]+/i;
const SURE_CORRECTION =
  /(?:说|报|写|打|发|填|记|算|数)错|更正|纠正|修正|订正|笔误|口误|有误|手滑|改成|改为|\b(?:correction|typo|i meant|my mistake|make that|oops)\b|不是\s*\d[^,，。]{0,6}[,，]?(?:而)?是\s*\d|是\s*\d[^,，。]{0,6}[,，]?不是\s*\d|^不是\s*\d[^,，。]{0,6}[,，]\s*\d|\d+\D{0,12},?\s*not\s+\d/i;
const QUESTION =
  /[?？]\s*$|(?:吗|么|呢|来着|没|不)\s*[?？]|(?:吗|来着|么)[。.!！~\s]*$|多少|(?<![好十])几(?:家|个|条|项|号|月|天|批|成)?(?:来着|啊|呀|呢|[?？]|$)|哪(?:天|个|些|一|条|项|家|里|儿|边|几|位)|谁(?:来|管|负责|牵头|报|填)|(?:是|该|要|归|找|问|由)谁|什么(?:时候|意思|口径|标准|时间|格式)|啥(?:时候|意思|口径|标准)|怎么(?:报|算|填|写|改|弄|办|统计|理解|走)|咋(?:报|算|填|写|弄|办)|如何(?:报|算|填|统计|界定)|为(?:什么|啥)|(.)不\1|谁(?!都)|(?<!还)是[^,，]{1,8}还是(?!\d|老样子)|(?:对|是|没错|可以)吧[。.!！~\s]*$|吧[?？]|(?:算|按|用|报|填|写)[^,，]{1,10}还是|在哪(?:儿|里)?(?:看|查|找|填|报|下)|是不是|是否|要不要|需不需要|用不用|能不能(?!帮|协调)|可不可以|算不算|有没有(?!进展)|还是[^,，]{1,10}(?:算|报|为准|来|负责|牵头|发|做|管|弄|写)|[几多]少?[项条个](?:任务|指标|事|工作)|截止(?:时间|日期)?(?:是|到)?(?:哪|什么|几)|\b(?:what|when|who|whose|which|where|why|how (?:many|much|do|should|is|are|long))\b(?!ever)|^(?:is|are|do|does|did|should|shall|can|could|would|will|am|was|were|has|have)\s+(?:we|i|it|the|this|that|you|our|there|they|my)\b/i;
/** 那目标呢, 联系人呢: asks on about what was just shown; 在装修呢 tells something. */
const ASKS_ON =
  /^(?:那么?(?![边个还正都也就])[^,，。\d]{1,10}|(?:它|这条|这个|这项)?的?(?:目标|指标|任务|要求|牵头|负责|配合|联系人|联络员|电话|期限|时限|时间|完成时间|进展|进度|原文|条款)(?:单位|部门|的|人)?)呢[。.!！~\s]*$/u;
const ASKS_BACK = /(?:不用|用|需要?|该|要|可以|能)[^,，]{0,8}(?:报|填|记|写|管|做|算)[^,，]{0,4}吧[。.!！~\s]*$/;
const NOT_QUESTION = /^(?:好吗|对吗|行吗)?[?？]?$/;
const REQUEST =
  /(?:能不能|可不可以|能否|可否|can (?:you|someone)|could (?:you|someone)|would you)[^?？]*(?:帮|协调|支持|解决|help|coordinate|support)/i;
const SMALLTALK =
  /^(?:收到|好的?|好嘞|好滴|嗯+|哦+|噢|行|可以|ok(?:ay)?|k|谢谢?(?:您|你|啦|了|提醒)?|不好意思(?:打扰|麻烦)?(?:了|您了|你了)?|打扰了|问下|我问问?下?|我问一下|等我问?下|多谢|感谢|辛苦(?:了|啦|大家)?|明白|了解|知道了?|晓得了|没问题|早(?:上好|安|啊|呀)?|晚安|晚上好|上午好|下午好|中午好|你好|您好|大家好|在(?:吗|么|不在)?|哈+|呵+|嘿+|嗨|hi|hello|hey|thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx|ty|cheers|great|got it|noted|roger|sure|fine|cool|nice|understood|received|will do|bye|see you|good (?:morning|afternoon|evening|night|job|work)|morning|no problem|you're welcome|拜拜|再见|周末愉快|节日快乐|新年好|国庆快乐|中秋快乐|加油|棒|赞|牛|不客气|应该的|领导好|(?:我们?(?:这边)?)?马上(?:就)?(?:办|弄|处理|看|来|报|改|查|落实)?|这就(?:办|弄|来|报)|稍等|等一下|知悉|已阅|遵命|同意|666|1|哈喽|值班辛苦|happy (?:holidays?|weekend|new year)|have a (?:nice|good) (?:day|weekend|one)|how are you|在的|来了|吃了吗|下班了|天气(?:真)?(?:好|不错|热|冷))$/i;
/** A promise to report or to see to it, without saying what: 尽快, 明天报, 这周内报给你们. */
const PROMISE =
  /^(?:我们?(?:这边|单位|局)?)?(?:就|会|一定|争取|尽量)*(?:尽快|抓紧|抓紧时间|立刻|立即|今天|明天|后天|晚点|晚些|稍后|回头|下午|下班前|(?:这|本|下)个?周(?:内|[一二三四五])?|周[一二三四五])(?:就|会|再|一定|之?前)*(?:办|弄|处理|落实|报|填|发|报送|上报|填报|补上?|回复|答复)?(?:给(?:你们?|您|办公室))?$/u;
const FILLER = /(?:啊|呀|哦|啦|了|哈|嘛|呢|哟|喽|吧|~|～)+$/;

/** What a message wants, before its content is read. `correction` may still turn out to be plain reporting. */
export function readIntent(text: string, context: string[]): ReadingIntent {
  if (isSmalltalk(text)) return 'smalltalk';
  if (/[?？]$/.test(text.trim()) && isQuestion(text)) return 'question';
  if (!ASKS_BACK.test(text) && isCancel(text)) return 'cancel';
  if (isCorrection(text, context)) return 'correction';
  if (isQuestion(text)) return 'question';
  return 'update';
}

function isSmalltalk(text: string): boolean {
  const parts = text
    .split(/[,，。.!！~～、;；\s]*(?:[,，。.!！~～;；\n]|$)\s*/)
    .map((part) => part.replace(/(?:\p{Extended_Pictographic}|\u200d|\ufe0f)/gu, '').trim());
  return parts.every((part) => isPolite(part) || part.split(/\s+/).every(isPolite));
}

function isPolite(part: string): boolean {
  return (
    SMALLTALK.test(part) ||
    PROMISE.test(part.replace(FILLER, '')) ||
    SMALLTALK.test(part.replace(FILLER, '')) ||
    /^[^\p{L}\p{N}]*$/u.test(part)
  );
}

function isCancel(text: string): boolean {
  return (
    CANCEL.test(text) &&
    !/\d|改成|改为|应该是|[一二两三四五六七八九十]+[家个批件起间所]/.test(text.replace(/第?[\d一二三]+条/g, '')) &&
    !/(?:取消|撤销|删除)(?:了|的|许可|资格|项目)/.test(text)
  );
}

function isCorrection(text: string, context: string[]): boolean {
  if (/[?？]\s*$/.test(text)) return false;
  return SURE_CORRECTION.test(text) || (context.length > 0 && CORRECTION.test(text));
}

/** Whether a clause or a message asks something of the bot; a request for help is no question. */
export function isQuestion(text: string): boolean {
  if (REQUEST.test(text)) return false;
  return (
    (QUESTION.test(text.trim()) || ASKS_ON.test(text.trim()) || ASKS_BACK.test(text)) && !NOT_QUESTION.test(text.trim())
  );
}

/** Whether there is anything in it that looks like a report. */
export function looksLikeReport(text: string): boolean {
  return (
    /\d|[一二两三四五六七八九十百]+[家个批件起间所场次]/.test(text) ||
    /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|another) more\b|\banother (?:one|two|three|four|five)\b/i.test(
      text,
    ) ||
    saysStatus(text)
  );
}
