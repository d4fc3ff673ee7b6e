import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
  type Plugin,
} from 'chart.js';
import { readLook, type Look } from './chartLook.ts';
import { frontierConfiguration, type FrontierSpec } from './frontierChart.ts';
import { stackedConfiguration, type StackedSpec } from './stackedChart.ts';
import { tornadoConfiguration, type TornadoSpec } from './tornadoChart.ts';
import { trendConfiguration, type TrendSpec } from './trendChart.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/** One bar on 0–100 with its interval; `value` is `null` where there is too little to show. */
export interface ChartBar {
  readonly label: string;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** The value as it is written at the right. */
  readonly written: string;
  /** Quartiles of others, as a line below the bar with a mark in the middle; left out where there are too few. */
  readonly others?: { readonly low: number; readonly middle: number; readonly high: number } | undefined;
}

/** What a chart shows, without how it looks: that comes from the tokens. */
export type ChartSpec =
  | { readonly kind: 'bars'; readonly bars: readonly ChartBar[] }
  | StackedSpec
  | TornadoSpec
  | FrontierSpec
  | TrendSpec;

const valueColumn = 44;

/** A chart on its canvas. */
export interface DrawnChart {
  /** Shows another spec on the same canvas, where this kind of chart can; it has to be drawn anew otherwise. */
  redraw?(spec: ChartSpec): boolean;
  destroy(): void;
}

/** Draws at once, without animation and without listening to the pointer: every value is printed. */
export function drawChart(canvas: HTMLCanvasElement, spec: ChartSpec): DrawnChart {
  const look = readLook(canvas);
  switch (spec.kind) {
    case 'bars':
      return new Chart(canvas, barsConfiguration(spec, look));
    case 'frontier':
      return drawFrontier(canvas, spec, look);
    case 'stacked':
      return new Chart(canvas, withoutMotion(stackedConfiguration(spec, look)));
    case 'tornado':
      return new Chart(canvas, withoutMotion(tornadoConfiguration(spec, look)));
    case 'trend':
      return new Chart(canvas, withoutMotion(trendConfiguration(spec, look)));
  }
}

/** It follows a slider: the chart stays, what it shows changes. */
function drawFrontier(canvas: HTMLCanvasElement, spec: FrontierSpec, look: Look): DrawnChart {
  const shown = { spec };
  const chart = new Chart(canvas, withoutMotion(frontierConfiguration(shown, look)));
  return {
    redraw(next) {
      if (next.kind !== 'frontier') {
        return false;
      }
      shown.spec = next;
      const { data, options } = withoutMotion(frontierConfiguration(shown, look));
      chart.data = data;
      chart.options = options;
      chart.update('none');
      return true;
    },
    destroy: () => chart.destroy(),
  };
}

type Spec<K extends ChartSpec['kind']> = Extract<ChartSpec, { kind: K }>;

const still = { animation: false as const, events: [], responsive: true, maintainAspectRatio: false };

const withoutMotion = <Configuration extends { readonly options?: object | undefined }>(
  configuration: Configuration,
): Configuration => ({ ...configuration, options: { ...configuration.options, ...still } });

function barsConfiguration(spec: Spec<'bars'>, look: Look): ChartConfiguration<'bar'> {
  const font = { family: look.family, size: 13 };
  return {
    type: 'bar',
    data: {
      labels: spec.bars.map((bar) => bar.label),
      datasets: [{ data: spec.bars.map((bar) => bar.value), backgroundColor: look.data, barThickness: 12 }],
    },
    options: {
      ...still,
      indexAxis: 'y',
      layout: { padding: { right: valueColumn } },
      scales: {
        x: {
          min: 0,
          max: 100,
          border: { display: false },
          grid: { color: look.line, tickLength: 0 },
          ticks: { stepSize: 25, color: look.quiet, font: { family: look.family, size: 12 }, padding: 6 },
        },
        y: {
          border: { display: false },
          grid: { display: false },
          ticks: { color: look.ink, font, padding: 8, autoSkip: false },
        },
      },
    },
    plugins: [intervalsAndValues(spec.bars, look)],
  };
}

/** Whiskers cut out in paper inside the bar and drawn in ink outside, and the value at the right edge. */
function intervalsAndValues(bars: readonly ChartBar[], look: Look): Plugin<'bar'> {
  return {
    id: 'intervals-and-values',
    afterDatasetsDraw(chart) {
      const { ctx, scales, chartArea } = chart;
      const scale = scales['x'];
      const rows = chart.getDatasetMeta(0).data;
      ctx.save();
      ctx.lineWidth = 1.5;
      ctx.font = `500 13px ${look.family}`;
      ctx.textAlign = 'right';
      ctx.textBaseline = 'middle';
      bars.forEach((bar, index) => {
        const y = rows[index]?.y;
        if (scale === undefined || y === undefined) {
          return;
        }
        ctx.fillStyle = look.ink;
        ctx.fillText(bar.written, chartArea.right + valueColumn, y);
        const x = (value: number) => scale.getPixelForValue(value);
        if (bar.others) {
          const { low, middle, high } = bar.others;
          quartileLine(ctx, { y: y + 10, from: x(low), middle: x(middle), to: x(high) }, look.quiet);
        }
        if (bar.value !== null) {
          whisker(
            ctx,
            { y, from: x(bar.low), to: x(Math.min(bar.high, bar.value)), cap: x(bar.low) },
            look.paper,
          );
          whisker(
            ctx,
            { y, from: x(Math.max(bar.low, bar.value)), to: x(bar.high), cap: x(bar.high) },
            look.ink,
          );
        }
      });
      ctx.restore();
    },
  };
}

function whisker(
  ctx: CanvasRenderingContext2D,
  line: { y: number; from: number; to: number; cap: number },
  colour: string,
): void {
  if (line.from >= line.to) {
    return;
  }
  ctx.strokeStyle = colour;
  ctx.beginPath();
  ctx.moveTo(line.from, line.y);
  ctx.lineTo(line.to, line.y);
  ctx.moveTo(line.cap, line.y - 3);
  ctx.lineTo(line.cap, line.y + 3);
  ctx.stroke();
}

function quartileLine(
  ctx: CanvasRenderingContext2D,
  { y, from, middle, to }: { y: number; from: number; middle: number; to: number },
  colour: string,
): void {
  ctx.strokeStyle = colour;
  ctx.beginPath();
  ctx.moveTo(from, y);
  ctx.lineTo(to, y);
  ctx.moveTo(middle, y - 3);
  ctx.lineTo(middle, y + 3);
  ctx.stroke();
}
