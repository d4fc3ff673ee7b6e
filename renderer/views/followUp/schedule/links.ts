/** A straight piece of a link, in shares of the row in which it lies: x of its chart, y of its height. */
export interface LinkPiece {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** The link contradicts the dates. */
  readonly isEarly: boolean;
  /** Where it ends in an arrow: on the start of an action, or from above or below on its bar. */
  readonly arrow: 'right' | 'down' | 'up' | null;
}

/** From the end of one action to another: rows by their place in the chart, heads of groups among them. */
export interface Link {
  readonly fromRow: number;
  readonly toRow: number;
  /** Where the first ends and the second begins, 0–1. */
  readonly end: number;
  readonly start: number;
  readonly isEarly: boolean;
}

const middle = 0.5;
/** How far from the middle of its row the bar ends. */
const barEdge = 0.16;

/**
 * The pieces of a link row by row, so that rows may have any height. It leaves the first action at its end and goes
 * straight to the row of the second: to its start, or, where that lies before the end, down on its bar.
 */
export function piecesOf(link: Link): ReadonlyMap<number, readonly LinkPiece[]> {
  const { fromRow, toRow, end, start, isEarly } = link;
  const isDown = toRow > fromRow;
  const [leaving, coming] = isDown ? [1, 0] : [0, 1];
  const upright = (y: readonly [number, number], arrow: LinkPiece['arrow'] = null): LinkPiece => ({
    from: [end, y[0]],
    to: [end, y[1]],
    isEarly,
    arrow,
  });
  const pieces = new Map<number, readonly LinkPiece[]>([[fromRow, [upright([middle, leaving])]]]);
  for (let row = Math.min(fromRow, toRow) + 1; row < Math.max(fromRow, toRow); row++) {
    pieces.set(row, [upright([0, 1])]);
  }
  const onBar = isDown ? middle - barEdge : middle + barEdge;
  pieces.set(
    toRow,
    start < end
      ? [upright([coming, onBar], isDown ? 'down' : 'up')]
      : [upright([coming, middle]), { from: [end, middle], to: [start, middle], isEarly, arrow: 'right' }],
  );
  return pieces;
}
