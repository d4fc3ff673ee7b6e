import { labelFont, tickFont, twoLines, type Look } from './chartLook.ts';

/** What a figure becomes when one input moves a step down and a step up, around its present value. */
export interface TornadoSpec {
  readonly kind: 'tornado';
  readonly now: number;
  readonly bars: readonly {
    readonly label: string;
    /** The figure after the step; `null` where there is no such step. */
    readonly down: number | null;
    readonly up: number | null;
    /** The input after the step, written at the end of its half. */
    readonly downWritten: string;
    readonly upWritten: string;
  }[];
}

interface Drawn {
  readonly ctx: CanvasRenderingContext2D;
  readonly chartArea: { readonly top: number; readonly bottom: number };
  readonly scales: Readonly<Record<string, { getPixelForValue(value: number): number }>>;
  getDatasetMeta(index: number): { readonly data: readonly { readonly y: number }[] };
}

const labelLetters = 34;
/** Room at both sides for what the input is moved to. */
const ends = 44;

/**
 * Half a bar a step; a step that changes nothing has no length. Where both steps lead to one side the longer half
 * begins where the shorter ends, so that neither hides the other.
 */
const halves = (spec: TornadoSpec, side: 'down' | 'up'): [number, number][] =>
  spec.bars.map((bar) => {
    const [own, other] = side === 'down' ? [bar.down, bar.up] : [bar.up, bar.down];
    const end = own ?? spec.now;
    return [isShorterOnSide(other, own, spec.now) ? (other ?? spec.now) : spec.now, end];
  });

/** Whether a half lies on the same side of the present value as another one, and ends before it. */
const isShorterOnSide = (half: number | null, than: number | null, now: number): boolean =>
  half !== null &&
  than !== null &&
  (half - now) * (than - now) > 0 &&
  Math.abs(half - now) < Math.abs(than - now);

/** Everything Chart.js needs but the parts that all charts share. */
export function tornadoConfiguration(spec: TornadoSpec, look: Look) {
  const half = (side: 'down' | 'up', colour: string | undefined) => ({
    data: halves(spec, side),
    backgroundColor: colour ?? look.data,
    barThickness: 14,
    grouped: false,
  });
  return {
    type: 'bar' as const,
    data: {
      labels: spec.bars.map((bar) => twoLines(bar.label, labelLetters)),
      datasets: [half('down', look.series[3]), half('up', look.series[0])],
    },
    options: {
      indexAxis: 'y' as const,
      layout: { padding: { right: ends, left: 0 } },
      scales: {
        x: {
          grace: '8%',
          border: { display: false },
          grid: { color: look.line, tickLength: 0 },
          ticks: { color: look.quiet, font: tickFont(look), padding: 6 },
        },
        y: {
          border: { display: false },
          grid: { display: false },
          ticks: { color: look.ink, font: labelFont(look), padding: 8, autoSkip: false },
        },
      },
    },
    plugins: [
      { id: 'present-and-steps', afterDatasetsDraw: (chart: Drawn) => writeSteps(chart, spec, look) },
    ],
  };
}

/** The line of the present value, and at the end of each half what its input is moved to. */
function writeSteps(chart: Drawn, spec: TornadoSpec, look: Look): void {
  const { ctx, chartArea, scales } = chart;
  const scale = scales['x'];
  if (scale === undefined) {
    return;
  }
  const now = scale.getPixelForValue(spec.now);
  const rows = chart.getDatasetMeta(0).data;
  ctx.save();
  ctx.strokeStyle = look.ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(now, chartArea.top);
  ctx.lineTo(now, chartArea.bottom);
  ctx.stroke();
  ctx.font = `400 12px ${look.family}`;
  ctx.fillStyle = look.quiet;
  ctx.textBaseline = 'middle';
  spec.bars.forEach((bar, index) => {
    const y = rows[index]?.y ?? 0;
    for (const side of ['down', 'up'] as const) {
      const [value, other] = side === 'down' ? [bar.down, bar.up] : [bar.up, bar.down];
      // Inside a longer half there is no room for what the shorter one was moved to; the table has it.
      if (value !== null && value !== spec.now && !isShorterOnSide(value, other, spec.now)) {
        const x = scale.getPixelForValue(value);
        ctx.textAlign = x < now ? 'right' : 'left';
        ctx.fillText(side === 'down' ? bar.downWritten : bar.upWritten, x + (x < now ? -5 : 5), y);
      }
    }
  });
  ctx.restore();
}
