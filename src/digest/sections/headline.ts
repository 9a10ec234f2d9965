import { sumOfCounts } from '../../domain/counts.ts';
import { addDays } from '../../domain/dates.ts';
import { lightInWords } from '../../domain/describe-light.ts';
import type { Light } from '../../domain/pace.ts';
import { dayInWords, departmentInWords, inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { DigestSection, DigestView } from '../digest.ts';

/** Grey stands by itself, not next to red. */
const ORDER: Light[] = ['on_pace', 'behind', 'far_behind', 'no_data', 'done'];

/** Which week, whose tasks, and how many have which light, last week's number in parentheses. */
export const headline: DigestSection = {
  name: 'headline',
  compose: (view) => [
    { type: 'heading', text: view.isFirst ? titleOf(view) : planOf(view) },
    { type: 'text', text: countsOf(view) },
    ...emptyOf(view),
  ],
};

const planOf = ({ words: { register, language } }: DigestView) =>
  inLanguage(language, `《${register.title}》`, register.title);

/** Before anybody has reported, everything being grey says nothing about anybody. */
function emptyOf({ counts, previous, words: { language } }: DigestView): Block[] {
  const total = sumOfCounts(counts);
  if (total === 0 || counts.no_data < total || previous.no_data < sumOfCounts(previous)) return [];
  const text = inLanguage(
    language,
    '还没有收到进展；“未报”只表示没有数，不表示落后。',
    'Nothing was reported yet; “not reported” does not mean behind.',
  );
  return [{ type: 'text', text }];
}

function titleOf({ facts, audience, words }: DigestView): string {
  const { language, register } = words;
  const from = dayInWords(facts.week, language);
  const to = dayInWords(addDays(facts.week, 6), language);
  const whose = typeof audience === 'string' ? '' : `${departmentInWords(audience.department, register, language)} `;
  return inLanguage(
    language,
    `${whose}工作周报 ${from}—${to}《${register.title}》`,
    `${whose}Weekly digest, ${from} – ${to}: ${register.title}`,
  );
}

function countsOf({ counts, previous, words: { language } }: DigestView): string {
  const total = sumOfCounts(counts);
  if (total === 0)
    return inLanguage(language, '本要点没有交给本单位的任务。', 'This plan gives no task to this department.');
  const each = ORDER.map((light, i) => {
    const before =
      i === 0 ? inLanguage(language, `上周${previous[light]}`, `last week ${previous[light]}`) : `${previous[light]}`;
    return inLanguage(
      language,
      `${lightInWords(light, language)} ${counts[light]}（${before}）`,
      `${lightInWords(light, language)} ${counts[light]} (${before})`,
    );
  });
  return inLanguage(language, `${total}条：${each.join('｜')}`, `${total} tasks: ${each.join(' | ')}`);
}
