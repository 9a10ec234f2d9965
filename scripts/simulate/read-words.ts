/** What was said without a figure: a status, a trouble; each must be in the very update that is named behind it. */
import type { ProgressStatus } from '../../src/domain/update.ts';
import type { Source } from './read-line.ts';
import type { Stand } from './recompute.ts';

const STATUS: Record<string, ProgressStatus> = {
  正常推进: 'on_track',
  有风险: 'at_risk',
  受阻: 'blocked',
  已完成: 'done',
  尚未启动: 'not_started',
};

/** `据报“有风险”（…）`, `困难：…（…）`; a source that stands behind neither belongs to a figure. */
export function readWords(text: string, sources: Source[]): string[] {
  return sources.flatMap(({ at, updates, said }) => {
    const before = text.slice(0, at);
    const status = /据报“([^”]+)”$/.exec(before)?.[1];
    if (status !== undefined) {
      const isSaid = updates.some((update) => update.status === STATUS[status]);
      return isSaid ? [] : [`“${status}” was not said there: ${said}`];
    }
    const [, trouble] = /(?:困难：|^\d+#\d+ )([^（：]*)$/.exec(before) ?? [];
    if (trouble === undefined) return [];
    const isSaid = updates.some(({ blocker }) => blocker !== null && blocker !== '' && trouble.endsWith(blocker));
    return isSaid ? [] : [`no such trouble was told: ${trouble}${said}`];
  });
}

/** `15#1 阳光厨房：区民政局报7家，区市场监管局报9家`: for the office, joint owners side by side. */
export function readDifferingLine(line: string, stands: Stand[]): string[] {
  const [, id, what, said = ''] = /^• (\d+#\d+) (.+?)：(\S+报\d\S*)$/.exec(line) ?? [];
  if (id === undefined) return [];
  const found = stands.find(({ task }) => task.id === id)?.targets.find(({ target }) => target.what === what);
  const right = (found?.figures ?? []).map(({ department, value }) => `${department}报${value}${found?.target.unit}`);
  return said.split('，').toSorted().join() === right.toSorted().join() ? [] : [`${what} is ${right.join()}: ${line}`];
}
