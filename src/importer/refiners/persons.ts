import { looksLikeOffice } from './organisation.ts';

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫付邸涂'.split(
    '',
  );
const SURNAME = new Set(SURNAMES);
const POST =
  /(?:副?(?:局长|主任|书记|部长|区长|市长|县长|省长|镇长|乡长|厅长|院长|检察长|秘书长|处长|科长|所长|会长|主席|总经理|董事长|组长|调研员)|同志|常委|党组成员|负责人|联系人|责任人|电话)/;
const OFFICE_END = /[局委办部厅院署处科会社区市县镇乡站所馆队组街道府校行司心联位门台网团业关园厂矿店港城]$/;

/** Whether a token can only be a person's name: surname, one or two characters, nothing of an office. */
export function looksLikePerson(token: string): boolean {
  return /^[\u4e00-\u9fff]{2,3}$/.test(token) && SURNAME.has(token.charAt(0)) && !OFFICE_END.test(token);
}

/** Parts names that only white space sets apart: `区住建局 王小兵`, `县财政局 县住建局`; a name that a line cut stays whole. */
export function partNames(list: string): string {
  return list.replace(
    /(?<=([^、，,；;。\s：:（()）]{2,24}))\s+(?=([^、，,；;。\s：:（()）]{2,24}))/g,
    (space, before: string, after: string) => {
      const isOffice =
        looksLikeOffice(before) && looksLikeOffice(after) && !(/[局行署]$/.test(before) && /^.{1,4}分局/.test(after));
      return isOffice || (looksLikePerson(after) && looksLikeOffice(before)) ? '、' : space;
    },
  );
}

/** Takes persons and their posts off a name: `区教育局局长李明` → `区教育局`; `副区长王伟` → ''. */
export function withoutPersons(name: string): string {
  const bracket = /^(.+?)[（(]([^（）()]+)[）)]$/.exec(name);
  const [, outer = '', inner = ''] = bracket ?? [];
  if (bracket && looksLikePerson(outer)) return withoutPersons(inner);
  if (bracket && (looksLikePerson(inner) || POST.test(inner))) return withoutPersons(outer);
  if (bracket && looksLikeOffice(outer) && /[科股]$/.test(inner)) return outer;
  if (looksLikePerson(name)) return '';
  const post = POST.exec(name);
  if (!post) return name;
  const before = name.slice(0, post.index).replace(/(?:党组|党委|党工委|分管|主要|常务)$/, '');
  const after = name.slice(post.index + post[0].length);
  if (after !== '' && !looksLikePerson(after)) return name;
  return before.length > 2 && OFFICE_END.test(before) && !looksLikePerson(before) ? before : '';
}

/** The length of the person's name at the start of a text without separators, candidates longest first. */
export function personLengths(text: string): number[] {
  if (!SURNAME.has(text.charAt(0))) return [];
  return [3, 2].filter((length) => text.length > length && looksLikePerson(text.slice(0, length)));
}
