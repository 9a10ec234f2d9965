import { describe, expect, test } from 'vitest';
import type { LightCounts } from '../../src/domain/counts.ts';
import type { Picture } from '../../src/domain/picture.ts';
import { LOOKS } from '../../src/reporting/pictures/chart-style.ts';
import { drawPicture } from '../../src/reporting/pictures/draw-picture.ts';
import { lightsChart } from '../../src/reporting/pictures/lights-chart.ts';

const counts = (part: Partial<LightCounts>): LightCounts => ({
  ...{ done: 0, on_pace: 0, behind: 0, far_behind: 0, no_data: 0 },
  ...part,
});
const sheet = { language: 'zh' as const, title: '各单位任务进度', note: '单位：条' };
const LIGHTS_PICTURE = {
  ...sheet,
  kind: 'lights' as const,
  rows: [
    { label: '区民政局', counts: counts({ no_data: 3 }) },
    { label: '区农业农村局', counts: counts({ done: 1, on_pace: 2, behind: 3, far_behind: 4 }) },
  ],
};
const PICTURES: Picture[] = [
  LIGHTS_PICTURE,
  { ...sheet, kind: 'trend', points: [{ label: '10月15日', counts: counts({ behind: 2, no_data: 1 }) }] },
  {
    ...sheet,
    kind: 'pace',
    rows: [
      { label: '15#1 阳光厨房', stand: '7/11家，未审核', light: 'behind', reached: 0.6, due: 0.8 },
      { label: '9#2 抽检量', stand: '未报', light: 'no_data', reached: null, due: null },
      { label: '9#3 批次', stand: '300/100批次', light: 'done', reached: 3, due: 0.8 },
    ],
  },
];

/** Width and height as the PNG itself says. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe.each(PICTURES)('a picture of $kind', (picture) => {
  test('is a PNG twice as dense as a screen, the same bytes each time', async () => {
    const png = await drawPicture(picture);
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(sizeOf(png)[0]).toBe(1920);
    expect(await drawPicture(picture)).toEqual(png);
  });

  test('shows what its data say: other words make another picture', async () => {
    expect(await drawPicture({ ...picture, title: '另一个标题' })).not.toEqual(await drawPicture(picture));
  });
});

test('a picture with nothing in it is drawn all the same', async () => {
  for (const picture of PICTURES) {
    const empty = picture.kind === 'trend' ? { ...picture, points: [] } : { ...picture, rows: [] };
    expect((await drawPicture(empty)).length).toBeGreaterThan(1000);
  }
});

test('none of a light is not drawn: no red line where nothing is far behind', () => {
  const { series } = lightsChart(LIGHTS_PICTURE).option;
  const red = [series].flat().find((one) => one?.name === '严重滞后');
  expect(red?.data).toEqual([null, 4]);
});

test('the lights differ in brightness by enough for a grey print, or have a pattern', () => {
  const brightness = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  };
  const looks = Object.values(LOOKS);
  for (const [i, one] of looks.entries()) {
    for (const other of looks.slice(i + 1)) {
      const isTold = one.decal !== other.decal || Math.abs(brightness(one.fill) - brightness(other.fill)) > 0.15;
      expect(isTold, `${one.fill} ${other.fill}`).toBe(true);
    }
  }
});
