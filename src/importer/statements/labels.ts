import type { Part } from './statement.ts';

const BODY = '(?:责任)?(?:单位|部门|处室|科室|机关|主体|股室|机构|委办局)';
/** Labels in front of names and dates; the first that fits wins, so the longer ones come first. */
const LABELS: readonly (readonly [Part, string])[] = [
  ['lead', '(?:[Ll]ead|[Ll]ed by|LEAD)(?:[ -](?:agency|department|unit|body|officer|entity|responsibility|office))?'],
  [
    'support',
    '(?:[Ss]upporting|[Ss]upport|[Ss]upported by|[Ii]n cooperation with|[Ii]n partnership with|[Pp]artners?|[Cc]ontributors?|[Ww]ith)(?: (?:agency|agencies|departments?|units?|bod(?:y|ies)|partners?|officers?|offices?|teams?))?',
  ],
  [
    'responsible',
    '(?:[Aa]ction )?[Oo]wners?|[Rr]esponsib(?:le|ility)(?: (?:party|parties|department|unit|body|agency|officer|office|entity|person|departments|units))?|[Aa]ccountable(?: (?:officer|body|department|unit))?|[Dd]elivered by',
  ],
  [
    'due',
    '[Dd]ue(?: date| by)?|[Dd]eadline|[Tt]imeline|[Tt]imeframe|[Bb]y when|[Cc]ompletion(?: date)?|[Tt]arget date|[Bb]y|[Ww]hen',
  ],
  ['person', '[Cc]ontact(?: person)?'],
  ['text', '[Kk][Pp][Ii]s?|[Mm]easures?(?: of success)?|[Bb]udget|[Cc]osts?|[Nn]otes?|[Ss]tatus'],
  [
    'person',
    '(?:牵头|分管|责任|负责|挂钩|联系|包保|主要|挂点|督办|区政府分管|市政府分管|县政府分管)(?:负责|责任)?(?:市|区|县|省)?领导(?:同志)?|责任人|负责人|联系人|联系电话|联系方式|联络人|经办人|第一责任人|具体责任人',
  ],
  [
    'lead',
    `(?:总?牵头|主办|主责|主要责任|第一责任|领衔)${BODY}|主责${BODY}|牵头负责${BODY}|牵头|主办|主责|领办(?:${BODY})?`,
  ],
  ['support', `(?:协同|配合|协办|参与|协助|支持|协作|参加|联办|会办)(?:责任|落实)?(?:${BODY})?`],
  [
    'responsible',
    `责任${BODY}|(?:负责|落实|承办|实施|承担|执行|建设|完成)${BODY}|责任(?:单位|部门)及分工|责任分工|责任主体|责任科室|(?:行业|业务)?主管(?:单位|部门)|行业主管|(?:实施|建设|落实|项目)主体|项目业主|业主单位|属地责任|承办|责任`,
  ],
  [
    'due',
    '(?:完成|办理|办结|整改|推进|工作)?(?:时限|期限|时间节点|时间)(?:要求)?|完成日期|时间安排|进度安排|时间进度|进度要求|时序进度|完成进度',
  ],
  [
    'text',
    '(?:督导|督办|督查|监督|指导|考核)(?:单位|部门|机关)?|(?:项目|任务|事项|工程|实事)(?:名称|内容)|(?:建设|实施|年度|改革)(?:内容|规模|任务|目标|地点)|(?:年度|量化|考核|工作)?(?:指标|目标)|举措|措施|工作(?:目标|措施|内容|任务|要求)|具体(?:措施|内容|任务)|主要(?:内容|任务|目标|措施)|目标(?:任务|要求)|年度目标|重点任务|任务内容|备注|考核指标',
  ],
];
const ANY = LABELS.map(([, pattern]) => pattern).join('|');

const ANNOUNCED = '(?:牵头|责任|主办|主责|承办|配合|协办|协助|参与|参加)(?:单位|部门)';

/** Finds a label with its colon, its brackets or its verb: `牵头单位：`, `【责任单位】`, `责任单位为`. */
const LABEL = new RegExp(
  `(?<=^|[\\s。；;，,、（(【\\[：:*_|·•—–-]|[\\u4e00-\\u9fff](?=【))(?:[【\\[]\\s*(${ANY})\\s*[】\\]]\\s*[：:]?|(${ANY})\\s*(?:\\*\\*)?\\s*[：:]|(${ANNOUNCED})(?:为|是)(?!牵头|责任|主办|第|首|各自|列|排|其))`,
  'gm',
);

/** A label where it stands; `end` is where its value begins. */
export interface PlacedLabel {
  part: Part;
  start: number;
  end: number;
  /** 责任单位为…: a sentence that may speak of something else than names. */
  isSaid: boolean;
}

/** All labels of a text in its order. */
export function findLabels(text: string): PlacedLabel[] {
  return [...text.matchAll(LABEL)].map((mark) => ({
    part: partOfLabel(mark[1] ?? mark[2] ?? mark[3] ?? '') ?? 'text',
    start: mark.index,
    end: mark.index + mark[0].length,
    isSaid: mark[3] !== undefined,
  }));
}

const WHOLE = LABELS.map(([part, pattern]) => [part, new RegExp(`^(?:${pattern})$`)] as const);

/** What a label or a table's column heading stands for; null if it is no label of ours. */
export function partOfLabel(label: string): Part | null {
  const words = label.replace(/[\s：:*【】[\]（）()]/g, '');
  return WHOLE.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
