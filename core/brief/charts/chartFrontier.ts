import { heldAt, label, n, textWidth } from './chartParts.ts';
import type { ChartMeasures, Drawing } from './chartParts.ts';
import type { FrontierChart } from '../document/document.ts';

const plotHeight = 72;
const axisLabels = 26;
const foot = 28;

interface Scales {
  readonly x: (cost: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a budget buys: a line in steps from 0, the budget as a dashed line, and the named plans as points with labels. */
export function chartFrontier(chart: FrontierChart, measures: ChartMeasures): Drawing {
  const { width, font } = measures;
  const { points, named, budget, costAxis, valueAxis } = chart;
  const size = font - 1;
  const costs = niceTicks(Math.max(1, ...points.map((point) => point.cost), budget?.at ?? 0));
  const values = niceTicks(Math.max(1, ...[...points, ...named].map((point) => point.value)));
  const top = (budget ? 2 : 1) * (font + 5);
  const frame = { left: axisLabels, right: width - 14, top, bottom: top + plotHeight };
  const scales: Scales = {
    ...frame,
    x: (cost) => frame.left + (cost / (costs.at(-1) ?? 1)) * (frame.right - frame.left),
    y: (value) => frame.bottom - (value / (values.at(-1) ?? 1)) * plotHeight,
  };
  const body = [
    `<path d="M${n(frame.left)} ${n(top)}V${n(frame.bottom)}H${n(frame.right)}" class="axis"/>`,
    ...costs.map((tick) =>
      label(String(tick), { x: scales.x(tick), y: frame.bottom + font + 2, anchor: 'middle', size }),
    ),
    ...values.map((tick) =>
      label(String(tick), { x: frame.left - 4, y: scales.y(tick) + size * 0.36, anchor: 'end', size }),
    ),
    label(valueAxis.text, { x: 0, y: font, anchor: 'start', size }),
    label(costAxis.text, { x: frame.right, y: frame.bottom + foot - 3, anchor: 'end', size }),
    `<path d="${stepLine(points, scales)}" class="line"/>`,
    budget ? budgetLine(budget, scales, { width, font }) : '',
    ...namedPoints(chart, scales, font),
  ];
  return { height: frame.bottom + foot, body: body.join('') };
}

/** 0 and multiples of 1, 2 or 5 times a power of ten, at most seven, the last at or above the largest value. */
export function niceTicks(largest: number): number[] {
  const power = 10 ** Math.floor(Math.log10(largest / 6));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => largest / each <= 6) ?? largest;
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toFixed(6)));
}

function stepLine(points: FrontierChart['points'], { x, y, right }: Scales): string {
  const steps = points.map((point) => `H${n(x(point.cost))}V${n(y(point.value))}`);
  return `M${n(x(0))} ${n(y(0))}${steps.join('')}H${n(right)}`;
}

function budgetLine(
  { at, label: { text } }: NonNullable<FrontierChart['budget']>,
  { x, left, top, bottom }: Scales,
  { width, font }: ChartMeasures,
): string {
  const size = font - 1;
  const middle = heldAt(x(at), textWidth(text, size), [left, width]);
  return (
    `<path d="M${n(x(at))} ${n(top - 2)}V${n(bottom)}" class="mark"/>` +
    label(text, { x: middle, y: top - 4, anchor: 'middle', size })
  );
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A plan this much more valuable than the line, on the scale of the plan, lies above it. */
const aboveLine = 5;

/** Every named plan as a point, its label beside it where it covers neither another label nor a point. */
function namedPoints({ named, points }: FrontierChart, scales: Scales, font: number): string[] {
  const dots = named.map(({ cost, value }): Box => {
    const [x, y] = [scales.x(cost), scales.y(value)];
    return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
  });
  const taken: Box[] = [...dots];
  return named.flatMap(({ cost, value, label: { text } }, index) => {
    const [x, y] = [scales.x(cost), scales.y(value)];
    const width = textWidth(text, font);
    const isAbove = points.every((point) => point.cost > cost || point.value < value - aboveLine);
    const places = placesAround({ x, y, width, font, isAbove });
    const box =
      places.find(
        (place) =>
          place.left >= scales.left &&
          place.right <= scales.right + 14 &&
          place.top >= scales.top - 2 &&
          place.bottom <= scales.bottom &&
          !taken.some((other, at) => at !== index && overlaps(place, other)),
      ) ?? lowestFree(taken, { width, font, scales });
    taken.push(box);
    return [
      `<circle cx="${n(x)}" cy="${n(y)}" r="3.2" class="dot"/>`,
      // A rim round the letters instead would be printed as a Type 3 font.
      `<rect x="${n(box.left)}" y="${n(box.top)}" width="${n(box.right - box.left)}" height="${n(box.bottom - box.top)}" class="paper"/>`,
      label(text, {
        x: box.left,
        y: box.bottom - font * 0.24,
        anchor: 'start',
        strong: index === 0,
      }),
    ];
  });
}

interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly font: number;
  /** The point lies above the line: a plan that breaks a limit. */
  readonly isAbove: boolean;
}

/** Right and left of a point: at its height where the line does not run, else first below the line, then above it. */
function placesAround({ x, y, width, font, isAbove }: Anchor): Box[] {
  const tall = font * 1.25;
  const at = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + tall });
  const [right, left] = [x + 7, x - 7 - width];
  const downs = [8, 24, 40, -24, -40, 56, 72];
  return (isAbove ? [-tall / 2, ...downs] : downs).flatMap((down) => [
    at(right, y + down),
    at(left, y + down),
  ]);
}

/** Where no place near its point is free: the first free line from the foot of the drawing. */
function lowestFree(
  taken: readonly Box[],
  { width, font, scales }: { width: number; font: number; scales: Scales },
): Box {
  const tall = font * 1.25;
  const left = Math.max(scales.left + 2, scales.right - width);
  for (let bottom = scales.bottom - 2; bottom - tall > scales.top; bottom -= tall) {
    const box = { left, right: left + width, top: bottom - tall, bottom };
    if (!taken.some((other) => overlaps(box, other))) {
      return box;
    }
  }
  return { left, right: left + width, top: scales.bottom - tall, bottom: scales.bottom };
}
