import { type Cell, type Cells, sha256 } from './contentSum.ts';
import type { RowChange } from './entries.ts';
import type { Table } from './tables.ts';

/** A row that was written: its cells before and after, in the order of the columns. */
export interface WrittenRow {
  readonly table: Table;
  readonly before: Cells | null;
  readonly after: Cells | null;
}

/** Whole knowledge bases and the content of briefs are told by their hash: the rows themselves are never changed. */
const longestCell = 10_000;

/** When a row was last changed is said by the entry. */
const untold: ReadonlySet<string> = new Set(['updated_at']);

/** What an entry keeps of a written row; `null` where nothing changed that is told. */
export function rowChange({ table, before, after }: WrittenRow): RowChange | null {
  const told = table.columns.flatMap((column, index) => {
    const isSame = before !== null && after !== null && before[index] === after[index];
    return isSame || untold.has(column) ? [] : [index];
  });
  return told.length === 0
    ? null
    : {
        table: table.name,
        key: keyOf(table, after ?? before ?? []),
        before: before && pick(table, before, told),
        after: after && pick(table, after, told),
      };
}

/** What became of each row in the end, however often it was written: one that was deleted and put back is changed. */
export function netRows(rows: readonly WrittenRow[]): readonly WrittenRow[] {
  const net = new Map<string, WrittenRow>();
  for (const { table, before, after } of rows) {
    const key = JSON.stringify([table.name, keyOf(table, after ?? before ?? [])]);
    const first = net.get(key);
    net.set(key, { table, before: first === undefined ? before : first.before, after });
  }
  return [...net.values()].filter(({ before, after }) => before !== null || after !== null);
}

export const cellOf = ({ columns }: Table, cells: Cells, column: string): Cell =>
  cells[columns.indexOf(column)] ?? null;

const keyOf = (table: Table, cells: Cells): Record<string, Cell> =>
  Object.fromEntries(table.key.map((column) => [column, cellOf(table, cells, column)]));

const pick = ({ columns }: Table, cells: Cells, indices: readonly number[]): Record<string, Cell> =>
  Object.fromEntries(indices.map((index) => [columns[index] ?? '', short(cells[index] ?? null)]));

const short = (cell: Cell): Cell =>
  typeof cell === 'string' && cell.length > longestCell ? `sha256:${sha256(cell)}` : cell;
