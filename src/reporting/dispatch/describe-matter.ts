import { dayOf } from '../../domain/dates.ts';
import type { Matter, MatterKind } from '../../domain/matter.ts';
import { findTask } from '../../domain/plan.ts';
import { dayInWords, departmentInWords, inLanguage, type SourceWords } from '../../domain/wording.ts';
import { taskNamed } from './report-words.ts';

const KINDS: Record<MatterKind, [string, string]> = {
  dispute: ['提出异议', 'disputes the duty'],
  blocker: ['反映困难', 'has trouble'],
  extension: ['申请延期', 'asks for a later date'],
  close_out: ['办结', 'is closed'],
  instruction: ['批示', 'instruction'],
  urge: ['催办', 'was urged'],
  commitment: ['会议议定', 'was agreed at a meeting'],
  explanation: ['说明情况', 'explains'],
};

/** A matter as an item: what it is about, and whose word of which day it is. */
export function describeMatter(matter: Matter, words: SourceWords): { head: string; text: string } {
  const { language, register, rules, nameOf } = words;
  const task = matter.task === null ? undefined : findTask(register, matter.task);
  const who = matter.department === null ? '' : departmentInWords(matter.department, register, language);
  const what = inLanguage(language, ...KINDS[matter.kind]);
  const until = matter.details.until;
  const by = `${nameOf(matter.by)} ${dayInWords(dayOf(matter.at, rules.zone), language)}`;
  return {
    head: task ? taskNamed(task, words) : who || what,
    text: inLanguage(
      language,
      `${who}${what}：“${matter.text}”${until ? `，时限${dayInWords(until, language)}` : ''}（${by}）。`,
      `${who} ${what}: “${matter.text}”${until ? `, due ${dayInWords(until, language)}` : ''} (${by}).`,
    ),
  };
}
