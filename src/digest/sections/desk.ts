import { instantAt } from '../../domain/dates.ts';
import { isOpen, type MatterKind } from '../../domain/matter.ts';
import { isCurrent } from '../../domain/update.ts';
import { departmentInWords, inLanguage } from '../../domain/wording.ts';
import type { DigestSection, DigestView } from '../digest.ts';

/** For the office: what waits for its word, and what became of its urging. */
export const desk: DigestSection = {
  name: 'desk',
  compose(view) {
    if (view.audience !== 'office') return [];
    const { language } = view.words;
    const items = [
      waiting('dispute', '待裁定的异议', 'disputes to rule on', view),
      waiting('extension', '待批的延期申请', 'requests for a later date', view),
      waiting('close_out', '待办的销号申请', 'requests to close a task', view),
      toReview(view),
      urged(view),
    ].filter((line) => line !== '');
    if (items.length === 0) return [];
    return [
      { type: 'text', text: inLanguage(language, '等办公室办的：', 'For the office to do:'), strong: true },
      { type: 'list', items },
    ];
  },
};

function waiting(kind: MatterKind, zh: string, en: string, { facts, endsAt, words }: DigestView): string {
  const open = (facts.matters ?? []).filter((matter) => matter.kind === kind && isOpen(matter, endsAt));
  if (open.length === 0) return '';
  const { language, register } = words;
  const each = open.map(
    ({ department, task }) =>
      `${department === null ? '' : departmentInWords(department, register, language)}${task === null ? '' : ` ${task}`}`,
  );
  return inLanguage(
    language,
    `${zh}${open.length}件：${each.join('、')}`,
    `${en}: ${open.length} (${each.join(', ')})`,
  );
}

function toReview({ updates, words }: DigestView): string {
  const count = updates.filter((update) => isCurrent(update) && update.state === 'reported').length;
  if (count === 0) return '';
  return inLanguage(words.language, `待审核的进展${count}条`, `reports to review: ${count}`);
}

/** How often the office urged this week, and what came of it. */
function urged({ facts, endsAt, words: { language } }: DigestView): string {
  const from = instantAt(facts.week, '00:00', facts.rules.zone);
  const urges = (facts.matters ?? []).filter(
    // A step up the ladder went to somebody else.
    ({ kind, at, details }) => kind === 'urge' && !details.step && at >= from && at <= endsAt,
  );
  if (urges.length === 0) return '';
  const answered = urges.filter((matter) => !isOpen(matter, endsAt)).length;
  const lost = urges.filter(({ details }) => details.isUndelivered).length;
  return inLanguage(
    language,
    `本周催办${urges.length}次，已答复${answered}次${lost > 0 ? `，没有送到${lost}次` : ''}`,
    `urged ${urges.length} times this week, answered ${answered}${lost > 0 ? `, not delivered ${lost}` : ''}`,
  );
}
