import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { BarChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Picture } from '../../domain/picture.ts';
import type { Chart } from './chart.ts';
import { FONT } from './chart-style.ts';
import { lightsChart } from './lights-chart.ts';
import { paceChart } from './pace-chart.ts';
import { trendChart } from './trend-chart.ts';

use([BarChart, ScatterChart, AriaComponent, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** Sharp on a screen of twice the usual density, and in print. */
const SCALE = 2;

/** Loaded with the first picture: the fonts alone are 17 MB. */
let ready: Promise<Uint8Array[]> | undefined;

/** A picture as PNG. The same data make the same bytes on every machine: no font of the machine is used. */
export async function drawPicture(picture: Picture): Promise<Uint8Array> {
  ready ??= prepare();
  const fontBuffers = await ready;
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: FONT, sansSerifFamily: FONT };
  const resvg = new Resvg(drawSvg(chartOf(picture)), {
    font,
    fitTo: { mode: 'zoom', value: SCALE },
    background: 'white',
  });
  const image = resvg.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    resvg.free();
  }
}

async function prepare(): Promise<Uint8Array[]> {
  const fonts = new URL('../fonts/', import.meta.resolve('@embedpdf/fonts-sc'));
  const [wasm, ...faces] = await Promise.all([
    readFile(new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))),
    readFile(new URL('NotoSansHans-Regular.otf', fonts)),
    readFile(new URL('NotoSansHans-Bold.otf', fonts)),
  ]);
  await initWasm(wasm);
  return faces;
}

function chartOf(picture: Picture): Chart {
  switch (picture.kind) {
    case 'lights':
      return lightsChart(picture);
    case 'pace':
      return paceChart(picture);
    case 'trend':
      return trendChart(picture);
    default:
      return picture satisfies never;
  }
}

/** What is not disposed of keeps the process alive. */
function drawSvg({ width, height, option }: Chart): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: FONT },
      aria: { enabled: true, decal: { show: true } },
      ...option,
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
