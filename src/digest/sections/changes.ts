import { instantAt } from '../../domain/dates.ts';
import { lightInWords } from '../../domain/describe-light.ts';
import type { Update } from '../../domain/update.ts';
import { inLanguage, taskInWords } from '../../domain/wording.ts';
import type { DigestSection, DigestView } from '../digest.ts';

const MOST = 10;

/** What came in during the week, and which lights it or the passing of time changed. */
export const changes: DigestSection = {
  name: 'changes',
  compose(view) {
    const { language } = view.words;
    const changed = view.lights
      .map((after, i) => ({ after, from: view.before[i]?.light ?? 'no_data' }))
      .filter(({ after, from }) => after.light !== from);
    // A first report is good news of its own kind: it says nothing about better or worse.
    const lines = changed
      .filter(({ from }) => from !== 'no_data')
      .map(
        ({ after, from }) =>
          `${taskInWords(after.task, view.words.register)}${inLanguage(language, '：', ': ')}${lightInWords(from, language)} → ${lightInWords(after.light, language)}`,
      );
    const more = lines.length - MOST;
    const rest = more > 0 ? [inLanguage(language, `另有${more}条`, `and ${more} more`)] : [];
    const text = `${received(view)}${firstReports(changed.length - lines.length, language)}`;
    if (lines.length === 0) return [{ type: 'text', text }];
    return [
      { type: 'text', text: `${text}${inLanguage(language, '灯色变化：', ' Lights that changed:')}` },
      { type: 'list', items: [...lines.slice(0, MOST), ...rest] },
    ];
  },
};

function received({ updates, facts, words: { language } }: DigestView): string {
  const startsAt = instantAt(facts.week, '00:00', facts.rules.zone);
  const fresh = updates.filter((update) => update.at >= startsAt);
  const telling = fresh.filter(saysSomething);
  const tasks = new Set(telling.map((update) => update.task)).size;
  const silent = fresh.length - telling.length;
  const also =
    silent > 0 ? inLanguage(language, `另有${silent}条答复无变化。`, ` ${silent} answers say “no change”.`) : '';
  if (telling.length === 0)
    return inLanguage(language, `本周没有新的进展。${also}`, `No progress was reported this week.${also}`);
  return inLanguage(
    language,
    `本周收到进展${telling.length}条，涉及${tasks}条任务。${also}`,
    `${telling.length} reports on ${tasks} tasks came in this week.${also}`,
  );
}

/** An answer without figure, status or trouble says that nothing has changed. */
function saysSomething({ measurements, status, blocker }: Update): boolean {
  return measurements.length > 0 || status !== null || blocker !== null;
}

function firstReports(count: number, language: 'zh' | 'en'): string {
  return count > 0 ? inLanguage(language, `首次有进展${count}条。`, ` ${count} tasks have their first report.`) : '';
}
