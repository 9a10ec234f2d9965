/** What names of offices end with. */
const ENDINGS = [
  '局|委|委员会|办|办公室|部|厅|院|署|处|科|室|社|会|电视台|电台|站|所|馆|校|分行|支行|央行|农发行|队|组|专班|中心|公司|集团|企业|银行|海关|军分区',
  '街道|街|镇|乡|政府|管委会|开发区|高新区|经开区|新区|园区|度假区|示范区|单位|部门|机构|科协|社科联|妇联|文联|侨联|残联',
  '工商联|团区委|团县委|团市委|团省委|学会|大学|学院|医院|指挥部|联社|基地|供电|人行|协调组|领导小组',
].join('|');
const ENDS_LIKE_OFFICE = new RegExp(`(?:${ENDINGS})(?:[（(][^（）()]{1,20}[）)])?$`);
/** Endings that no ordinary word has; a list of names without any verb must consist of these. */
const CLEAR_OFFICE =
  /(?:局|委|办|厅|委员会|办公室|宣传部|组织部|统战部|法院|检察院|管委会|街道|政府|公司|科协|妇联|残联|文联|工商联|中心|署|银行|海关|支队|大队|成员单位|有关部门|有关单位|相关部门|相关单位|总工会|供销社|联社|红十字会|医院|保健院|研究院|管理处|事务处|监管所|集团)$/;
/** A level of government in front makes a name of what ends like an office. */
const LEVELLED = /^(?:国家|省|市|区|县|州|镇|乡|街道)(?!级|域|以|内|里)[\u4e00-\u9fff（）()]{2,15}$/;

const PLACES =
  '省|自治区|直辖市|市|州|盟|县|区|旗|镇|乡|街道|乡镇|镇街|地|地区|园区|功能区|开发区|产业园|单位|部门|处室|科室|级';
/** `各县、市、区政府` is one group although it holds a 、. */
const GROUP_OF_PLACES = new RegExp(
  `各(?:地级以上)?(?:(?:${PLACES})|[（(][^（）()]{1,12}[）)])+(?:、(?:(?:${PLACES})|[（(][^（）()]{1,12}[）)])+)*(?:人民政府|党?委、?和?(?:人民)?政府|党委|政府|办事处|管委会|党工委)?(?=$|[，、；,;。）)])`,
  'g',
);
const COLLECTIVE =
  /^各|成员单位$|(?:有关|相关|各|全体|其他|其它|涉及|所属|责任)(?:职能|业务|直属|主管|行业|市级|区级|县级|省级|责任)?(?:部门|单位|地区|地方|方面|企业|处室|科室|委办局|街道|镇街|乡镇|机构|高校|学校|院系)$|^(?:全体|全市|全区|全县|全省|区级|市级|县级|省级)(?:.{0,4})(?:部门|单位)$|^(?:区|市|县|省)?(?:直属|直)(?:各)?(?:部门|单位)$/;
const COLLECTIVE_EN =
  /^(?:all|each|every|other|(?:the )?relevant|participating)\b.*(?:departments|agencies|bureaus|units|offices|staff|teams|divisions|members|partners|entities|organi[sz]ations)$/i;

/** Whether a name ends as names of offices do. */
export function looksLikeOffice(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 40 &&
    !/\d+[\u4e00-\u9fff]$/.test(name) &&
    (ENDS_LIKE_OFFICE.test(name) || isCollective(name))
  );
}

/** Whether a name is an office beyond doubt, even in a list that has no verb. */
export function isClearlyOffice(name: string): boolean {
  if (name.length < 3 || name.length > 24) return false;
  return CLEAR_OFFICE.test(name) || (LEVELLED.test(name) && ENDS_LIKE_OFFICE.test(name));
}

/** Whether a name stands for a group (各有关部门, …成员单位) and not for one body. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name) || COLLECTIVE_EN.test(name);
}

/** Replaces the 、 inside a group of places by U+0001, so that a list can be split at 、. */
export function protectGroups(text: string): string {
  return text.replace(GROUP_OF_PLACES, (group) => group.replaceAll('、', '\u0001').replaceAll('和', '\u0002'));
}

export function restoreGroups(text: string): string {
  return text.replaceAll('\u0001', '、').replaceAll('\u0002', '和');
}
