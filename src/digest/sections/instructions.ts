import { dayOf } from '../../domain/dates.ts';
import { isOverdue, listOpenInstructions } from '../../domain/instruction.ts';
import type { Matter } from '../../domain/matter.ts';
import { dayInWords, departmentInWords, inLanguage } from '../../domain/wording.ts';
import type { DigestSection, DigestView } from '../digest.ts';

/** Instructions without an answer, overdue ones in front; a department reads of its own. */
export const instructions: DigestSection = {
  name: 'instructions',
  compose(view) {
    const { audience, facts, words, endsAt } = view;
    const open = listOpenInstructions(facts.matters ?? [], endsAt).filter(
      ({ department }) => typeof audience === 'string' || department === audience.department,
    );
    if (open.length === 0) return [];
    const late = open.filter((matter) => isOverdue(matter, dayOf(endsAt, facts.rules.zone))).length;
    const text = inLanguage(
      words.language,
      `等回复的批示${open.length}件${late > 0 ? `，其中${late}件已过期` : ''}：`,
      `Instructions without an answer: ${open.length}${late > 0 ? `, ${late} overdue` : ''}:`,
    );
    return [
      { type: 'text', text, strong: true },
      { type: 'list', items: open.map((matter) => lineOf(matter, view)) },
    ];
  },
};

function lineOf(matter: Matter, { words, facts, endsAt }: DigestView): string {
  const { language, register, nameOf } = words;
  const { zone } = facts.rules;
  const { department, details, text, by, at } = matter;
  const name = departmentInWords(department ?? '', register, language);
  const until = details.until === undefined ? '' : dayInWords(details.until, language);
  const late = isOverdue(matter, dayOf(endsAt, zone)) ? inLanguage(language, '，已过期', ', overdue') : '';
  const year = dayOf(at, zone).slice(0, 4);
  return inLanguage(
    language,
    `〔${year}〕${details.number}号 ${name}：“${text}”（${details.names ?? nameOf(by)} ${dayInWords(dayOf(at, zone), language)}，${until}前回复${late}）`,
    `${details.number}/${year} ${name}: “${text}” (${details.names ?? nameOf(by)}, by ${until}${late})`,
  );
}
