import type { LightCounts } from './counts.ts';
import { lightInWords } from './describe-light.ts';
import { LIGHTS, type Light } from './pace.ts';
import type { LightsPicture, PacePicture, PaceRow, Picture, TrendPicture } from './picture.ts';
import type { Language } from './plan.ts';
import { inLanguage } from './wording.ts';

/** What needs somebody first. */
const BY_URGENCY: readonly Light[] = ['far_behind', 'behind', 'no_data', 'on_pace', 'done'];

/** A picture in words: every number that it shows, and what has to be known to read it. */
export function describePicture(picture: Picture): string {
  const { title, note, language } = picture;
  const lines = linesOf(picture);
  const opening = inLanguage(language, `${title}（${note}）：`, `${title} (${note}):`);
  return [opening, ...lines].join('\n');
}

function linesOf(picture: Picture): string[] {
  switch (picture.kind) {
    case 'lights':
      return describeLights(picture);
    case 'pace':
      return describePace(picture);
    case 'trend':
      return describeTrend(picture);
    default:
      return picture satisfies never;
  }
}

/** A line for each light rather than for each department: twenty departments fit on five lines. */
function describeLights({ rows, language }: LightsPicture): string[] {
  return BY_URGENCY.flatMap((light) => {
    const named = rows
      .filter(({ counts }) => counts[light] > 0)
      .map(({ label, counts }) => inLanguage(language, `${label}${counts[light]}`, `${label} ${counts[light]}`));
    return named.length > 0 ? [lineOf(lightInWords(light, language), named, language)] : [];
  });
}

function describePace({ rows, language }: PacePicture): string[] {
  const reported = rows.filter(({ reached }) => reached !== null);
  const others = Map.groupBy(
    rows.filter(({ reached }) => reached === null),
    ({ stand }) => stand,
  );
  return [
    ...reported.map((row) => describeRow(row, language)),
    ...[...others].map(([stand, own]) =>
      lineOf(
        stand,
        own.map(({ label }) => label),
        language,
      ),
    ),
  ];
}

function describeRow({ label, stand, reached, due }: PaceRow, language: Language): string {
  // Rounded down: what falls short of the whole must not read as the whole.
  const share = (part: number | null) => `${Math.floor((part ?? 0) * 100 + 1e-9)}%`;
  const expected = due === null ? '' : inLanguage(language, `，应达${share(due)}`, `, ${share(due)} due by now`);
  return inLanguage(
    language,
    `${label}：${share(reached)}${expected}（${stand}）`,
    `${label}: ${share(reached)}${expected} (${stand})`,
  );
}

function describeTrend({ points, language }: TrendPicture): string[] {
  return points.map(({ label, counts }) => lineOf(label, listCounts(counts, language), language));
}

function listCounts(counts: LightCounts, language: Language): string[] {
  return LIGHTS.filter((light) => counts[light] > 0).map(
    (light) => `${lightInWords(light, language)}${inLanguage(language, '', ' ')}${counts[light]}`,
  );
}

function lineOf(name: string, parts: string[], language: Language): string {
  return inLanguage(language, `${name}：${parts.join('、')}`, `${name}: ${parts.join(', ')}`);
}
