/** A cell of a grid by its row and column. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells from where a selection began to where it has come. */
export interface Selection {
  readonly from: Cell;
  readonly to: Cell;
}

export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const only = (cell: Cell): Selection => ({ from: cell, to: cell });

export const areaOf = ({ from, to }: Selection): Area => ({
  top: Math.min(from.row, to.row),
  bottom: Math.max(from.row, to.row),
  left: Math.min(from.column, to.column),
  right: Math.max(from.column, to.column),
});

export const isIn = ({ top, bottom, left, right }: Area, { row, column }: Cell): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The smallest selection that has all of some cells. */
export const around = (cells: readonly [Cell, ...Cell[]]): Selection => {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    from: { row: Math.min(...rows), column: Math.min(...columns) },
    to: { row: Math.max(...rows), column: Math.max(...columns) },
  };
};

/** All cells of an area, row by row. */
export const cellsOf = ({ top, bottom, left, right }: Area): Cell[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => ({ row: top + row, column: left + column })),
  ).flat();

/** The cell below, or the top of the next column; `null` after the last. */
export function cellAfter(
  { row, column }: Cell,
  size: { readonly rows: number; readonly columns: number },
): Cell | null {
  if (row + 1 < size.rows) {
    return { row: row + 1, column };
  }
  return column + 1 < size.columns ? { row: 0, column: column + 1 } : null;
}

/** A cell moved by some rows and columns, within a grid of so many. */
export const moved = (
  { row, column }: Cell,
  [rows, columns]: readonly [number, number],
  size: { readonly rows: number; readonly columns: number },
): Cell => ({
  row: Math.max(0, Math.min(size.rows - 1, row + rows)),
  column: Math.max(0, Math.min(size.columns - 1, column + columns)),
});
