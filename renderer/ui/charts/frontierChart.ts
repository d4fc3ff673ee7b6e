import { tickFont, type Look } from './chartLook.ts';

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** One plan on a frontier. */
export interface FrontierMark extends ChartPoint {
  readonly name: string;
  /** Filled; the others are hollow. */
  readonly isChosen: boolean;
}

export interface FrontierSpec {
  readonly kind: 'frontier';
  /** Ascending in both; between two points the value of the left one holds. */
  readonly points: readonly ChartPoint[];
  /** Right end of the x axis. */
  readonly most: number;
  readonly marks: readonly FrontierMark[];
  /** A dotted line down to the slider; what lies beyond it is drawn pale. `null`: no limit. */
  readonly limit: number | null;
}

interface Drawn {
  readonly ctx: CanvasRenderingContext2D;
  readonly height: number;
  readonly chartArea: { readonly top: number; readonly left: number; readonly right: number };
  readonly scales: Readonly<Record<string, { getPixelForValue(value: number): number }>>;
}

/** Width of the figures beside a frontier, in pixels; a slider below it begins there. */
export const frontierAxis = 34;
/** The ends of a frontier stand over the ends of a slider with an 18 px thumb. */
const thumbRadius = 9;
const markRadius = 5.5;

const withEnd = ({ points, most }: FrontierSpec): ChartPoint[] => {
  const last = points.at(-1);
  return last && last.x < most ? [...points, { x: most, y: last.y }] : [...points];
};

/** The stairs up to a limit and beyond it, joined. */
function parted(spec: FrontierSpec): readonly [within: ChartPoint[], beyond: ChartPoint[]] {
  const points = withEnd(spec);
  const { limit } = spec;
  if (limit === null) {
    return [points, []];
  }
  const within = points.filter(({ x }) => x <= limit);
  const y = within.at(-1)?.y ?? 0;
  return [
    [...within, { x: limit, y }],
    [{ x: limit, y }, ...points.filter(({ x }) => x > limit)],
  ];
}

/** What a chart of a frontier shows now: another spec in its place is drawn at its next update. */
export interface ShownFrontier {
  spec: FrontierSpec;
}

/** The most that plans remove by cost, as stairs, with the named plans as marks. */
export function frontierConfiguration(shown: ShownFrontier, look: Look) {
  const { spec } = shown;
  const top = Math.max(1, ...spec.points.map((point) => point.y), ...spec.marks.map((mark) => mark.y));
  const [within, beyond] = parted(spec);
  const stairs = { stepped: 'before' as const, borderWidth: 2, pointRadius: 0, clip: false as const };
  const [, , , , pale = look.line] = look.series;
  return {
    type: 'line' as const,
    data: {
      datasets: [
        { ...stairs, data: within, borderColor: look.data },
        { ...stairs, data: beyond, borderColor: pale },
      ],
    },
    options: {
      layout: { padding: { right: thumbRadius, top: 12 } },
      scales: {
        x: { type: 'linear' as const, min: 0, max: spec.most, display: false },
        y: {
          min: 0,
          suggestedMax: top * 1.12,
          border: { display: false },
          grid: { color: look.line, tickLength: 0 },
          ticks: { color: look.quiet, font: tickFont(look), maxTicksLimit: 5, padding: 6 },
          afterFit: (axis: { width: number }) => {
            axis.width = frontierAxis + thumbRadius;
          },
        },
      },
    },
    plugins: [limitLine(shown, look), planMarks(shown, look)],
  };
}

/** The budget as a dotted line down to the slider. */
const limitLine = (shown: ShownFrontier, look: Look) => ({
  id: 'limit-line',
  beforeDatasetsDraw({ ctx, chartArea, scales, height }: Drawn) {
    const { limit } = shown.spec;
    const x = limit === null ? undefined : scales['x']?.getPixelForValue(limit);
    if (x === undefined) {
      return;
    }
    ctx.save();
    ctx.strokeStyle = look.ink;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([2, 3]);
    ctx.beginPath();
    ctx.moveTo(x, chartArea.top);
    ctx.lineTo(x, height);
    ctx.stroke();
    ctx.restore();
  },
});

/** A dot for each plan, its name beside it on the side that has room: below for the first, above for the others. */
const planMarks = (shown: ShownFrontier, look: Look) => ({
  id: 'plan-marks',
  afterDatasetsDraw({ ctx, chartArea, scales }: Drawn) {
    ctx.save();
    ctx.font = `500 13px ${look.family}`;
    shown.spec.marks.forEach((mark, index) => {
      const x = scales['x']?.getPixelForValue(mark.x) ?? 0;
      const y = scales['y']?.getPixelForValue(mark.y) ?? 0;
      ctx.beginPath();
      ctx.arc(x, y, markRadius, 0, 2 * Math.PI);
      ctx.fillStyle = mark.isChosen ? look.data : look.paper;
      ctx.fill();
      ctx.strokeStyle = look.data;
      ctx.lineWidth = 2;
      ctx.stroke();
      const onRight = x < (chartArea.left + chartArea.right) / 2;
      ctx.fillStyle = look.ink;
      ctx.textAlign = onRight ? 'left' : 'right';
      ctx.textBaseline = index % 2 === 0 ? 'top' : 'bottom';
      ctx.fillText(mark.name, x + (onRight ? 8 : -8), y + (index % 2 === 0 ? 6 : -8));
    });
    ctx.restore();
  },
});
