import { lightWithColour, summariseLight } from '../../domain/describe-light.ts';
import type { TaskLight } from '../../domain/light.ts';
import { inLanguage, sourceInWords, taskInWords } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { DigestSection, DigestView } from '../digest.ts';

const MOST = 3;

/** At most three tasks that need somebody, with their arithmetic. Grey is not among them: not reported is not red. */
export const attention: DigestSection = {
  name: 'attention',
  compose(view) {
    const { language } = view.words;
    const urgent = listUrgent(view.lights);
    if (urgent.length === 0) {
      return [{ type: 'text', text: inLanguage(language, '没有需要过问的事项。', 'Nothing needs attention.') }];
    }
    const opening = inLanguage(language, `需要过问的${urgent.length}件：`, `${urgent.length} that need attention:`);
    return [
      { type: 'text', text: opening, strong: true },
      ...urgent.map(
        (light, i): Block => ({ type: 'text', text: `${view.listedBefore + i + 1}) ${lineOf(light, view)}` }),
      ),
    ];
  },
};

/** The tasks that a digest names, most urgent first: the first of them is its 第1条. */
export function listUrgent(lights: TaskLight[]): TaskLight[] {
  return lights
    .map((light, position) => ({ light, position, urgency: urgencyOf(light), ratio: lowestRatio(light) }))
    .filter(({ urgency }) => urgency > 0)
    .sort((a, b) => b.urgency - a.urgency || a.ratio - b.ratio || a.position - b.position)
    .slice(0, MOST)
    .map(({ light }) => light);
}

/** What must not happen or must always hold outweighs what lags; trouble outweighs the same light without. */
function urgencyOf({ light, targets, progress }: TaskLight): number {
  const isBroken = targets.some(
    ({ pace }) => pace && ['zero', 'keep', 'ceiling'].includes(pace.rule) && isLagging(pace.light),
  );
  const trouble = progress.blockers.length > 0 ? 1 : 0;
  if (isBroken) return 6 + trouble;
  if (light === 'far_behind') return 4 + trouble;
  if (light === 'behind') return 2 + trouble;
  return trouble;
}

function isLagging(light: string): boolean {
  return light === 'behind' || light === 'far_behind';
}

function lowestRatio({ targets }: TaskLight): number {
  return Math.min(...targets.map(({ pace }) => pace?.ratio ?? Number.MAX_VALUE), Number.MAX_VALUE);
}

function lineOf(light: TaskLight, { words }: DigestView): string {
  const { language } = words;
  const blockers = light.progress.blockers.map(({ text, source }) =>
    inLanguage(
      language,
      `；困难：${text}（${sourceInWords(source, words)}）`,
      `; trouble: ${text} (${sourceInWords(source, words)})`,
    ),
  );
  const colour = lightWithColour(light.light, language);
  return `${taskInWords(light.task, words.register)} ${colour}${inLanguage(language, '：', ': ')}${summariseLight(light, words)}${blockers.join('')}`;
}
