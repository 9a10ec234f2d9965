import type { BarSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TitleComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** A chart as the library wants it, and its size in pixels before scaling. */
export interface Chart {
  width: number;
  height: number;
  option: ComposeOption<
    BarSeriesOption | ScatterSeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption
  >;
}
