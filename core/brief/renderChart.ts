import type { Language } from '../model/settings.ts';
import type { Bar, FigureBlock } from './document.ts';
import { escapeHtml } from './escapeHtml.ts';
import { textOf } from './phrase.ts';

/** Measures in points: the drawing is as wide as the text of its language. */
const measures = {
  zh: { width: 442, labels: 176, font: 10.5 },
  en: { width: 453, labels: 226, font: 8.5 },
} as const;
const row = 19;
const bar = 10;
const top = 15;
const values = 34;
/** The first of the Analysis Function colours: dark enough to be told from paper in black and white. */
const colour = '#12436D';

/**
 * Horizontal bars from 0 with a whisker for the interval, cut out in white inside the bar and black outside it.
 *
 * The finding is the drawing's name for assistive technology; its parts are hidden from it.
 */
export function renderChart(figure: FigureBlock, language: Language): string {
  const { width, labels, font } = measures[language];
  const { bars, mark: line } = figure.chart;
  const plot = { from: labels + 6, to: width - values };
  const bottom = top + bars.length * row;
  const x = (value: number): number => plot.from + (value / 100) * (plot.to - plot.from);
  const rows = bars.map((item, index) => drawBar(item, { x, width, y: top + index * row }));
  const axis = [0, 50, 100]
    .map((value) => label(String(value), { x: x(value), y: bottom + 12, anchor: 'middle', size: font - 1 }))
    .join('');
  const mark = line
    ? `<path d="M${n(x(line.at))} ${top - 3}V${bottom}" class="mark"/>` +
      label(line.label.text, { x: x(line.at), y: top - 5, anchor: 'middle', size: font - 1 })
    : '';
  return (
    `<svg class="chart" role="img" aria-label="${escapeHtml(textOf(figure.finding))}" ` +
    `viewBox="0 0 ${width} ${bottom + 16}" width="${width}pt" height="${bottom + 16}pt" font-size="${font}">` +
    `<path d="M${n(x(0))} ${top - 3}V${bottom}H${n(x(100))}" class="axis"/>${rows.join('')}${mark}${axis}</svg>`
  );
}

interface Place {
  readonly x: (value: number) => number;
  readonly y: number;
  readonly width: number;
}

function drawBar(item: Bar, { x, y, width }: Place): string {
  const middle = y + row / 2;
  const name = label(item.label.text, { x: 0, y: middle + 3.5, anchor: 'start' });
  if (item.value === null) {
    return name + label(item.shown.text, { x: x(0) + 4, y: middle + 3.5, anchor: 'start' });
  }
  const end = x(item.value);
  return (
    name +
    `<rect x="${n(x(0))}" y="${n(middle - bar / 2)}" width="${n(end - x(0))}" height="${bar}" fill="${colour}"/>` +
    whisker(x(item.low), Math.min(end, x(item.high)), { middle, cap: 'left', white: true }) +
    whisker(Math.max(end, x(item.low)), x(item.high), { middle, cap: 'right', white: false }) +
    label(item.shown.text, { x: width, y: middle + 3.5, anchor: 'end', strong: true })
  );
}

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

interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly strong?: boolean;
}

function label(text: string, { x, y, anchor, size, strong }: Label): string {
  const fontSize = size === undefined ? '' : ` font-size="${size}"`;
  const weight = strong ? ' font-weight="700"' : '';
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}"${fontSize}${weight}>${escapeHtml(text)}</text>`;
}

const n = (value: number): string => String(Math.round(value * 100) / 100);
