import type { Register } from '../domain/plan.ts';
import type { Update } from '../domain/update.ts';
import type { AuditEntry } from '../ports/stores.ts';

/** An update as programs read it; marks are there only where they hold. */
export function toUpdateJson(update: Update) {
  return {
    task: update.task,
    department: update.department,
    by: update.by,
    on_behalf: update.onBehalf,
    late: update.late,
    state: update.state,
    status: update.status,
    text: update.text,
    note: update.note,
    blocker: update.blocker || null,
    at: update.at.toISOString(),
    as_of: update.asOf,
    measurements: update.measurements.map(({ metric, value, unit, kind }) => ({
      metric,
      value,
      unit,
      value_kind: kind,
    })),
    ...(update.supersededBy === null ? {} : { superseded: true }),
    ...(update.withdrawnAt === null ? {} : { withdrawn: true }),
    ...(update.source === null ? {} : { source: update.source }),
    ...(update.reviewedBy === null ? {} : { reviewed_by: update.reviewedBy }),
    ...(update.returnReason === null ? {} : { return_reason: update.returnReason }),
  };
}

export function toAuditJson({ at, by, action, subject, before, after, source }: AuditEntry) {
  return { at: at.toISOString(), by, action, subject, before, after, source };
}

/** One row for each duty, so that a spreadsheet can filter by department. */
export function listPlanRows(register: Register): string[][] {
  const sections = new Map(register.sections.map(({ ref, title }) => [ref, title]));
  const rows = register.tasks.flatMap(({ id, section, title, text, owners, targets, due, start, end }) => {
    const asked = targets.map(({ what, op, value, unit }) => `${what} ${op} ${value}${unit}`).join('; ');
    const place = [id, sections.get(section) ?? section, title, text, asked, due ?? ''];
    const position = [String(start), String(end)];
    return owners.length === 0
      ? [[...place, '', '', ...position]]
      : owners.map(({ department, role }) => [...place, department, role, ...position]);
  });
  return [['task', 'section', 'title', 'text', 'targets', 'due', 'department', 'role', 'start', 'end'], ...rows];
}

/** One row for each finding of the audit, then one for each passage that belongs to no task, with its place. */
export function listFindingRows({ findings, unassigned }: Register): string[][] {
  return [
    ['kind', 'task', 'text', 'start', 'end'],
    ...findings.map(({ kind, task, text }) => [kind, task ?? '', text, '', '']),
    ...unassigned.map(({ text, start, end }) => ['unassigned', '', text, String(start), String(end)]),
  ];
}

/** One row for each update. */
export function listUpdateRows(updates: Update[]): string[][] {
  const rows = updates.map((update) => [
    update.at.toISOString(),
    update.task,
    update.department,
    update.by,
    update.onBehalf ? 'yes' : '',
    update.late ? 'yes' : '',
    update.withdrawnAt !== null ? 'withdrawn' : update.supersededBy !== null ? 'superseded' : update.state,
    update.status ?? '',
    update.measurements.map(({ metric, value, unit, kind }) => `${metric} ${value}${unit} (${kind})`).join('; '),
    update.blocker ?? '',
    update.text,
  ]);
  const header = ['at', 'task', 'department', 'by', 'on_behalf', 'late', 'state', 'status', 'measurements', 'blocker'];
  return [[...header, 'text'], ...rows];
}

/** One row for each entry, before and after as JSON. */
export function listAuditRows(entries: AuditEntry[]): string[][] {
  const rows = entries.map(({ at, by, action, subject, before, after, source }) => [
    at.toISOString(),
    by,
    action,
    subject,
    before === null ? '' : JSON.stringify(before),
    after === null ? '' : JSON.stringify(after),
    source ?? '',
  ]);
  return [['at', 'by', 'action', 'subject', 'before', 'after', 'source'], ...rows];
}
