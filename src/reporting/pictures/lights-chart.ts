import { sumOfCounts } from '../../domain/counts.ts';
import { lightInWords } from '../../domain/describe-light.ts';
import { LIGHTS } from '../../domain/pace.ts';
import type { LightsPicture } from '../../domain/picture.ts';
import type { Chart } from './chart.ts';
import {
  countLabelOf,
  drawnOf,
  FONT,
  HEAD,
  headOf,
  INK,
  itemStyleOf,
  legendOf,
  WIDTH,
  widthOf,
} from './chart-style.ts';

const ROW = 34;
const NAME = 14;
const WIDEST_NAME = 340;

/** A bar for each department, its lights one after the other, and the number of its tasks at the end. */
export function lightsChart(picture: LightsPicture): Chart {
  const { rows, language } = picture;
  const widest = Math.max(1, ...rows.map(({ counts }) => sumOfCounts(counts)));
  const names = Math.min(WIDEST_NAME, Math.max(...rows.map(({ label }) => widthOf(label, NAME)), 40));
  return {
    width: WIDTH,
    height: HEAD + rows.length * ROW + 20,
    option: {
      title: headOf(picture),
      legend: legendOf(language),
      grid: { left: names + 36, right: 60, top: HEAD, bottom: 12 },
      xAxis: { type: 'value', max: widest, show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ label }) => label),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { fontFamily: FONT, fontSize: NAME, color: INK, width: WIDEST_NAME, overflow: 'break' },
      },
      series: [
        ...LIGHTS.map((light) => ({
          type: 'bar' as const,
          name: lightInWords(light, language),
          stack: 'lights',
          barWidth: ROW - 12,
          itemStyle: itemStyleOf(light),
          data: rows.map(({ counts }) => drawnOf(counts[light])),
          label: countLabelOf(light),
        })),
        {
          type: 'bar' as const,
          stack: 'lights',
          data: rows.map(() => 0),
          label: {
            show: true,
            position: 'right' as const,
            fontFamily: FONT,
            fontSize: 13,
            color: INK,
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const counts = rows[dataIndex]?.counts;
              return counts ? String(sumOfCounts(counts)) : '';
            },
          },
        },
      ],
    },
  };
}
