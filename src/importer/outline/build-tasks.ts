import type { Section } from '../../domain/plan.ts';
import { isEmpty, type PlanDocument, type Span, trimSpan } from '../document.ts';
import type { RoughRegister } from '../layouts/layout.ts';
import type { Blanket } from '../statements/blankets.ts';
import type { Statement } from '../statements/statement.ts';
import { contentEnd, findHeadings, isTitleLine, titleOf } from './headings.ts';
import { inheritStatements, isHeadingStatement } from './inheritance.ts';
import type { Segment } from './outline.ts';

interface Builder extends RoughRegister {
  document: PlanDocument;
  segments: readonly Segment[];
  headingOf: ReadonlyMap<Segment, Span>;
  /** Section that a title without number opens, '' before the first. */
  openSection: string;
  /** Statements that items without one take from a heading or a blanket sentence. */
  inherited: ReadonlyMap<Segment, Statement>;
}

/** Makes a task of each statement and the text it closes; titles become sections. */
export function buildTasks(
  document: PlanDocument,
  segments: readonly Segment[],
  blankets: readonly Blanket[] = [],
): RoughRegister {
  const builder: Builder = {
    document,
    segments,
    headingOf: findHeadings(document, segments),
    openSection: '',
    inherited: inheritStatements(document, segments, blankets),
    sections: [],
    tasks: [],
    headings: [],
    statements: [],
    unowned: [],
  };
  const first = segments[0]?.start ?? 0;
  builder.statements.push(...blankets);
  if (!segments.some(isSection)) openTitles(builder, { start: 0, end: first }, 2);
  for (const segment of segments) readSegment(builder, segment);
  const { sections, tasks, headings, statements, unowned } = builder;
  return { sections: sections.filter(({ items }) => items.length > 0), tasks, headings, statements, unowned };
}

const isSection = (segment: Segment) => segment.statements.length === 0 && segment.hasChildren;

function readSegment(builder: Builder, segment: Segment): void {
  const { text } = builder.document;
  const inherited = builder.inherited.get(segment);
  if (inherited) {
    readInheriting(builder, segment, inherited);
    return;
  }
  if (isSection(segment) || isHeadingStatement(builder.document, segment)) {
    builder.statements.push(...segment.statements);
    const title = titleSpan(builder, segment);
    builder.headings.push({ start: segment.start, end: title.end });
    if (segment.parent < 0)
      builder.sections.push({ ref: segment.ref, title: titleOf(text.slice(title.start, title.end)), items: [] });
    return;
  }
  if (segment.statements.length === 0) {
    builder.unowned.push({ ref: segment.ref, body: trimSpan(text, { start: segment.body, end: segment.end }) });
    openTitles(builder, { start: segment.body, end: segment.end }, 0);
    return;
  }
  const after = { start: segment.statements.at(-1)?.end ?? segment.end, end: segment.end };
  const rest = trailingText(builder, after);
  readClauses(builder, segment, rest);
  openTitles(builder, after, 0);
}

/** An item that takes its owners from above: all its text is one clause. */
function readInheriting(builder: Builder, segment: Segment, statement: Statement): void {
  const { text } = builder.document;
  const heading = builder.headingOf.get(segment);
  const section = sectionOf(builder, segment);
  section?.items.push(segment.ref);
  builder.headings.push({ start: segment.start, end: heading?.end ?? segment.body });
  const title = heading ? titleOf(text.slice(heading.start, heading.end)) : '';
  const body = clauseSpan(text, trailingText(builder, { start: heading?.end ?? segment.body, end: segment.end }));
  if (!isEmpty(body)) builder.tasks.push({ ref: segment.ref, section: section?.ref ?? '', title, body, statement });
  openTitles(builder, { start: body.end, end: segment.end }, 0);
}

function titleSpan(builder: Builder, segment: Segment): Span {
  const { text } = builder.document;
  const known = builder.headingOf.get(segment);
  if (known) return known;
  const whole = trimSpan(text, { start: segment.body, end: contentEnd(segment) });
  const words = text.slice(whole.start, Math.min(whole.end, whole.start + 200));
  const stop = words.search(/[。；;\n]/);
  return { start: whole.start, end: stop < 0 ? whole.start + words.length : whole.start + stop + 1 };
}

function readClauses(builder: Builder, segment: Segment, rest: Span): void {
  const { text } = builder.document;
  const heading = builder.headingOf.get(segment);
  const section = sectionOf(builder, segment);
  section?.items.push(segment.ref);
  builder.headings.push({ start: segment.start, end: heading?.end ?? segment.body });
  const common = {
    ref: segment.ref,
    section: section?.ref ?? '',
    title: heading ? titleOf(text.slice(heading.start, heading.end)) : '',
  };
  let from = heading?.end ?? segment.body;
  for (const statement of segment.statements) {
    const body = clauseSpan(text, { start: from, end: statement.start });
    from = statement.end;
    builder.statements.push(statement);
    const words = text.slice(body.start, body.end);
    if (segment.statements.length === 1 && isHeadingBefore(words, rest)) {
      builder.headings.push(body);
      builder.tasks.push({ ...common, title: titleOf(words) || common.title, body: rest, statement });
    } else if (!isEmpty(body)) {
      builder.tasks.push({ ...common, body, statement });
    } else if (heading) {
      builder.tasks.push({ ...common, body: heading, statement });
    }
  }
}

/** A statement between title and text belongs to the text after it. */
const isHeadingBefore = (words: string, rest: Span) =>
  rest.end - rest.start > 15 && (words === '' || isTitleLine(words));

/** The clause without the point that ends the statement before it. */
function clauseSpan(text: string, span: Span): Span {
  const inner = trimSpan(text, span);
  const skipped = /^[。；;，,、\s*_·•–—-]+/.exec(text.slice(inner.start, inner.end))?.[0].length ?? 0;
  const end =
    inner.end -
    (/[\s*_·•–—-]{0,8}$/.exec(text.slice(Math.max(inner.start, inner.end - 8), inner.end))?.[0].length ?? 0);
  return { start: Math.min(inner.start + skipped, end), end };
}

function sectionOf(builder: Builder, segment: Segment): Section | undefined {
  let at = segment.parent;
  let outermost: Segment | undefined;
  while (at >= 0) {
    const parent: Segment | undefined = builder.segments[at];
    if (parent && (isSection(parent) || isHeadingStatement(builder.document, parent))) outermost = parent;
    at = parent?.parent ?? -1;
  }
  const ref = outermost?.ref ?? builder.openSection;
  return builder.sections.findLast((section) => section.ref === ref);
}

/** Text after the last statement of an item, up to the titles that may stand there. */
function trailingText(builder: Builder, after: Span): Span {
  const titles = titleLines(builder, after);
  return clauseSpan(builder.document.text, { start: after.start, end: titles[0]?.start ?? after.end });
}

/** Titles without numbers just before the next item. */
function titleLines({ document }: Builder, { start, end }: Span): Span[] {
  if (end >= document.text.length) return [];
  const titles: Span[] = [];
  let to = end;
  while (to > start) {
    const from = Math.max(start, document.text.lastIndexOf('\n', to - 1) + 1);
    const line = trimSpan(document.text, { start: from, end: to });
    if (!isEmpty(line)) {
      if (from === start || !isTitleLine(document.text.slice(line.start, line.end))) break;
      titles.unshift(line);
    }
    to = from - 1;
  }
  return titles;
}

/** Only the last `most` titles open a section; 0 for all. */
function openTitles(builder: Builder, span: Span, most: number): void {
  for (const title of titleLines(builder, span).slice(-most)) {
    const ref = titleOf(builder.document.text.slice(title.start, title.end));
    builder.headings.push(title);
    builder.sections.push({ ref, title: ref, items: [] });
    builder.openSection = ref;
  }
}
