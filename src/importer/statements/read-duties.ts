import { squeeze } from '../refiners/cleaning.ts';
import { isCollective } from '../refiners/organisation.ts';
import { partNames } from '../refiners/persons.ts';
import { withoutDuePieces } from './due-phrases.ts';
import { partAtHelp } from './english-brackets.ts';
import { splitEnglishNames } from './split-english-names.ts';
import { splitNames } from './split-names.ts';
import type { Statement, StatementPart } from './statement.ts';

/** How a name stands in its statement, before the roles of the whole statement are settled. */
export type Standing = 'lead' | 'convener' | 'joined' | 'responsible' | 'distributed' | 'following' | 'support';

export interface PrintedDuty {
  name: string;
  standing: Standing;
  /** Names under one verb or label have the same number. */
  group: number;
  collective: boolean;
}

const END = '(?=$|[，,、；;。）)])';
const DISTRIBUTED =
  '(?:按照?|依据?|根据)(?:各自)?(?:的)?(?:部门)?(?:工作)?(?:职责|职能|任务|分工)(?:和|与)?(?:任务|职责)?(?:分工)?(?:范围)?(?:抓好|做好|共同|具体|分别)?(?:负责|落实|实施|推进|配合|承担|做好|办理)?(?:落实|实施|推进)?(?:(?:相关|有关|各自|具体)工作)?|分工负责|各负其责|分别负责';
/** Verbs and the standing they give to the names before them; the first that fits wins. */
const VERBS: readonly (readonly [Standing, RegExp])[] = [
  ['convener', /^会同|^商(?=国|省|市|区|县|各|有关|相关)/],
  ['lead', /^(?:总?牵头|主办|负总责|总负责|主责)/],
  ['support', /^(?:积极|予以|给予|密切|做好)?(?:配合|协同|协助|协办|会办|参与|参加|支持)/],
  ['distributed', /^(?:按|依|根据|分工|各负|分别)/],
  ['following', /^(?:结合|组织|落实|实施|推进|承办|执行)/],
  ['responsible', /./],
];
const VERB = new RegExp(
  [
    '会同|商(?=国|省|市|区|县|各有关|有关|相关)',
    '总?牵头(?:负责|抓总|抓好|组织实施|组织|落实|实施|推进|协调)*(?:落实)?|(?:主办|负总责|总负责|主责)',
    DISTRIBUTED,
    `(?:结合实际|组织|共同|具体)?(?:抓好)?(?:落实|实施|推进|执行)${END}|组织实施|承办${END}`,
    `(?:协同|积极|予以|给予|密切|做好)?(?:配合|协助|协办|会办|参与|参加|支持)(?:做好|落实|实施|推进|负责|工作)?${END}|协同${END}`,
    `(?:共同|具体|主要|分别|统一)?(?:负责|承担|指导|督导|监督|督办|办理|负责落实|负责实施|抓落实)(?:落实|实施|推进|指导)?${END}`,
  ].join('|'),
  'g',
);

/** All names of a statement with their standing, in the order printed. */
export function readDuties(statement: Statement): PrintedDuty[] {
  const duties: PrintedDuty[] = [];
  let group = 0;
  for (const part of statement.parts) {
    for (const { names, standing } of readPart(part)) {
      group += 1;
      for (const name of names) duties.push({ name, standing, group, collective: isCollective(name) });
    }
  }
  return duties;
}

interface NameGroup {
  names: string[];
  standing: Standing;
}

function readPart({ part, text }: StatementPart): NameGroup[] {
  if (part === 'person' || part === 'due' || part === 'text') return [];
  if (!/[\u4e00-\u9fff]/.test(text))
    return partAtHelp({ part, text }).map((one) => ({
      names: splitEnglishNames(one.text),
      standing: one.part === 'sentence' ? 'responsible' : (one.part as Standing),
    }));
  const words = squeeze(partNames(text)).replace(/[。；;，,.]+$/, '');
  const groups = readSentence(withoutDuePieces(words));
  if (part === 'sentence') return groups;
  return groups.map(({ names, standing }) => ({
    names,
    standing: part === 'support' || standing === 'responsible' ? part : standing,
  }));
}

/** `X牵头，Y、Z按职责分工负责` → two groups; names after the last verb stand as responsible. */
function readSentence(words: string): NameGroup[] {
  const marked = markedLeads(words);
  const groups: NameGroup[] = [{ names: marked.names, standing: 'lead' }];
  let from = 0;
  let isJoined = false;
  for (const { index, 0: verb } of marked.rest.matchAll(VERB)) {
    const standing = VERBS.find(([, pattern]) => pattern.test(verb))?.[0] ?? 'responsible';
    groups.push(...groupsBefore(marked.rest.slice(from, index), standing, isJoined));
    isJoined = standing === 'convener';
    from = index + verb.length;
  }
  groups.push({ names: splitNames(marked.rest.slice(from)), standing: isJoined ? 'joined' : 'responsible' });
  return groups.filter(({ names }) => names.length > 0);
}

/** 配合 speaks of the names since the last comma; every other verb of all since the verb before. */
function groupsBefore(list: string, standing: Standing, isJoined: boolean): NameGroup[] {
  if (standing !== 'support') return [{ names: splitNames(list), standing: isJoined ? 'joined' : standing }];
  const at = Math.max(list.lastIndexOf('，'), list.lastIndexOf('；'), list.lastIndexOf(',')) + 1;
  return [
    { names: splitNames(list.slice(0, at)), standing: 'responsible' },
    { names: splitNames(list.slice(at)), standing },
  ];
}

/** Takes out names with a mark of their own: `区教育局（牵头）、区民政局`. */
function markedLeads(words: string): { names: string[]; rest: string } {
  const names: string[] = [];
  const rest = words.replace(
    /([^、，,；;（()）]+)[（(](?:牵头|牵头单位|主办|主责|牵头部门)[）)]/g,
    (_, name: string) => {
      names.push(...splitNames(name));
      return '';
    },
  );
  return { names, rest };
}
