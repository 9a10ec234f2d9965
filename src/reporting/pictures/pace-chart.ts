import type { PacePicture, PaceRow } from '../../domain/picture.ts';
import type { Chart } from './chart.ts';
import { FAINT, FONT, HEAD, headOf, INK, itemStyleOf, LOOKS, RULE, WIDTH, widthOf } from './chart-style.ts';

const ROW = 36;
const NAME = 14;
const WIDEST_NAME = 320;
/** A bar ends here; its figure says how far it really goes. */
const FARTHEST = 1.25;

/** A bar for each target as far as it has come, on a track as long as the target, with a mark where it should be. */
export function paceChart(picture: PacePicture): Chart {
  const { rows } = picture;
  const names = Math.min(WIDEST_NAME, Math.max(...rows.map(({ label }) => widthOf(label, NAME)), 40));
  const stands = Math.max(...rows.map(({ stand }) => widthOf(stand, NAME)), 40);
  const labels = { fontFamily: FONT, fontSize: NAME, color: INK };
  const axis = { type: 'category' as const, inverse: true, axisLine: { show: false }, axisTick: { show: false } };
  return {
    width: WIDTH,
    height: HEAD + rows.length * ROW + 34,
    option: {
      title: headOf(picture),
      grid: { left: names + 36, right: stands + 36, top: HEAD - 14, bottom: 34 },
      xAxis: {
        type: 'value',
        min: 0,
        max: FARTHEST,
        interval: 0.25,
        axisLabel: {
          fontFamily: FONT,
          fontSize: 12,
          color: FAINT,
          formatter: (value: number) => `${Math.round(value * 100)}%`,
        },
        splitLine: { lineStyle: { color: RULE } },
      },
      yAxis: [
        {
          ...axis,
          data: rows.map(({ label }) => label),
          axisLabel: { ...labels, width: WIDEST_NAME, overflow: 'break' },
        },
        { ...axis, data: rows.map(({ stand }) => stand), position: 'right', axisLabel: labels },
      ],
      series: [trackOf(rows), barsOf(rows), marksOf(rows)],
    },
  };
}

function trackOf(rows: PaceRow[]) {
  const { fill, border } = LOOKS.no_data;
  return {
    type: 'bar' as const,
    barWidth: ROW - 14,
    barGap: '-100%',
    itemStyle: { color: fill, borderColor: border, borderWidth: 1, decal: { symbol: 'none' } },
    data: rows.map(() => 1),
    silent: true,
  };
}

function barsOf(rows: PaceRow[]) {
  return {
    type: 'bar' as const,
    barWidth: ROW - 14,
    data: rows.map(({ reached, light }) => ({
      value: Math.min(reached ?? 0, FARTHEST),
      itemStyle: itemStyleOf(light),
    })),
  };
}

function marksOf(rows: PaceRow[]) {
  return {
    type: 'scatter' as const,
    symbol: 'rect',
    symbolSize: [4, ROW - 6],
    itemStyle: { color: INK, decal: { symbol: 'none' } },
    z: 5,
    data: rows.flatMap(({ due }, row) => (due === null ? [] : [[Math.min(due, FARTHEST), row]])),
  };
}
