import type { VersionChanges } from '../../domain/compare-versions.ts';
import type { Language, Task } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Version } from '../../importer/decisions/prepare-register.ts';
import type { Block } from '../../ports/chat.ts';

const CHANGED = {
  id: { zh: '编号', en: 'number' },
  text: { zh: '内容', en: 'wording' },
  owners: { zh: '责任单位', en: 'owners' },
  targets: { zh: '指标', en: 'targets' },
  due: { zh: '时限', en: 'due date' },
} as const;

/** How many tasks of the version in force stay, change, come and go. */
export function countChanges({ before, changes }: Version, language: Language): string {
  const changed = listChanged(changes).length;
  const { added, dropped, kept } = changes;
  return inLanguage(
    language,
    `与正在执行的《${before.register.title}》相比：新增${added.length}条，修改${changed}条，取消${dropped.length}条，其余${kept.length - changed}条不变。生效后，保留各条已报的进展；取消的留在历史里。`,
    `Compared with “${before.register.title}” in force: ${added.length} added, ${changed} changed, ${dropped.length} dropped, ${kept.length - changed} as before. What was reported for tasks that stay is kept; dropped ones remain in the history.`,
  );
}

const MOST_ROWS = 90;
const SHOWN = 60;

/** The tasks that are not as they were, in the order of the new version and then those that are gone. */
export function tabulateChanges({ changes }: Version, language: Language): Block[] {
  const rows = [
    ...changes.added.map((task) => [inLanguage(language, '新增', 'added'), task.id, brief(task), '']),
    ...listChanged(changes).map(({ before, after, changes: what }) => [
      inLanguage(language, '修改', 'changed'),
      before.id === after.id ? after.id : `${before.id} → ${after.id}`,
      brief(after),
      describeKept(before, after, what, language),
    ]),
    ...listMoved(changes).map(({ before, after }) => [
      inLanguage(language, '改号', 'renumbered'),
      `${before.id} → ${after.id}`,
      brief(after),
      '',
    ]),
    ...changes.dropped.map((task) => [inLanguage(language, '取消', 'dropped'), task.id, brief(task), '']),
  ];
  if (rows.length === 0)
    return [{ type: 'text', text: inLanguage(language, '各条任务没有变化。', 'No task has changed.') }];
  const header = inLanguage(language, '变动|编号|任务|改了什么', 'change|task|text|what').split('|');
  return [{ type: 'table', header, rows: rows.slice(0, MOST_ROWS) }, ...beyond(rows.length, language)];
}

/** Says how many rows are not shown. */
export function beyond(rows: number, language: Language): Block[] {
  const left = rows - MOST_ROWS;
  return left > 0 ? [{ type: 'text', text: inLanguage(language, `其余${left}行未列出。`, `${left} more rows.`) }] : [];
}

export const firstRows = <Row>(rows: Row[]): Row[] => rows.slice(0, MOST_ROWS);

export function brief({ title, text }: Task): string {
  const words = text === '' ? title : text;
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}

const listChanged = ({ kept }: VersionChanges) => kept.filter(({ changes }) => changes.some((one) => one !== 'id'));
const listMoved = ({ kept }: VersionChanges) => kept.filter(({ changes }) => changes.join() === 'id');

function describeKept(before: Task, after: Task, what: (keyof typeof CHANGED)[], language: Language): string {
  const owners = (task: Task) => listOwners(task, language);
  const targets = (task: Task) =>
    task.targets.map(({ what: name, value, unit }) => `${name}${value}${unit}`).join('、');
  return what
    .map((one) => {
      const name = CHANGED[one][language];
      if (one === 'owners') return `${name}：${owners(before)} → ${owners(after)}`;
      if (one === 'targets') return `${name}：${targets(before) || '—'} → ${targets(after) || '—'}`;
      return one === 'due' ? `${name}：${before.due ?? '—'} → ${after.due ?? '—'}` : name;
    })
    .join('；');
}

const ROLES = {
  lead: { zh: '（牵头）', en: ' (lead)' },
  shared: { zh: '', en: '' },
  support: { zh: '（配合）', en: ' (support)' },
} as const;

/** `区民政局（牵头）、区教育局（配合）`. */
export function listOwners({ owners }: Task, language: Language): string {
  const names = owners.map(({ department, role }) => department + ROLES[role][language]);
  return names.join(inLanguage(language, '、', ', '));
}
