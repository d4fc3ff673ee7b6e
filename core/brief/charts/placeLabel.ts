export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Surroundings {
  /** Of the point that is labelled. */
  readonly index: number;
  readonly dots: readonly Point[];
  /** Other labels and what no label may cover. */
  readonly taken: readonly Box[];
  /** What a label had better not cover. */
  readonly line: readonly Box[];
  readonly room: Box;
}

interface Placed {
  readonly box: Box;
  /** From the point to its label, where that does not stand beside it. */
  readonly leader: { readonly from: Point; readonly to: Point } | null;
}

const radius = 4;
/** Between the middle of a point and its label. */
const beside = 7;
const [stepAcross, stepDown] = [4, 3];
/** What it costs, in points of distance, to cover the line, to be nearer another point, and to cross a label. */
const costs = { line: 25, nearerOther: 60, crossing: 80, covering: 1000 } as const;

/** The place of a label at which it is clearest whose it is: near its point, off the others, off what is drawn. */
export function placeLabel(
  size: { readonly width: number; readonly height: number },
  surroundings: Surroundings,
): Placed {
  const { index, dots, room } = surroundings;
  const own = dots[index] ?? { x: 0, y: 0 };
  const ranked = placesIn(room, size, own).map((box) => ({ box, cost: costOf(box, own, surroundings) }));
  const box = ranked.reduce((best, each) => (each.cost < best.cost - 1e-9 ? each : best)).box;
  const to = nearest(box, own);
  return { box, leader: distance(to, own) > beside + 4 ? { from: own, to } : null };
}

/** Beside the point on both sides, above and below it, and everywhere else in the drawing. */
function placesIn(room: Box, { width, height }: { width: number; height: number }, { x, y }: Point): Box[] {
  const at = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + height });
  const most = {
    left: Math.max(room.left, room.right - width),
    top: Math.max(room.top, room.bottom - height),
  };
  const inside = ({ left, right, top, bottom }: Box): boolean =>
    left >= room.left && right <= room.right && top >= room.top && bottom <= room.bottom;
  const close = [
    at(x + beside, y - height / 2),
    at(x - beside - width, y - height / 2),
    at(x + beside, y + 2),
    at(x - width / 2, y + beside),
    at(x - width / 2, y - beside - height),
  ];
  const lefts = Array.from(
    { length: Math.floor((most.left - room.left) / stepAcross) + 1 },
    (_, place) => room.left + place * stepAcross,
  );
  const tops = Array.from(
    { length: Math.floor((most.top - room.top) / stepDown) + 1 },
    (_, place) => room.top + place * stepDown,
  );
  return [...close.filter(inside), ...lefts.flatMap((left) => tops.map((top) => at(left, top)))];
}

function costOf(box: Box, own: Point, { index, dots, taken, line }: Surroundings): number {
  const to = nearest(box, own);
  const far = distance(to, own);
  const others = dots.filter((_, place) => place !== index);
  const covers = [...taken, ...dots.map(boxOf)].filter((each) => overlaps(box, each)).length;
  const isNearerOther = others.some((dot) => distance(nearest(box, dot), dot) < far);
  const isClose = far < beside - 0.5;
  const crossed = taken.some((each) => crosses(each, own, to));
  return (
    far +
    (isClose ? costs.covering : 0) +
    covers * costs.covering +
    (line.some((each) => overlaps(box, each)) ? costs.line : 0) +
    (isNearerOther ? costs.nearerOther : 0) +
    (crossed ? costs.crossing : 0)
  );
}

const boxOf = ({ x, y }: Point): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const held = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

const nearest = ({ left, right, top, bottom }: Box, { x, y }: Point): Point => ({
  x: held(x, left, right),
  y: held(y, top, bottom),
});

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Whether a leader runs over a label on its way. */
const crosses = (box: Box, from: Point, to: Point): boolean =>
  [0.2, 0.4, 0.6, 0.8].some((share) => {
    const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    return point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom;
  });
