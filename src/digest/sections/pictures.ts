import { addDays } from '../../domain/dates.ts';
import { pictureLights, picturePace, pictureTrend } from '../../domain/picture.ts';
import type { Block } from '../../ports/chat.ts';
import type { DigestSection, DigestView } from '../digest.ts';

/**
 * For leaders and the office all departments and the weeks behind, for a department its figures against pace. Nothing
 * is drawn of a plan about which nothing was said yet.
 */
export const pictures: DigestSection = {
  name: 'pictures',
  compose(view) {
    const day = addDays(view.facts.week, 6);
    if (typeof view.audience !== 'string') return paceOf(view);
    if (view.updates.length === 0) return [];
    return [{ type: 'picture', picture: pictureLights(view.lights, day, view.words) }, ...trendOf(view)];
  },
};

function paceOf({ lights, facts, words }: DigestView): Block[] {
  const picture = picturePace(lights, addDays(facts.week, 6), words);
  return picture.rows.some(({ reached }) => reached !== null) ? [{ type: 'picture', picture }] : [];
}

/** One week alone is no trend. */
function trendOf({ trend, words }: DigestView): Block[] {
  const weeks = trend();
  return weeks.length > 1 ? [{ type: 'picture', picture: pictureTrend(weeks, words) }] : [];
}
