/** Short answers that mean the same in every flow. */

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s。.!！~,，、?？]+$/g, '')
    .trim();

const YES =
  /^(对|对的|是|是的|嗯|嗯嗯|好|好的|行|可以|确认|没错|正确|没问题|就这样|就这么办|ok|okay|yes|y|yep|right|correct|confirm|sure)(了|呀|啊|吧)?$/;
const NO = /^(不对|不是|不行|否|错了|不|no|n|nope|wrong|改|改一下|修改|edit|change)$/;
const CANCEL =
  /^(算了|取消|不报了|先不报|别记|先别记|不用记|不要了|作废|撤销|撤回|cancel|never ?mind|forget it|stop)([,，、 ]*(吧|了|先别记|别记了?|不报了|不记了|不要了|please|that))*$/;
const NO_FIGURE =
  /^((现在|目前|暂时?|暂且|还)*(没有?|无|没有?数|没有?数据|没统计|未统计|没出来|没汇总|不清楚|不知道|不好说|说不准)|先?不报数|(数|数据|数字)还?没(有|出来|统计|报)(上来)?|(no|not|none|no figures?|don'?t know|unknown)( (yet|so far))?)(呢|了|吧|出来)?$/;

export const isYes = (text: string): boolean => YES.test(plain(text));
export const isNo = (text: string): boolean => NO.test(plain(text));
export const isCancel = (text: string): boolean => CANCEL.test(plain(text));
/** Says that there is no figure to give. */
export const hasNoFigure = (text: string): boolean => NO_FIGURE.test(plain(text));
