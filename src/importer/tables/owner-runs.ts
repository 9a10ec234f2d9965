import { readDepartmentName } from '../refiners/department-name.ts';
import { personLengths } from '../refiners/persons.ts';

/** Names of offices that stand together without any separator. */
export interface OwnerRun {
  names: string[];
  length: number;
}

const ENDING =
  '局|区|园|委员会|委|办公室|办|管委会|街道办事处|街道|镇人民政府|镇|乡|经开区|高新区|开发区|高新园|园区|新区|公司|集团|中心|部|厅|院|总工会|妇联|科协|残联|团委|工商联|支队|大队|学校|医院|银行|海关|分局|协会|各板块|各部门|各单位|有关部门|相关部门|有关单位|相关单位|成员单位';
const OFFICE = new RegExp(
  `^(?:各(?:乡镇街道|镇街道|镇街|乡镇|街道|镇|板块|区|县|市|有关单位|有关部门|单位|部门|园区)|[\\u4e00-\\u9fff]{1,10}?(?:${ENDING}))(?:[（(][\\u4e00-\\u9fff、]{1,12}[）)])?(?![率化])`,
);
/** No name of an office begins like this; it is the text of the next row. */
const VERB =
  /^(?:推进|实施|完成|建设|开展|加强|落实|新建|改造|提升|优化|推动|加快|启动|深化|强化|打造|建成|健全|完善|组织|支持|为|对|全面|持续|积极|继续|制定|出台|编制|举办|新增|改扩建|扩建|做好|抓好|确保|力争|引进|培育|促进|提高|增加|老|依托|围绕|按照)/;

const NO_OFFICE = /^(?:全|辖|老|主|本|景|校|公|社|城|地|乡|小|园|农村社|住宅小|老城|主城|中心城)(?:[区镇园局部]|城区)/;

/** The names at the start of a text, after a person's name where one stands there; null if no office stands there. */
export function readOwnerRun(text: string, hasPerson: boolean): OwnerRun | null {
  const skipped = hasPerson ? personBefore(text) : 0;
  const names: string[] = [];
  let at = skipped;
  for (;;) {
    const rest = text.slice(at).replace(/^[、，,；;\s]+/, '');
    at = text.length - rest.length;
    const name = VERB.test(rest) || NO_OFFICE.test(rest) ? undefined : OFFICE.exec(rest.slice(0, 40))?.[0];
    if (name === undefined) break;
    names.push(name);
    at += name.length;
  }
  return names.length > 0 ? { names, length: at } : null;
}

/** The person's name is as long as leaves a known office behind it; with several persons, all of them. */
function personBefore(text: string): number {
  const lengths = personLengths(text);
  const known = lengths.find((length) => isKnownOffice(text.slice(length)));
  if (known !== undefined) return known;
  const likely = lengths.find((length) => OFFICE.test(text.slice(length, length + 14)));
  return likely ?? 0;
}

function isKnownOffice(text: string): boolean {
  for (let length = 3; length <= 12; length += 1) {
    if (readDepartmentName(text.slice(0, length)).body) return true;
  }
  return /^各/.test(text);
}
