import { grouped } from '../../base/typed/grouped.ts';
import { heldAt, label, n, textWidth } from './chartParts.ts';
import { type Box, placeLabel } from './placeLabel.ts';
import type { ChartMeasures, Drawing } from './chartParts.ts';
import type { FrontierChart } from '../document/document.ts';

const plotHeight = 90;
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
  const top = (budget ? 2 : 1) * (font + 5) + 3;
  const frame = { left: axisLabels, right: width - 14, top, bottom: top + plotHeight };
  const scales: Scales = {
    ...frame,
    x: (cost) => frame.left + (cost / (costs.at(-1) ?? 1)) * (frame.right - frame.left),
    y: (value) => frame.bottom - (value / (values.at(-1) ?? 1)) * plotHeight,
  };
  const body = [
    `<path d="M${n(frame.left)} ${n(top)}V${n(frame.bottom)}H${n(frame.right)}" class="axis"/>`,
    ...costs.map((tick) =>
      label(grouped(String(tick)), { x: scales.x(tick), y: frame.bottom + font + 2, anchor: 'middle', size }),
    ),
    ...values.map((tick) =>
      label(String(tick), { x: frame.left - 4, y: scales.y(tick) + size * 0.36, anchor: 'end', size }),
    ),
    label(valueAxis.text, { x: 0, y: font, anchor: 'start', size }),
    label(costAxis.text, { x: frame.right, y: frame.bottom + foot - 3, anchor: 'end', size }),
    `<path d="${stepLine(points, scales)}" class="line"/>`,
    budget ? budgetLine(budget, scales, { width, font }) : '',
    ...namedPoints(chart, scales, measures),
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

/** Every named plan as a point, its label where it is clear whose it is; one that stands off its point has a leader. */
function namedPoints(
  { named, points, budget }: FrontierChart,
  scales: Scales,
  { font }: ChartMeasures,
): string[] {
  const { x, y, left, right, top, bottom } = scales;
  const dots = named.map(({ cost, value }) => ({ x: x(cost), y: y(value) }));
  const taken: Box[] = budget
    ? [{ left: x(budget.at) - 3, right: x(budget.at) + 3, top: top - 2, bottom }]
    : [];
  const line = boxesOfLine(points, scales);
  const room = { left: left + 2, right: right + 14, top: top - 2, bottom: bottom - 2 };
  const drawn = named.map(({ label: { text } }, index) => {
    const size = { width: textWidth(text, font), height: font * 1.25 };
    const { box, leader } = placeLabel(size, { index, dots, taken, line, room });
    taken.push(box);
    const shown = label(text, {
      x: box.left,
      y: box.bottom - font * 0.24,
      anchor: 'start',
      strong: index === 0,
    });
    // A rim round the letters instead would be printed as a Type 3 font.
    const paper = `<rect x="${n(box.left)}" y="${n(box.top)}" width="${n(box.right - box.left)}" height="${n(box.bottom - box.top)}" class="paper"/>`;
    const lead = leader
      ? `<path d="M${n(leader.from.x)} ${n(leader.from.y)}L${n(leader.to.x)} ${n(leader.to.y)}" class="leader"/>`
      : '';
    return { below: lead, above: paper + shown };
  });
  return [
    ...drawn.map(({ below }) => below),
    ...drawn.map(({ above }) => above),
    ...dots.map((dot) => `<circle cx="${n(dot.x)}" cy="${n(dot.y)}" r="3.2" class="dot"/>`),
  ];
}

/** The steps of the line as thin boxes. */
function boxesOfLine(points: FrontierChart['points'], { x, y, right }: Scales): Box[] {
  const corners = [{ cost: 0, value: 0 }, ...points].map(({ cost, value }) => ({ x: x(cost), y: y(value) }));
  return corners.flatMap((corner, index): Box[] => {
    const next = corners[index + 1] ?? { x: right, y: corner.y };
    return [
      { left: corner.x, right: next.x, top: corner.y - 1, bottom: corner.y + 1 },
      {
        left: next.x - 1,
        right: next.x + 1,
        top: Math.min(corner.y, next.y),
        bottom: Math.max(corner.y, next.y),
      },
    ];
  });
}
