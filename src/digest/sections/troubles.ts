import { inLanguage, sourceInWords } from '../../domain/wording.ts';
import type { DigestSection } from '../digest.ts';

/** For the office: every trouble that is open, with who reported it. */
export const troubles: DigestSection = {
  name: 'troubles',
  compose({ audience, lights, words }) {
    if (audience !== 'office') return [];
    const items = lights.flatMap(({ task, progress }) =>
      progress.blockers.map(({ text, source }) =>
        inLanguage(
          words.language,
          `${task.id} ${text}（${sourceInWords(source, words)}）`,
          `${task.id} ${text} (${sourceInWords(source, words)})`,
        ),
      ),
    );
    if (items.length === 0) return [];
    const text = inLanguage(words.language, `未解决的困难${items.length}件：`, `${items.length} open troubles:`);
    return [
      { type: 'text', text, strong: true },
      { type: 'list', items },
    ];
  },
};
