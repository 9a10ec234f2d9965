import { type PlanDocument, type Span, trimSpan } from '../document.ts';
import { squeeze } from '../refiners/cleaning.ts';
import { looksLikeOwnerList } from '../statements/owner-likeness.ts';
import type { StatementPart } from '../statements/statement.ts';
import { isOwnerColumn } from '../tables/columns.ts';
import { findHeadingRun, type HeadingRun } from '../tables/heading-runs.ts';
import { type OwnerRun, readOwnerRun } from '../tables/owner-runs.ts';
import type { Layout, RoughRegister } from './layout.ts';

/** A table whose cells a conversion ran together: `…4580个。何海平教育局各街道2促进就业…`. */
export const flattenedTable: Layout = {
  name: '转换后连成一段的表格，没有分隔符',
  recognises: (document) => {
    const run = findHeadingRun(document.text);
    return run && readRows(document, run).length > 0 ? 0.85 : 0;
  },
  read: (document) => {
    const run = findHeadingRun(document.text);
    const rough: RoughRegister = { sections: [], tasks: [], headings: [], statements: [], unowned: [] };
    if (!run) return rough;
    rough.headings.push({ start: run.start, end: run.end });
    for (const row of readRows(document, run)) addRow(rough, document, row, run);
    return rough;
  },
};

interface FlatRow {
  ref: string;
  /** The row's number; empty where it goes on with the item above. */
  index: Span;
  title: Span | null;
  body: Span;
  owners: Span;
  names: string[];
  due: string;
}

const DUE =
  /^(?:20\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月|年|全年|长期|持续推进|[一二三四]季度|上半年|下半年)(?:底前|底|前|末)?/;

/** A row's text ends with a full stop; the names behind it run up to the next number or the next text. */
function readRows({ text }: PlanDocument, run: HeadingRun): FlatRow[] {
  const rows: FlatRow[] = [];
  const hasPerson = run.columns.includes('person');
  let from = run.end;
  let number = 0;
  for (const { index } of text.slice(run.end).matchAll(/。/g)) {
    const stop = run.end + index + 1;
    const owners = stop > from ? ownersAt(text, stop, hasPerson) : null;
    if (!owners) continue;
    const row = openRow(text, from, stop, number, run);
    const due = run.columns.includes('due')
      ? (DUE.exec(text.slice(stop + owners.length, stop + owners.length + 20))?.[0] ?? '')
      : '';
    number = row.number;
    from = stop + owners.length + due.length;
    rows.push({ ...row, ref: String(row.number), owners: { start: stop, end: from }, names: owners.names, due });
  }
  return rows;
}

function ownersAt(text: string, stop: number, hasPerson: boolean): OwnerRun | null {
  const owners = readOwnerRun(text.slice(stop, stop + 400), hasPerson);
  return owners && looksLikeOwnerList(owners.names.join('、')) ? owners : null;
}

/** A row begins with the next number, or goes on with the item above. */
function openRow(text: string, from: number, stop: number, number: number, run: HeadingRun) {
  const whole = trimSpan(text, { start: from, end: stop });
  const next = String(number + 1);
  const isNew = text.startsWith(next, whole.start) && !/\d/.test(text.charAt(whole.start + next.length));
  if (!isNew) return { number: number || 1, index: { start: whole.start, end: whole.start }, title: null, body: whole };
  const start =
    whole.start + next.length + (/^[.、．\s]+/.exec(text.slice(whole.start + next.length, whole.end))?.[0].length ?? 0);
  const title =
    run.columns.includes('title') && run.columns.includes('content') ? titleLength(text.slice(start, stop)) : 0;
  return {
    number: number + 1,
    index: { start: whole.start, end: start },
    title: title > 0 ? { start, end: start + title } : null,
    body: { start: start + title, end: whole.end },
  };
}

const BEGINNING =
  /(?:实施|落实|推进|完成|为全|为[^，。]{2,12}提供|开展|加强|新建|改造|推动|加快|建设|启动|深化|强化|打造|建成|健全|完善|组织|支持|制定|出台|编制|举办|新增|持续|积极|继续|全面|围绕|按照|依托|对|以)/g;

/** Where a title runs into its text: at the verb that begins a sentence, not at one that begins the title. */
function titleLength(words: string): number {
  const named = /^.{2,14}?(?:工程|行动)(?![、，。的和])/.exec(words)?.[0].length;
  if (named !== undefined) return named;
  const sentence = words.search(/[，,。；;：:]/);
  for (const { index } of words.slice(0, Math.min(30, sentence < 0 ? 30 : sentence)).matchAll(BEGINNING)) {
    if (index >= 4) return index;
  }
  return 0;
}

function addRow(rough: RoughRegister, { text }: PlanDocument, row: FlatRow, run: HeadingRun): void {
  const title = row.title
    ? squeeze(text.slice(row.title.start, row.title.end))
    : (rough.tasks.findLast(({ ref }) => ref === row.ref)?.title ?? '');
  rough.headings.push({ start: row.index.start, end: row.title?.end ?? row.index.end });
  rough.statements.push(row.owners);
  rough.tasks.push({
    ref: row.ref,
    section: '',
    title,
    body: row.body,
    statement: { ...row.owners, parts: partsOf(row.names, run) },
    ...(row.due ? { due: row.due } : {}),
  });
}

/** With a column for the lead the first name leads; the others are of the next owner column. */
function partsOf(names: readonly string[], run: HeadingRun): StatementPart[] {
  const [first, second] = run.columns.filter(isOwnerColumn);
  if (first === undefined || second === undefined) return [{ part: first ?? 'responsible', text: names.join('、') }];
  const [head = '', ...others] = names;
  return [
    { part: first, text: head },
    { part: second, text: others.join('、') },
  ];
}
