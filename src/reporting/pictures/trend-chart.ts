import { sumOfCounts } from '../../domain/counts.ts';
import { lightInWords } from '../../domain/describe-light.ts';
import { LIGHTS } from '../../domain/pace.ts';
import type { TrendPicture } from '../../domain/picture.ts';
import type { Chart } from './chart.ts';
import {
  countLabelOf,
  drawnOf,
  FAINT,
  FONT,
  HEAD,
  headOf,
  INK,
  itemStyleOf,
  legendOf,
  RULE,
  WIDTH,
} from './chart-style.ts';

const HEIGHT = 440;
/** Of all; the number of a thinner layer stands beside it. */
const THINNEST = 0.05;

/** A column for each week, its lights one above the other, what is done at the bottom. */
export function trendChart(picture: TrendPicture): Chart {
  const { points, language } = picture;
  const total = Math.max(1, ...points.map(({ counts }) => sumOfCounts(counts)));
  return {
    width: WIDTH,
    height: HEIGHT,
    option: {
      title: headOf(picture),
      legend: legendOf(language),
      grid: { left: 60, right: 24, top: HEAD + 6, bottom: 40 },
      xAxis: {
        type: 'category',
        data: points.map(({ label }) => label),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: FAINT } },
        axisLabel: { fontFamily: FONT, fontSize: 13, color: INK, interval: 0 },
      },
      yAxis: {
        type: 'value',
        max: total,
        axisLabel: { fontFamily: FONT, fontSize: 12, color: FAINT, showMaxLabel: true },
        splitLine: { lineStyle: { color: RULE } },
      },
      series: LIGHTS.map((light) => ({
        type: 'bar' as const,
        name: lightInWords(light, language),
        stack: 'lights',
        barMaxWidth: 72,
        itemStyle: itemStyleOf(light),
        data: points.map(({ counts }) => layerOf(counts[light], total)),
        label: countLabelOf(light),
      })),
    },
  };
}

function layerOf(count: number, total: number) {
  const beside = { position: 'right' as const, distance: 3, color: INK, textBorderWidth: 0 };
  return { value: drawnOf(count), ...(count / total < THINNEST ? { label: beside } : {}) };
}
