import type { Language } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block, Choice } from '../../ports/chat.ts';
import type { ReviewQuestion } from './list-questions.ts';

/** One question about a draft, with its choices; `left` are those still open, this one included. */
export function showQuestion(plan: string, question: ReviewQuestion, left: number, language: Language): Block[] {
  const value = (answer: string) => `plan:answer:${plan}:${question.key}:${answer}`;
  const later: Choice = { label: inLanguage(language, '以后再说', 'Later'), value: value('later') };
  const count = left > 1 ? inLanguage(language, `（还有${left}件）`, ` (${left} left)`) : '';
  const hint = hintFor(question, language);
  return [
    { type: 'text', text: `${question.text}${count}${hint}` },
    {
      type: 'choices',
      choices: [...answersTo(question, language).map((choice) => ({ ...choice, value: value(choice.value) })), later],
    },
  ];
}

function answersTo({ about }: ReviewQuestion, language: Language): Choice[] {
  switch (about) {
    case 'names':
      return [
        { label: inLanguage(language, '是同一单位', 'The same body'), value: 'yes', style: 'primary' },
        { label: inLanguage(language, '不是', 'Different'), value: 'no' },
      ];
    case 'overlap':
      return [
        { label: inLanguage(language, '关联', 'Related'), value: 'yes', style: 'primary' },
        { label: inLanguage(language, '不同事项', 'Different matters'), value: 'no' },
      ];
    case 'noted':
      return [{ label: inLanguage(language, '照原文', 'As printed'), value: 'yes' }];
    case 'group':
    case 'population':
      return [];
    default:
      return about satisfies never;
  }
}

function hintFor(question: ReviewQuestion, language: Language): string {
  if (question.about === 'group')
    return inLanguage(language, '请直接写成员单位，用顿号隔开。', ' Please write its members, separated by commas.');
  if (question.about === 'population')
    return inLanguage(language, '请直接写，如“118万”。', ' Just write it, like “1.18 million” or 1180000.');
  if (question.about === 'noted' && question.kind === 'unknown_name')
    return inLanguage(language, '如果是别的单位，可写“甲就是乙”。', ' If it is another body, write “A is B”.');
  return '';
}
