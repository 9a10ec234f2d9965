import { BODY_TYPES, type BodyType } from './body-names.ts';

/** A printed name taken apart: `市医疗保障局鹿城分局` is 市 + 医疗保障 + 局 + 鹿城分局. */
export interface DepartmentName {
  printed: string;
  /** 国家, 省, 市, 区 … or '' where none is printed; a place's own level for 鹿城区教育局. */
  level: string;
  place: string;
  /** What is left between level and branch. */
  core: string;
  branch: string;
  body: BodyType | null;
  /** The part of the core that the body type knows, '' for unknown bodies. */
  stem: string;
  ending: string;
}

const LEVEL = /^(国家|全国|中央|国务院|自治区|[省市区县州盟旗](?!场|域|际|长))(委)?(?=.{2})/;
const PLACE =
  /^([\u4e00-\u9fff]{2,7}?)(自治区|自治州|自治县|新区|[省市区县州盟旗])(委)?(?=[\u4e00-\u9fff]{3})(?!场|政府|域|际|长|街道)/;
const BRANCH =
  /(?<=[局行署院办会])([\u4e00-\u9fff]{2,6}?(?:区|市|县)?(?:分局|分行|支行|分署|监管局|监管分局|分院|管理部))$/;

/** The body type that a core means, with stem and ending; null for bodies we do not know. */
function findBody(core: string): { body: BodyType; stem: string; ending: string } | null {
  return BODIES.get(core) ?? null;
}

const BODIES = new Map<string, { body: BodyType; stem: string; ending: string }>();
for (const body of BODY_TYPES) {
  for (const stem of body.stems) {
    const endings = body.whole ? [''] : [...body.endings, ...(body.endings.includes('局') ? ['分局'] : [])];
    for (const ending of endings) {
      if (!BODIES.has(stem + ending)) BODIES.set(stem + ending, { body, stem, ending });
    }
  }
}

/** Takes a printed name apart. */
export function readDepartmentName(printed: string): DepartmentName {
  const bare = (core: string, level: string, place: string, branch: string): DepartmentName => {
    const known = findBody(core);
    return {
      printed,
      level,
      place,
      core,
      branch,
      body: known?.body ?? null,
      stem: known?.stem ?? '',
      ending: known?.ending ?? '',
    };
  };
  const whole = bare(printed, '', '', '');
  if (whole.body) return whole;
  const branch = BRANCH.exec(printed)?.[1] ?? '';
  const trunk = branch ? printed.slice(0, -branch.length) : printed;
  const level = LEVEL.exec(trunk);
  const leveled = level && bare(trunk.slice(level[0].length), level[1] ?? '', '', branch);
  if (leveled?.body) return leveled;
  const place = PLACE.exec(trunk);
  const placed = place && bare(trunk.slice(place[0].length), place[2] ?? '', place[1] ?? '', branch);
  if (placed?.body) return placed;
  const unleveled = bare(trunk, '', '', branch);
  return unleveled.body ? unleveled : (leveled ?? unleveled);
}

/** The form a name takes beside others of its kind: with the fuller of its stems. */
export function fullness({ printed, body, stem }: DepartmentName): number {
  return body ? body.stems.length - body.stems.indexOf(stem) + printed.length * 10 : printed.length * 10;
}
