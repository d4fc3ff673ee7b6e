import { axisEnds, ticksBetween } from '../../portfolio/matrix.ts';
import { boxAt, placeLabels } from '../../portfolio/placeLabels.ts';
import type { MatrixChart } from '../document/document.ts';
import { type ChartMeasures, type Drawing, label, n, textWidth } from './chartParts.ts';

const plotHeight = 250;
const left = 26;
const right = 6;
const foot = 28;
const radius = 2.6;
const gap = 5;

/** Maturity against momentum: axes that grow to the data, dots in two paths, names where none lies over another. */
export function chartMatrix(
  { dots, maturityAxis, momentumAxis }: MatrixChart,
  { width, font }: ChartMeasures,
): Drawing {
  const size = font - 1;
  const bounds = { left, right: width - right, top: font + 6, bottom: font + 6 + plotHeight };
  const [fromX, toX] = axisEnds(
    dots.map(({ maturity }) => maturity),
    { from: 20, to: 80, step: 10 },
  );
  const [fromY, toY] = axisEnds(
    dots.map(({ momentum }) => momentum),
    { from: -6, to: 6, step: 3 },
  );
  const x = (value: number) => bounds.left + ((value - fromX) / (toX - fromX)) * (bounds.right - bounds.left);
  const y = (value: number) => bounds.bottom - ((value - fromY) / (toY - fromY)) * plotHeight;
  const drawn = dots.map((dot) => ({ ...dot, x: x(dot.maturity), y: y(dot.momentum) }));
  const path = (isSure: boolean) =>
    drawn
      .filter((dot) => dot.isSure === isSure)
      .map((dot) => circle(dot.x, dot.y))
      .join('');
  const body = [
    ...ticksBetween(fromX, toX, 10).flatMap((tick) => [
      `<path d="M${n(x(tick))} ${n(bounds.top)}V${n(bounds.bottom)}" class="grid"/>`,
      label(String(tick), { x: x(tick), y: bounds.bottom + font + 2, anchor: 'middle', size }),
    ]),
    ...ticksBetween(fromY, toY, 3).flatMap((tick) => [
      `<path d="M${n(bounds.left)} ${n(y(tick))}H${n(bounds.right)}" class="${tick === 0 ? 'axis' : 'grid'}"/>`,
      label(signedTick(tick), { x: bounds.left - 4, y: y(tick) + size * 0.36, anchor: 'end', size }),
    ]),
    label(momentumAxis.text, { x: 0, y: font, anchor: 'start', size }),
    label(maturityAxis.text, { x: bounds.right, y: bounds.bottom + foot - 3, anchor: 'end', size }),
    `<path d="${path(false)}" class="ring"/>`,
    `<path d="${path(true)}" class="bar"/>`,
    ...namesOf(drawn, bounds, size),
  ];
  return { height: bounds.bottom + foot, body: body.join('') };
}

const signedTick = (tick: number): string => (tick > 0 ? `+${tick}` : String(tick).replace('-', '\u2212'));

const circle = (x: number, y: number): string =>
  `M${n(x - radius)} ${n(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;

interface DrawnDot {
  readonly label: { readonly text: string };
  readonly x: number;
  readonly y: number;
}

function namesOf(
  dots: readonly DrawnDot[],
  bounds: Parameters<typeof placeLabels>[1]['bounds'],
  size: number,
): string[] {
  const named = dots.map((dot) => ({
    x: dot.x,
    y: dot.y,
    width: textWidth(dot.label.text, size),
    height: size * 1.2,
  }));
  return placeLabels(named, { bounds, radius, gap }).flatMap((side, index) => {
    const [dot, room] = [dots[index], named[index]];
    if (side === null || dot === undefined || room === undefined) {
      return [];
    }
    const box = boxAt(room, side, gap);
    // Paper behind it: a line of the grid would strike the name through.
    const paper = `<rect class="paper" x="${n(box.left)}" y="${n(box.top)}" width="${n(room.width)}" height="${n(room.height)}"/>`;
    return [
      paper + label(dot.label.text, { x: box.left, y: box.bottom - size * 0.28, anchor: 'start', size }),
    ];
  });
}
