import { findDepartments } from '../../answers/find-departments.ts';
import { foldText } from '../../answers/fold-text.ts';
import { findTask } from '../../domain/plan.ts';
import type { OrderOf } from '../orders/order.ts';
import { type DutyFacts, isUnanswered, listStanding } from './go-on.ts';
import { readRefs } from './read-refs.ts';

type Reason = OrderOf<'answer-duties'>['reason'];

/** What somebody writes to duties. `isSigning`: the words can mean nothing else. */
export type DutyWords =
  | { kind: 'all'; isSigning: true }
  | { kind: 'unclear'; isSigning: boolean }
  | {
      kind: 'some';
      isSigning: boolean;
      sign: string[];
      object: string[];
      reason: Reason;
      said: string | null;
      names: string | null;
    };

const QUESTION = /[?？]\s*$|^(?:谁|哪|怎么|为什么|什么|是否)|[吗么呢]\s*$/u;
const SIGN =
  /^(?:好的?|收到|同意)?[,，。\s]*(?:(?:我们?|我局|本局|我单位|本单位)\s*)?(?<all>全部|全都|都|所有的?|一并|统一)?\s*(?:确认)?签收(?:全部|所有)?(?:了|吧)?$/u;
const SIGN_ENGLISH = /^(?:we |i )?(?:accept|sign)(?:ed)?(?: for)?(?<all> all| everything| them all)?(?: of them)?$/iu;
const EXCEPT = /[,，;；\s]*(?:除了?|除去|但是?|不过|不含|不包括|except(?: for)?|but(?: not)?)\s*/iu;
const SIGN_SOME = /^(?:我们?)?(?:签收|accept|sign for|sign)\s*(?<refs>.+)$/iu;
const SIGN_AFTER = /^(?<refs>.+?)\s*(?:都|全部)?(?:签收|accepted|is accepted|are accepted|ok)(?:了)?$/iu;

const OURS = '(?:我们?|咱们?|本|贵|敝)(?:单位|局|委|办|院|部|部门|科|处)?';
const NOT_OURS = new RegExp(
  `不(?:是|属于?|归|该|应该?|由|算)(?:属于|归|由)?${OURS}(?:的)?(?:职责|责任|职能|任务|事|管|负责|主管|牵头|范围)*|` +
    `(?:与|跟|和)${OURS}(?:无关|没关系)|(?:不在|超出)${OURS}(?:的)?(?:职责|职能|责任)(?:范围)?|(?:我们|咱们|(?:我|本|敝)(?:单位|局|委|办|院|部|部门|科|处))(?:不|没有?)(?:负责|管|这项职责|职责)|` +
    "\\bnot (?:ours|our (?:job|task|duty|responsibility))\\b|\\b(?:do(?:es)? not|doesn['’]t) (?:belong to us|concern us)\\b|\\bwe (?:are not|aren['’]t) responsible\\b",
  'iu',
);
const WORDING =
  /(?:表述|措辞|写法|文字|指标口径)(?:需要?|应当?|要|得|应该)?(?:调整|修改|改|不准|不对|有误|不妥)|\b(?:wording|phrasing)\b/iu;
const SOMEONE_ELSE =
  /(?:应当?|应该|该|要)?(?:由|归|属于|是|为|交给)(?<who>[^，,。;；]{2,30}?)(?:来)?(?:负责|牵头|主管|管|承担|的职责|的事|的任务)|(?:应当?|应该|该)(?:是|为|归|由|找)(?<whom>[^，,。;；]{2,30})|\b(?:should (?:be|go to|belong to)|belongs to|is up to)\s+(?:the )?(?<other>[^,.;]{3,60})/iu;
const BECAUSE =
  /[,，;；。\s]*(?:因为|由于|理由[是为]?|原因[是为]?|because(?: of)?|since|reason:?)[:：,，\s]*(?<why>\S.*)$/iu;

/**
 * “全部签收，除了15#1”, “3、5不属我单位，因为……”, “15#1不归我们管，应该是教育局”: undefined for everything else, questions
 * above all. Bare numbers count in the list that was shown last.
 */
export function readDutyWords(
  text: string,
  department: string | undefined,
  listed: string[],
  situation: DutyFacts,
): DutyWords | undefined {
  const words = text
    .normalize('NFKC')
    .trim()
    .replace(/[。.!\s]+$/u, '');
  if (words.length > LONGEST || QUESTION.test(text.trim())) return undefined;
  const view: View = { department: department ?? '', listed, situation };
  return readSigning(words, view) ?? readObjection(words, view);
}

const LONGEST = 300;

interface View {
  department: string;
  listed: string[];
  situation: DutyFacts;
}

const some = (part: Partial<Extract<DutyWords, { kind: 'some' }>>): DutyWords => ({
  ...{ kind: 'some', isSigning: true, sign: [], object: [], reason: 'not_ours', said: null, names: null },
  ...part,
});

function readSigning(words: string, view: View): DutyWords | undefined {
  const whole = (SIGN.exec(words) ?? SIGN_ENGLISH.exec(words))?.groups;
  if (whole) return signWhole(whole['all'] !== undefined || /签收(?:全部|所有)/u.test(words), view);
  const excepted = signExcept(words, view);
  if (excepted) return excepted;
  const refs = SIGN_SOME.exec(words)?.groups?.['refs'] ?? SIGN_AFTER.exec(words)?.groups?.['refs'];
  const read = refs === undefined ? undefined : readRefs(refs, view.listed, view.situation.plan.register);
  return read && read.rest === '' ? some({ sign: read.tasks }) : undefined;
}

/** A bare 签收 is clear as long as one duty is open; for several it is shown how many that would be. */
function signWhole(isAll: boolean, { department, situation }: View): DutyWords {
  const open = listStanding(department, situation).filter(isUnanswered);
  return isAll || open.length <= 1
    ? { kind: 'all', isSigning: true }
    : some({ sign: open.map(({ duty }) => duty.task.id) });
}

/** “全部签收，除了2（，不属我单位）”, “除了2，其他全部签收”: what is left out is objected to only if it is said why. */
function signExcept(words: string, view: View): DutyWords | undefined {
  const at = EXCEPT.exec(words);
  if (!at) return undefined;
  const head = words.slice(0, at.index);
  const tail = words.slice(at.index + at[0].length);
  const before = SIGN.test(head) || SIGN_ENGLISH.test(head);
  const after =
    /^(?<refs>.+?)[,，]?\s*(?:外|以外|之外)?[,，]?\s*(?:其他|其余|剩下的?|别的)(?:的)?(?:都|全部)?签收$/u.exec(tail);
  const listed = before ? tail : head === '' ? after?.groups?.['refs'] : undefined;
  if (listed === undefined) return undefined;
  const read = readRefs(listed, view.listed, view.situation.plan.register);
  if (!read) return { kind: 'unclear', isSigning: true };
  const open = listStanding(view.department, view.situation).filter(isUnanswered);
  const sign = open.map(({ duty }) => duty.task.id).filter((task) => !read.tasks.includes(task));
  const objection = readObjection(`${read.tasks.join('、')}${read.rest}`, view);
  return objection?.kind === 'some' && read.rest !== '' ? { ...objection, sign, isSigning: true } : some({ sign });
}

function readObjection(words: string, view: View): DutyWords | undefined {
  const { situation, listed, department } = view;
  const read = readRefs(words, listed, situation.plan.register);
  const rest = (read?.rest ?? words).replace(/^[,，、:：\s]+/u, '');
  const named = nameOther(rest, situation);
  // 不归农业管, said by the agriculture bureau, names nobody else.
  const other = named === department ? null : named;
  const reason = reasonOf(rest) ?? (read && isOwner(other, situation) ? 'someone_else' : undefined);
  // A number beyond the list is a slip, and asked about.
  if (!reason) return !read && reasonOf(rest.replace(/^[\d\s、,，和]+/u, '')) ? UNCLEAR : undefined;
  const names = reason === 'wording' ? null : other;
  const own = listStanding(department, situation).map(({ duty }) => duty.task.id);
  const object = read?.tasks ?? (own.length === 1 ? own : listFocus(view));
  if (object.length === 0) return UNCLEAR;
  return some({ isSigning: false, object, reason, said: sayWhy(rest, names), names });
}

const UNCLEAR: DutyWords = { kind: 'unclear', isSigning: false };

/** At the beginning of what is said: 不归我们 later in a sentence is a part of a report. */
function reasonOf(words: string): Reason | undefined {
  if (STARTS_NOT_OURS.test(words)) return 'not_ours';
  if (STARTS_WORDING.test(words)) return 'wording';
  return /^(?:应?由他人负责|(?:is |it is |it's )?someone else)/iu.test(words) ? 'someone_else' : undefined;
}

const FILLER = '(?:这一?条|这一?项|该条|该项|这个|任务|事项|其实|都|并|也|根本|的|it|this|that|are|is|\\s)*';
const STARTS_NOT_OURS = new RegExp(`^${FILLER}(?:${NOT_OURS.source})`, 'iu');
const STARTS_WORDING = new RegExp(`^${FILLER}(?:${WORDING.source})`, 'iu');

/** A body of the plan; 应该是39批次 names none. */
const isOwner = (name: string | null, { plan }: DutyFacts) =>
  name !== null && plan.register.departments.some((one) => one.name === name);

const listFocus = ({ situation, listed }: View): string[] =>
  listed.length === 1 ? listed.filter((task) => findTask(situation.plan.register, task)) : [];

/** Who should own it instead: the plan's name for it where it has one. */
function nameOther(words: string, { plan }: DutyFacts): string | null {
  const groups = SOMEONE_ELSE.exec(words.replace(NOT_OURS, '，').replaceAll('因为', '，'))?.groups;
  const said = (groups?.['who'] ?? groups?.['whom'] ?? groups?.['other'])?.trim();
  if (said === undefined || new RegExp(`^${OURS}`, 'u').test(said)) return null;
  const [found] = findDepartments(plan.register, foldText(said));
  return found?.department ?? said;
}

/** The reason in their own words: what follows 因为, else whom they name, else nothing yet. */
function sayWhy(words: string, names: string | null): string | null {
  const why = BECAUSE.exec(words)?.groups?.['why'];
  if (why !== undefined) return why;
  const beyond = words
    .replace(NOT_OURS, '')
    .replace(WORDING, '')
    .replace(/由他人负责/u, '')
    .replace(/^[,，。;；:：\s]+/u, '');
  if (names !== null && beyond !== '') return beyond;
  return [...beyond].length >= SHORTEST_REASON ? beyond : null;
}

/** Less says nothing. */
const SHORTEST_REASON = 4;
