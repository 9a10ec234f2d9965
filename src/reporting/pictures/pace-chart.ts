import { lightInWords } from '../../domain/describe-light.ts';
import { LIGHTS } from '../../domain/pace.ts';
import type { PacePicture, PaceRow } from '../../domain/picture.ts';
import type { Language } from '../../domain/plan.ts';
import type { Chart } from './chart.ts';
import { drawnOf, FAINT, FONT, HEAD, headOf, INK, itemStyleOf, legendOf, RULE, WIDTH, widthOf } from './chart-style.ts';

const ROW = 36;
const NAME = 14;
const WIDEST_NAME = 320;
/** A bar ends here; its figure says how far it really goes. */
const FARTHEST = 1.25;

/** A bar for each target as far as it has come, on a track as long as the target, with a mark where it should be. */
export function paceChart(picture: PacePicture): Chart {
  const { rows, language } = picture;
  const names = Math.min(WIDEST_NAME, Math.max(...rows.map(({ label }) => widthOf(label, NAME)), 40));
  const stands = Math.max(...rows.map(({ stand }) => widthOf(stand, NAME)), 40);
  const labels = { fontFamily: FONT, fontSize: NAME, color: INK };
  const axis = { type: 'category' as const, inverse: true, axisLine: { show: false }, axisTick: { show: false } };
  return {
    width: WIDTH,
    height: HEAD + rows.length * ROW + 40,
    option: {
      title: headOf(picture),
      legend: legendOf(language),
      grid: { left: names + 36, right: stands + 36, top: HEAD, bottom: 34 },
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
      series: [trackOf(rows, language), ...barsOf(rows, language), marksOf(rows)],
    },
  };
}

/** As long as the target; with nothing on it, nothing was reported. */
function trackOf(rows: PaceRow[], language: Language) {
  return {
    type: 'bar' as const,
    barWidth: ROW - 14,
    barGap: '-100%',
    name: lightInWords('no_data', language),
    itemStyle: itemStyleOf('no_data'),
    data: rows.map(() => 1),
    silent: true,
  };
}

/** A series for each light, so that the key to the colours names them. */
function barsOf(rows: PaceRow[], language: Language) {
  return REPORTED.map((light) => ({
    type: 'bar' as const,
    name: lightInWords(light, language),
    barWidth: ROW - 14,
    itemStyle: itemStyleOf(light),
    data: rows.map((row) => (row.light === light ? drawnOf(Math.min(row.reached ?? 0, FARTHEST)) : null)),
  }));
}

const REPORTED = LIGHTS.filter((light) => light !== 'no_data');

function marksOf(rows: PaceRow[]) {
  return {
    type: 'scatter' as const,
    symbol: 'rect',
    symbolSize: [4, ROW - 6],
    itemStyle: { color: INK, opacity: 1, decal: { symbol: 'none' } },
    z: 5,
    data: rows.flatMap(({ due }, row) => (due === null ? [] : [[Math.min(due, FARTHEST), row]])),
  };
}
