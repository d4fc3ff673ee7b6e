import type { AppliedTable } from '../apply/applied.ts';
import type { Doubt, Rejection } from '../findings.ts';
import type { Layout } from '../layout.ts';
import type { Mapping } from '../mapping.ts';
import { type Row, plainText } from '../table.ts';

/** How a cell is shown: as it is taken, not taken, refused, waiting for an answer, filled from merged cells. */
export type CellState = 'taken' | 'off' | 'refused' | 'asked' | 'filled';

export interface SheetRow {
  readonly line: number;
  readonly part: 'title' | 'head' | 'body';
  readonly cells: readonly { readonly text: string; readonly state: CellState }[];
}

/** What is longer is cut: a window of rows is for looking at. */
const longestShown = 300;

interface Findings {
  readonly rejected: ReadonlyMap<number, readonly Rejection[]>;
  readonly doubts: ReadonlyMap<number, readonly Doubt[]>;
  readonly takenLines: ReadonlySet<number>;
}

/** What became of the lines of a table, ready to be looked up. */
export function findingsOf({
  rows,
  rejected,
  doubts,
}: Pick<AppliedTable, 'rejected' | 'doubts'> & {
  readonly rows: readonly { readonly line: number }[];
}): Findings {
  const refused = new Set(rejected.filter(({ column }) => column === null).map(({ line }) => line));
  return {
    rejected: Map.groupBy(rejected, ({ line }) => line),
    doubts: Map.groupBy(doubts, ({ line }) => line),
    takenLines: new Set(rows.map(({ line }) => line).filter((line) => !refused.has(line))),
  };
}

/** A row of the file as it is shown, with what becomes of each of its cells. */
export function sheetRow(
  row: Row,
  { layout, mapping, findings }: { layout: Layout; mapping: Mapping; findings: Findings },
): SheetRow {
  const { line } = row;
  const firstHead = layout.headLines[0] ?? 0;
  const part = layout.headLines.includes(line) ? 'head' : line < firstHead ? 'title' : 'body';
  const refused = findings.rejected.get(line) ?? [];
  const asked = findings.doubts.get(line) ?? [];
  const isUsed =
    findings.takenLines.has(line) || asked.length > 0 || refused.some(({ column }) => column !== null);
  const used = new Set(mapping.columns.filter(({ field }) => field !== null).map(({ column }) => column));
  const stateOf = (column: number): CellState => {
    if (refused.some((each) => each.column === column)) {
      return 'refused';
    }
    if (asked.some((each) => each.column === column)) {
      return 'asked';
    }
    if (!used.has(column) || (part === 'body' && !isUsed)) {
      return 'off';
    }
    return row.cells[column]?.mark === 'filled' && part === 'body' ? 'filled' : 'taken';
  };
  return {
    line,
    part,
    cells: row.cells.map((cell, column) => ({
      text: plainText(cell).slice(0, longestShown),
      state: part === 'title' ? 'off' : stateOf(column),
    })),
  };
}
