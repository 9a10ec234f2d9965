import { lightInWords } from '../../domain/describe-light.ts';
import { LIGHTS, type Light } from '../../domain/pace.ts';
import type { Language } from '../../domain/plan.ts';

/** The family that comes with the package of fonts; see `picture-fonts.ts`. */
export const FONT = 'Noto Sans Hans';
/** In pixels before scaling, as everything here. */
export const WIDTH = 960;
export const HEAD = 96;
export const INK = '#24292f';
export const FAINT = '#6b7280';
export const RULE = '#e3e6ea';

/** Fill, colour of the figures on it, and its outline. They differ in brightness as well as in hue. */
interface Look {
  fill: string;
  ink: string;
  border: string;
  /** Two lights have a pattern besides, so that they are told apart without any colour. */
  decal?: object;
}

const STRIPES = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: -Math.PI / 4,
  color: 'rgba(255,255,255,0.38)',
};
const DOTS = {
  symbol: 'circle',
  symbolSize: 0.6,
  dashArrayX: [
    [0, 8],
    [4, 8],
  ],
  dashArrayY: [6, 0],
  color: 'rgba(90,60,0,0.35)',
};

export const LOOKS: Record<Light, Look> = {
  done: { fill: '#1f4e8c', ink: '#ffffff', border: '#1f4e8c' },
  on_pace: { fill: '#52a883', ink: '#0c2f21', border: '#52a883' },
  behind: { fill: '#f4c64e', ink: '#3d2c00', border: '#f4c64e', decal: DOTS },
  far_behind: { fill: '#c23b32', ink: '#ffffff', border: '#c23b32', decal: STRIPES },
  no_data: { fill: '#f3f4f6', ink: '#4b5563', border: '#b6bcc5' },
};

/** How one light is painted. */
export function itemStyleOf(light: Light) {
  const { fill, border, decal } = LOOKS[light];
  return { color: fill, borderColor: border, borderWidth: 1, decal: decal ?? { symbol: 'none' } };
}

/** How the number in one light's part of a bar is written, readable on its colour. */
export function countLabelOf(light: Light) {
  return {
    show: true,
    fontFamily: FONT,
    fontSize: 13,
    fontWeight: 'bold' as const,
    color: LOOKS[light].ink,
    textBorderColor: LOOKS[light].fill,
    textBorderWidth: 3,
  };
}

/** Title and note at the top left, the lights that occur at the top right. */
export function headOf({ title, note }: { title: string; note: string }) {
  return {
    text: title,
    subtext: note,
    left: 20,
    top: 14,
    textStyle: { fontFamily: FONT, fontWeight: 'bold' as const, fontSize: 20, color: INK },
    subtextStyle: { fontFamily: FONT, fontSize: 13, color: FAINT },
    itemGap: 8,
  };
}

/** The key to the colours. */
export function legendOf(language: Language) {
  return {
    data: LIGHTS.map((light) => lightInWords(light, language)),
    right: 20,
    top: 66,
    itemWidth: 22,
    itemHeight: 13,
    itemGap: 14,
    selectedMode: false,
    textStyle: { fontFamily: FONT, fontSize: 13, color: INK },
  };
}

/** About as wide as a text is drawn: a Chinese character is as wide as it is high. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (/[⺀-￯]/u.test(letter) ? 1 : 0.58), 0) * size;
}

/** None of a light is no bar at all: even an empty one would leave a line in its colour. */
export function drawnOf(count: number): number | null {
  return count > 0 ? count : null;
}
