/** Which rows of a long list are drawn, and the room that those before and after them take. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /** Pixels. */
  readonly before: number;
  readonly after: number;
}

interface Looking {
  readonly count: number;
  /** Pixels: of a row, of what is seen of the list, and how far it is scrolled. */
  readonly rowHeight: number;
  readonly height: number;
  readonly top: number;
}

/** Rows beyond the edges, so that a step of the wheel finds them drawn. */
const spare = 8;

/** So many rows are drawn at most: as many as may stand in sight at once, and the spare ones. */
export const rowSlots = ({ rowHeight, height }: Pick<Looking, 'rowHeight' | 'height'>): number =>
  Math.ceil(height / rowHeight) + 2 * spare;

export function rowWindow({ count, rowHeight, height, top }: Looking): RowWindow {
  const last = Math.max(0, count * rowHeight - height);
  const seenFrom = Math.floor(Math.min(Math.max(0, top), last) / rowHeight);
  const from = Math.max(0, seenFrom - spare);
  const to = Math.min(count, seenFrom + Math.ceil(height / rowHeight) + spare);
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight };
}
