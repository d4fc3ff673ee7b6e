import { tickFont, type Look } from './chartLook.ts';

/** One figure over the years; a band where it has an interval. */
export interface TrendSpec {
  readonly kind: 'trend';
  readonly points: readonly {
    /** A year with its part, like 2025.8. */
    readonly x: number;
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
    /** The value as it is written above its point. */
    readonly written: string;
  }[];
  /** Ends of the value axis; those of the data where none are given. */
  readonly range: readonly [number, number] | null;
  readonly tick: (value: number) => string;
}

interface Drawn {
  readonly ctx: CanvasRenderingContext2D;
  readonly scales: Readonly<Record<string, { getPixelForValue(value: number): number }>>;
}

const pointRadius = 4;

/** Everything Chart.js needs but the parts that all charts share. */
export function trendConfiguration(spec: TrendSpec, look: Look) {
  const xs = spec.points.map(({ x }) => Math.floor(x));
  const axis = { border: { display: false }, grid: { color: look.line, tickLength: 0 } };
  const ticks = { color: look.quiet, font: tickFont(look), padding: 6 };
  return {
    type: 'line' as const,
    data: {
      datasets: [
        {
          data: spec.points.map(({ x, value }) => ({ x, y: value })),
          borderColor: look.data,
          borderWidth: 2,
          pointRadius,
          pointBackgroundColor: look.data,
          pointBorderColor: look.data,
          clip: false as const,
        },
      ],
    },
    options: {
      layout: { padding: { top: 18, right: 24, left: 4 } },
      scales: {
        x: {
          ...axis,
          type: 'linear' as const,
          min: Math.min(...xs) - (xs.length === 1 ? 1 : 0),
          max: Math.max(...xs) + 1,
          grid: { display: false },
          ticks: {
            ...ticks,
            stepSize: 1,
            maxTicksLimit: 8,
            callback: (year: string | number) => String(year),
          },
        },
        y: {
          ...axis,
          ...(spec.range === null ? { grace: '20%' } : { min: spec.range[0], max: spec.range[1] }),
          ticks: {
            ...ticks,
            maxTicksLimit: 5,
            callback: (value: string | number) => spec.tick(Number(value)),
          },
        },
      },
    },
    plugins: [band(spec, look), writtenValues(spec, look)],
  };
}

/** From the low ends and back along the high ones. */
const band = (spec: TrendSpec, look: Look) => ({
  id: 'band',
  beforeDatasetsDraw({ ctx, scales }: Drawn) {
    const at = (x: number, y: number) =>
      [scales['x']?.getPixelForValue(x) ?? 0, scales['y']?.getPixelForValue(y) ?? 0] as const;
    const ends = spec.points.filter(({ low, high }) => low !== null && high !== null);
    ctx.save();
    ctx.beginPath();
    ends.forEach(({ x, low }) => ctx.lineTo(...at(x, low ?? 0)));
    ends.toReversed().forEach(({ x, high }) => ctx.lineTo(...at(x, high ?? 0)));
    ctx.closePath();
    ctx.fillStyle = look.band;
    ctx.fill();
    ctx.strokeStyle = look.quiet;
    ctx.lineWidth = 1.5;
    for (const { x, low, high } of ends) {
      const [[left, bottom], [, top]] = [at(x, low ?? 0), at(x, high ?? 0)];
      ctx.beginPath();
      ctx.moveTo(left, bottom);
      ctx.lineTo(left, top);
      for (const end of [bottom, top]) {
        ctx.moveTo(left - 3, end);
        ctx.lineTo(left + 3, end);
      }
      ctx.stroke();
    }
    ctx.restore();
  },
});

const writtenValues = (spec: TrendSpec, look: Look) => ({
  id: 'written-values',
  afterDatasetsDraw({ ctx, scales }: Drawn) {
    ctx.save();
    ctx.font = `500 13px ${look.family}`;
    ctx.fillStyle = look.ink;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'bottom';
    for (const { x, value, high, written } of spec.points) {
      const top = scales['y']?.getPixelForValue(high ?? value) ?? 0;
      ctx.fillText(
        written,
        scales['x']?.getPixelForValue(x) ?? 0,
        top - (high === null ? pointRadius + 3 : 3),
      );
    }
    ctx.restore();
  },
});
