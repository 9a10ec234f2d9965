import type { LightCounts } from '../../domain/counts.ts';
import { lightInWords, summariseLight } from '../../domain/describe-light.ts';
import { summariseStand, summariseTarget } from '../../domain/describe-target.ts';
import type { TargetLight, TaskLight } from '../../domain/light.ts';
import type { Passage } from '../../domain/official-document.ts';
import { LIGHTS } from '../../domain/pace.ts';
import type { Language, Register, Task } from '../../domain/plan.ts';
import { departmentInWords, inLanguage, type SourceWords, sourceInWords } from '../../domain/wording.ts';

/** More than these are left to the ledger. */
const MOST_ITEMS = 15;

/** A name longer than this is cut where it lists things. */
const LONG_NAME = 26;

/** A task as a document names it, with its number in the ledger: `办好民生实事·智慧快检室（15#3）`. */
export function taskNamed(task: Task, words: SourceWords): string {
  return inLanguage(words.language, `${nameOf(task, words)}（${task.id}）`, `${nameOf(task, words)} (${task.id})`);
}

/** The item's heading, and how the clause begins where the item has several; nothing is cut within a word. */
export function nameOf({ id, ref, title, text }: Task, { register }: SourceWords): string {
  const isOnly = clausesOf(register).get(ref) === 1;
  if (isOnly && title !== '') return title;
  const [clause = ''] = /^[^，。；：,;:]*/.exec(text.trim()) ?? [];
  const [listed = clause] = clause.length > LONG_NAME ? clause.split(/(?<=.{8})、/u) : [clause];
  return [title, listed].filter((part) => part !== '').join('·') || id;
}

const counted = new WeakMap<Register, Map<string, number>>();

/** How many clauses each item has. A report names every task, so that this is counted once. */
function clausesOf(register: Register): Map<string, number> {
  const known = counted.get(register);
  if (known) return known;
  const clauses = new Map<string, number>();
  for (const { ref } of register.tasks) clauses.set(ref, (clauses.get(ref) ?? 0) + 1);
  counted.set(register, clauses);
  return clauses;
}

/** All that is known of how a task stands: every target that was reported, or the status said, each with its source. */
export function standingNamed(light: TaskLight, words: SourceWords): string {
  if (light.basis !== 'figures') return summariseLight(light, words);
  const { language } = words;
  const reported = light.targets.filter(({ figure, unmeasured }) => figure !== null || unmeasured !== null);
  const missing = light.targets.filter((target) => !reported.includes(target)).map(({ target }) => target.what);
  const rest =
    missing.length > 0
      ? [inLanguage(language, `${missing.join('、')}未报`, `not reported: ${missing.join(', ')}`)]
      : [];
  return [...runsOf(reported, words), ...rest].join(inLanguage(language, '；', '; '));
}

/** Figures that follow one another from one source, with that source said once. */
function runsOf(targets: TargetLight[], words: SourceWords): string[] {
  const { language } = words;
  const runs: { source: string; targets: TargetLight[] }[] = [];
  for (const target of targets) {
    const source = target.figure && target.disagreement.length === 0 ? sourceInWords(target.figure.source, words) : '';
    const last = runs.at(-1);
    if (last && source !== '' && last.source === source) last.targets.push(target);
    else runs.push({ source, targets: [target] });
  }
  return runs.map(({ source, targets: own }) => {
    const [first, ...more] = own;
    if (first && more.length === 0) return summariseTarget(first, words);
    const stands = own.map((target) => summariseStand(target, words)).join(inLanguage(language, '；', '; '));
    return inLanguage(
      language,
      `${stands}（以上${own.length}项：${source}）`,
      `${stands} (these ${own.length}: ${source})`,
    );
  });
}

/** `完成4条、达进度32条`, those that occur. */
export function countsInWords(counts: LightCounts, language: Language): string {
  return LIGHTS.filter((light) => counts[light] > 0)
    .map((light) =>
      inLanguage(
        language,
        `${lightInWords(light, 'zh')}${counts[light]}条`,
        `${counts[light]} ${lightInWords(light, 'en')}`,
      ),
    )
    .join(inLanguage(language, '、', ', '));
}

/** A heading with its items; where they are many, the first of them and where the others stand. */
export function listUnder(heading: string, items: { head: string; text: string }[], language: Language): Passage[] {
  if (items.length === 0) return [];
  const more = items.length - MOST_ITEMS;
  const rest: Passage[] =
    more > 0
      ? [{ kind: 'paragraph', text: inLanguage(language, `其余${more}条见附件1。`, `${more} more stand in annex 1.`) }]
      : [];
  return [
    { kind: 'heading', level: 2, text: heading },
    ...items.slice(0, MOST_ITEMS).map((item): Passage => ({ kind: 'item', ...item })),
    ...rest,
  ];
}

/** A task with all that is known of it, as an item. */
export function itemOf(light: TaskLight, words: SourceWords): { head: string; text: string } {
  return { head: taskNamed(light.task, words), text: withStop(standingNamed(light, words), words.language) };
}

/** Who answers for a task: its lead, or all who share it. */
export function answerableFor(task: Task, { register, language }: SourceWords): string {
  const leads = task.owners.filter(({ role }) => role === 'lead');
  const named = (leads.length > 0 ? leads : task.owners.filter(({ role }) => role === 'shared')).map(({ department }) =>
    departmentInWords(department, register, language),
  );
  if (named.length === 0) return inLanguage(language, '要点未定责任单位的', 'Without an owner in the plan');
  const together = named.length > 1 ? inLanguage(language, '（共同负责）', ' (together)') : '';
  return `${named.join(inLanguage(language, '、', ', '))}${together}`;
}

/** Targets of these tasks on which joint owners differ. */
export function listDifferences(lights: TaskLight[]): { light: TaskLight; target: TargetLight }[] {
  return lights.flatMap((light) =>
    light.targets.filter(({ disagreement }) => disagreement.length > 0).map((target) => ({ light, target })),
  );
}

export function paragraph(text: string): Passage {
  return { kind: 'paragraph', text };
}

export function withStop(text: string, language: Language): string {
  return /[。.！!？?]$/.test(text) ? text : `${text}${inLanguage(language, '。', '.')}`;
}
