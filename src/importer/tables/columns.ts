import { partOfLabel } from '../statements/labels.ts';

/** What a column holds. */
export type Column =
  | 'index'
  | 'section'
  | 'title'
  | 'content'
  | 'target'
  | 'lead'
  | 'responsible'
  | 'support'
  | 'person'
  | 'due'
  | 'other';

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['index', /^(?:序号|编号|序|no\.?|#|id|number|ref\.?)$/i],
  [
    'section',
    /^(?:类别|板块|领域|工作类别|任务类别|分类|一级指标|部分|工作领域|area|theme|pillar|priority(?: area)?|section|category)$/i,
  ],
  [
    'target',
    /^(?:(?:年度|量化|考核|绩效|预期|核心|工作)*(?:指标|目标值)(?:值|要求)?|(?:年度|量化|考核|绩效|预期|核心)+目标|目标要求|targets?|kpis?|indicators?|measure of success|success measures?)$/i,
  ],
  [
    'title',
    /^(?:(?:年度|主要|重点|具体)?(?:工作)?(?:任务|事项|项目|工作)(?:名称)?|(?:项目|任务|事项|实事|工程|工作|名目)名称|重点工作任务|工作项目|actions?|initiatives?|objectives?|goals?|commitments?)$/i,
  ],
  [
    'content',
    /^(?:(?:主要|工作|任务|具体|建设|实施|项目|目标)(?:内容|措施|举措|任务|目标|要求)|(?:工作|重点|主要)?(?:任务|内容|事项|举措|措施)(?:[及和与]|、)(?:工作|年度|主要)?(?:目标|任务|要求|内容|措施|举措|指标)|目标任务|主要内容及目标|内容|措施|任务分解|deliverables?|activit(?:y|ies)|tasks?|descriptions?|steps?|measures?|outputs?|action required)$/i,
  ],
  [
    'lead',
    /^(?:lead(?:s|ing)?(?: (?:agency|department|unit|body|officer|entity|responsibility|organisation|organization))?|led by)$/i,
  ],
  [
    'support',
    /^(?:support(?:ing|ed by|s)?(?: (?:agenc(?:y|ies)|departments?|units?|bod(?:y|ies)|partners?|entities|organisations?))?|partners?|in cooperation with|contributors?|with)$/i,
  ],
  [
    'responsible',
    /^(?:responsib(?:le|ility)(?: (?:party|parties|department|unit|body|agency|officer|entity|person))?|owners?|action owner|accountable(?: (?:officer|body|department))?|who)$/i,
  ],
  [
    'due',
    /^(?:timeline|timeframe|time frame|timing|deadline|due(?: date)?|by when|when|date|target date|completion(?: date)?)$/i,
  ],
];

/** What a column heading announces; null if it is none we know. */
export function columnOf(heading: string): Column | null {
  const words = heading.replace(/\*\*|[\s　]+/g, (space) => (/^[\t 　]$/.test(space) ? ' ' : '')).trim();
  const bare = /[\u4e00-\u9fff]/.test(words) ? words.replace(/\s/g, '').replace(/[（(].*[）)]$/, '') : words;
  if (bare === '' || bare.length > 30) return null;
  const part = partOfLabel(bare);
  if (part && part !== 'text' && part !== 'sentence') return part;
  return HEADINGS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** Whether a column names who does it. */
export function isOwnerColumn(column: Column | undefined): column is 'lead' | 'responsible' | 'support' {
  return column === 'lead' || column === 'responsible' || column === 'support';
}
