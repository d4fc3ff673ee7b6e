/** A dot with the name beside it, in the units of the drawing. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  /** Room that the name takes. */
  readonly width: number;
  readonly height: number;
}

export type Side = 'right' | 'left' | 'above' | 'below';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const sides: readonly Side[] = ['right', 'left', 'above', 'below'];

/** Where a name stands at a side of its dot; `gap` from the middle of the dot. */
export function boxAt({ x, y, width, height }: Dot, side: Side, gap: number): Box {
  const [left, top] = {
    right: [x + gap, y - height / 2],
    left: [x - gap - width, y - height / 2],
    above: [x - width / 2, y - gap - height],
    below: [x - width / 2, y + gap],
  }[side] as [number, number];
  return { left, top, right: left + width, bottom: top + height };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Boxes by the cells of a grid that they touch: what lies near is found without looking at all. */
function createGrid(cell: number) {
  const cells = new Map<number, Box[]>();
  function* touched({ left, top, right, bottom }: Box): Generator<number> {
    for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row += 1) {
      for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column += 1) {
        yield row * 4096 + column;
      }
    }
  }
  return {
    add(box: Box): void {
      for (const key of touched(box)) {
        const held = cells.get(key);
        if (held) {
          held.push(box);
        } else {
          cells.set(key, [box]);
        }
      }
    },
    isFree(box: Box): boolean {
      for (const key of touched(box)) {
        if (cells.get(key)?.some((other) => overlap(box, other)) === true) {
          return false;
        }
      }
      return true;
    },
  };
}

/**
 * A side for each name so that no name lies over another name, over a dot or outside; `null` where none is free.
 *
 * Tried right, left, above, below, for one dot after the other: those that come first are named first. `radius` is that of
 * the dots, `gap` from the middle of a dot to its name, greater than the radius.
 */
export function placeLabels(
  dots: readonly Dot[],
  { bounds, radius, gap }: { readonly bounds: Box; readonly radius: number; readonly gap: number },
): readonly (Side | null)[] {
  const grid = createGrid(32);
  for (const { x, y } of dots) {
    grid.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  }
  const isWithin = ({ left, top, right, bottom }: Box) =>
    left >= bounds.left && top >= bounds.top && right <= bounds.right && bottom <= bounds.bottom;
  return dots.map((dot) => {
    for (const side of sides) {
      const box = boxAt(dot, side, gap);
      if (isWithin(box) && grid.isFree(box)) {
        grid.add(box);
        return side;
      }
    }
    return null;
  });
}
