import type { OwnRules } from './statement.ts';

const FIRST_LEADS =
  /(?:第一(?:个|位|家)?|首(?:位|家|个)|排在?(?:最前|首位)|排(?:名|序|列)(?:第一|首位|在前|最前)|列(?:第一|首位|在前))[^。；\n]{0,24}牵头|牵头[^。；\n]{0,16}(?:排在?|列|位列)(?:第一|首位|最前)|first[- ](?:named|listed|mentioned)[^.\n]{0,60}\b(?:leads?|lead)\b|listed first[^.\n]{0,60}\bleads?\b/i;
const RESPONSIBLE_LEADS =
  /(?:无|没有|未(?:明确|列|列出|注明|标明|指定|确定|设))牵头(?:责任)?(?:单位|部门)的?[^。；\n]{0,16}责任(?:单位|部门)[^。；\n]{0,10}牵头|(?:where|if) no lead[^.\n]{0,80}responsible[^.\n]{0,60}lead/i;

const OTHERS_SUPPORT =
  /(?:其他|其它|其余)(?:各)?(?:责任)?(?:单位|部门)?[^。；\n]{0,8}(?:配合|协助|协办|参与)|others? supports?/i;

/** Finds what the document itself says about who leads. */
export function readOwnRules(text: string): OwnRules {
  const first = FIRST_LEADS.exec(text);
  const sentence = first ? text.slice(first.index, first.index + first[0].length + 40).split(/[。\n]/)[0] : undefined;
  return {
    firstNamedLeads: first !== null,
    othersSupport: sentence !== undefined && OTHERS_SUPPORT.test(sentence),
    responsibleLeadsWhereNobodyDoes: RESPONSIBLE_LEADS.test(text),
  };
}
