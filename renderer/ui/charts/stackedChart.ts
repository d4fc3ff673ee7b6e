import { labelFont, tickFont, twoLines, type Look } from './chartLook.ts';
import { clearerOf } from './contrast.ts';

/** Rows of shares that sum to 1, one stack a row, parts in one order from the left. */
export interface StackedSpec {
  readonly kind: 'stacked';
  /** What is written in each part where it has room, so that no part is known by its colour alone; empty for none. */
  readonly parts: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly shares: readonly number[];
    /** What is written at the right. */
    readonly written: string;
  }[];
}

/** What of a drawn chart is read to write beside it. */
interface Drawn {
  readonly ctx: CanvasRenderingContext2D;
  readonly chartArea: { readonly right: number };
  getDatasetMeta(index: number): {
    readonly data: readonly { readonly base?: number; readonly x: number; readonly y: number }[];
  };
}

const valueColumn = 44;
/** Kept free at either side of what is written in a part, in pixels. */
const partPadding = 4;
const labelLetters = 40;

/** Everything Chart.js needs but the parts that all charts share. */
export function stackedConfiguration(spec: StackedSpec, look: Look) {
  const parts = spec.rows[0]?.shares.length ?? 0;
  return {
    type: 'bar' as const,
    data: {
      labels: spec.rows.map((row) => twoLines(row.label, labelLetters)),
      datasets: Array.from({ length: parts }, (_, part) => ({
        data: spec.rows.map((row) => row.shares[part] ?? 0),
        backgroundColor: look.series[part] ?? look.line,
        borderColor: look.paper,
        // A paper line between two parts keeps them apart without colour.
        borderWidth: { top: 0, bottom: 0, left: 0, right: 1 },
        barThickness: 16,
      })),
    },
    options: {
      indexAxis: 'y' as const,
      layout: { padding: { right: valueColumn } },
      scales: {
        x: {
          stacked: true,
          min: 0,
          max: 1,
          border: { display: false },
          grid: { color: look.line, tickLength: 0 },
          ticks: {
            stepSize: 0.25,
            color: look.quiet,
            font: tickFont(look),
            padding: 6,
            callback: (share: string | number) => `${Math.round(Number(share) * 100)}%`,
          },
        },
        y: {
          stacked: true,
          border: { display: false },
          grid: { display: false },
          ticks: { color: look.ink, font: labelFont(look), padding: 8, autoSkip: false },
        },
      },
    },
    plugins: [
      { id: 'part-names', afterDatasetsDraw: (chart: Drawn) => writeParts(chart, spec, look) },
      { id: 'first-shares', afterDatasetsDraw: (chart: Drawn) => writeFirst(chart, spec, look) },
    ],
  };
}

function writeParts(chart: Drawn, { parts }: StackedSpec, look: Look): void {
  const { ctx } = chart;
  ctx.save();
  ctx.font = `12px ${look.family}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  parts.forEach((name, part) => {
    ctx.fillStyle = clearerOf(look.series[part] ?? look.line, [look.paper, look.ink]);
    const least = ctx.measureText(name).width + 2 * partPadding;
    for (const { x, y, base = x } of chart.getDatasetMeta(part).data) {
      if (name !== '' && x - base >= least) {
        ctx.fillText(name, (base + x) / 2, y);
      }
    }
  });
  ctx.restore();
}

function writeFirst(chart: Drawn, { rows }: StackedSpec, look: Look): void {
  const { ctx, chartArea } = chart;
  const { data } = chart.getDatasetMeta(0);
  ctx.save();
  ctx.font = `500 13px ${look.family}`;
  ctx.fillStyle = look.ink;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  rows.forEach((row, index) => {
    ctx.fillText(row.written, chartArea.right + valueColumn, data[index]?.y ?? 0);
  });
  ctx.restore();
}
