import { explainLight, lightWithColour } from '../domain/describe-light.ts';
import type { TaskLight } from '../domain/light.ts';
import { inLanguage, type SourceWords, taskInWords } from '../domain/wording.ts';
import type { Block } from '../ports/chat.ts';

/** Answers “为什么是黄的？” in one message: the clause, the arithmetic, who said what when. */
export function composeExplanation(light: TaskLight, words: SourceWords): Block[] {
  const { register, language } = words;
  const { task } = light;
  const colour = lightWithColour(light.light, language);
  const number = register.number ? ` ${register.number}` : '';
  return [
    {
      type: 'text',
      text: inLanguage(
        language,
        `${taskInWords(task, register)}：${colour}`,
        `${taskInWords(task, register)}: ${colour}`,
      ),
      strong: true,
    },
    {
      type: 'quote',
      text: task.text,
      source: `${inLanguage(language, `《${register.title}》`, register.title)}${number} ${task.id}`,
    },
    { type: 'list', items: explainLight(light, words) },
  ];
}
