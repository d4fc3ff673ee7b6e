import { heldAt, label, labelColumn, n, rowHeight, rowLabel, textWidth } from './chartParts.ts';
import type { ChartMeasures, Drawing } from './chartParts.ts';
import type { TimelineChart, TimelineRow } from '../document/document.ts';

const band = 8;
const gap = 8;
const largestLabels = 0.5;
const foot = 15;

/**
 * A band from start to due date a row, filled from the left as far as it is done; a dotted line on the date of the
 * brief where something began before it.
 */
export function chartTimeline({ rows, ticks }: TimelineChart, measures: ChartMeasures): Drawing {
  const { width, font } = measures;
  const names = labelColumn(
    rows.map((row) => row.label.text),
    measures,
    largestLabels,
  );
  const values = Math.max(0, ...rows.map((row) => textWidth(row.shown.text, font)));
  const [first, last] = spanOf({ rows, ticks });
  const from = names.width + gap;
  const to = width - values - gap;
  const x = (month: number): number => from + ((month - first) / (last - first)) * (to - from);
  const top = 4;
  let bottom = top;
  const drawn = rows.map((row, index) => {
    const lines = names.lines[index] ?? [];
    const height = rowHeight(lines, font);
    const middle = bottom + height / 2;
    bottom += height;
    return (
      rowLabel(lines, middle, font) +
      drawBand(row, x, middle) +
      label(row.shown.text, { x: width, y: middle + font * 0.36, anchor: 'end' })
    );
  });
  const grid = ticks.map(({ at }) => `M${n(x(at))} ${top}V${n(bottom + 3)}`).join('');
  const today = first < 0 ? `<path d="M${n(x(0))} ${top}V${n(bottom)}" class="mark"/>` : '';
  const labels = tickLabels(ticks, { x, y: bottom + foot - 2, size: font - 1, width });
  const axis = `<path d="M${n(from)} ${n(bottom)}H${n(to)}" class="axis"/>`;
  return {
    height: bottom + foot + 2,
    body: `<path d="${grid}" class="grid"/>${drawn.join('')}${today}${axis}${labels}`,
  };
}

interface TickPlace {
  readonly x: (month: number) => number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

/** The dates below the axis; one that would touch the date before it is left out, its line stays. */
function tickLabels(ticks: TimelineChart['ticks'], { x, y, size, width }: TickPlace): string {
  let free = 0;
  return ticks
    .map(({ at, label: { text } }) => {
      const wide = textWidth(text, size);
      const half = wide / 2;
      const middle = heldAt(x(at), wide, [0, width]);
      if (middle - half < free) {
        return '';
      }
      free = middle + half + size / 2;
      return label(text, { x: middle, y, anchor: 'middle', size });
    })
    .join('');
}

function spanOf({ rows, ticks }: Pick<TimelineChart, 'rows' | 'ticks'>): [number, number] {
  const months = [...rows.flatMap((row) => [row.from, row.to]), ...ticks.map((tick) => tick.at), 0];
  const first = Math.min(...months);
  return [first, Math.max(first + 1, ...months)];
}

/** The shortest band that can still be seen, in points. */
const shortest = 2;

function drawBand({ from, to, progress }: TimelineRow, x: (month: number) => number, middle: number): string {
  const length = Math.max(shortest, x(to) - x(from));
  const place = `x="${n(x(from))}" y="${n(middle - band / 2)}" height="${band}"`;
  if (progress === null) {
    return `<rect ${place} width="${n(length)}" class="bar"/>`;
  }
  const done = progress * length;
  return (
    `<rect ${place} width="${n(length)}" class="rest"/>` +
    (done > 0 ? `<rect ${place} width="${n(done)}" class="bar"/>` : '')
  );
}
