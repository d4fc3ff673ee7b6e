import { heldAt, label, labelColumn, n, rowHeight, rowLabel, textWidth } from './chartParts.ts';
import type { ChartMeasures, Drawing } from './chartParts.ts';
import type { Bar, BarsChart } from '../document/document.ts';

const bar = 8;
const gap = 6;
const largestLabels = 0.46;
const foot = 15;

interface Frame {
  readonly x: (value: number) => number;
  readonly y: number;
  readonly height: number;
  readonly width: number;
}

/**
 * Horizontal bars from 0 with a whisker for the interval, cut out in white inside the bar and black outside it.
 *
 * An open triangle under the bar stands where the value was last time.
 */
export function chartBars({ bars, mark }: BarsChart, measures: ChartMeasures): Drawing {
  const { width, font } = measures;
  const names = labelColumn(
    bars.map((item) => item.label.text),
    measures,
    largestLabels,
  );
  const values = Math.max(
    18,
    ...bars.map((item) => (item.value === null ? 0 : textWidth(item.shown.text, font))),
  );
  const from = names.width + gap;
  const to = width - values - gap;
  const x = (value: number): number => from + (value / 100) * (to - from);
  const top = mark ? font + 8 : 4;
  let bottom = top;
  const rows = bars.map((item, index) => {
    const lines = names.lines[index] ?? [];
    const frame = { x, y: bottom, height: rowHeight(lines, font), width };
    bottom += frame.height;
    return rowLabel(lines, frame.y + frame.height / 2, font) + drawBar(item, frame, font);
  });
  const axis = [0, 50, 100]
    .map((value) =>
      label(String(value), { x: x(value), y: bottom + foot - 4, anchor: 'middle', size: font - 1 }),
    )
    .join('');
  const line = mark
    ? `<path d="M${n(x(mark.at))} ${n(top - 3)}V${n(bottom)}" class="mark"/>` +
      markLabel(mark.label.text, x(mark.at), measures)
    : '';
  const frame = `<path d="M${n(x(0))} ${n(top - 3)}V${n(bottom)}H${n(x(100))}" class="axis"/>`;
  return { height: bottom + foot, body: frame + rows.join('') + line + axis };
}

function drawBar(item: Bar, { x, y, height, width }: Frame, font: number): string {
  const middle = y + height / 2;
  const baseline = middle + font * 0.36;
  if (item.value === null) {
    return label(item.shown.text, { x: x(0) + 4, y: baseline, anchor: 'start' });
  }
  const end = x(item.value);
  return (
    `<rect x="${n(x(0))}" y="${n(middle - bar / 2)}" width="${n(end - x(0))}" height="${bar}" class="bar"/>` +
    whisker(x(item.low), Math.min(end, x(item.high)), { middle, cap: 'left', white: true }) +
    whisker(Math.max(end, x(item.low)), x(item.high), { middle, cap: 'right', white: false }) +
    (item.before === null ? '' : triangle(x(item.before), middle + bar / 2)) +
    label(item.shown.text, { x: width, y: baseline, anchor: 'end', strong: true })
  );
}

function markLabel(text: string, x: number, { width, font }: ChartMeasures): string {
  const size = font - 1;
  return label(text, { x: heldAt(x, textWidth(text, size), [0, width]), y: font, anchor: 'middle', size });
}

/** Points up at the bar from below it. */
const triangle = (x: number, y: number): string =>
  `<path d="M${n(x)} ${n(y)}l2.6 3.6h-5.2z" class="before"/>`;

function whisker(
  from: number,
  to: number,
  { middle, cap, white }: { middle: number; cap: 'left' | 'right'; white: boolean },
): string {
  if (to <= from) {
    return '';
  }
  const at = cap === 'left' ? from : to;
  const line = `M${n(from)} ${n(middle)}H${n(to)}M${n(at)} ${n(middle - 3)}v6`;
  return `<path d="${line}" class="${white ? 'inside' : 'outside'}"/>`;
}
