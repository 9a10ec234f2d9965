import { amountInWords, departmentInWords, inLanguage } from '../../domain/wording.ts';
import type { DigestSection, DigestView } from '../digest.ts';

/** For the office: owners of one task who report different figures, to be brought together. */
export const differences: DigestSection = {
  name: 'differences',
  compose(view) {
    if (view.audience !== 'office') return [];
    const { language } = view.words;
    const items = view.lights.flatMap((light) =>
      light.targets
        .filter(({ disagreement }) => disagreement.length > 0)
        .map(({ target, disagreement }) => `${light.task.id} ${target.what}：${figuresOf(disagreement, view)}`),
    );
    if (items.length === 0) return [];
    const text = inLanguage(
      language,
      '共同负责、口径不一（未相加，灯按较差的计）：',
      'Joint owners whose figures differ (not added up; the light goes by the worse):',
    );
    return [
      { type: 'text', text, strong: true },
      { type: 'list', items },
    ];
  },
};

function figuresOf(
  disagreement: DigestView['lights'][number]['targets'][number]['disagreement'],
  { words }: DigestView,
): string {
  const { register, language } = words;
  return disagreement
    .map(({ source, value, unit }) =>
      inLanguage(
        language,
        `${source.department}报${amountInWords(value, unit, language)}`,
        `${departmentInWords(source.department, register, language)} ${amountInWords(value, unit, language)}`,
      ),
    )
    .join(inLanguage(language, '，', ', '));
}
