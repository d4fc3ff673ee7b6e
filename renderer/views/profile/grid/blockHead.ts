import type { CellReason } from '../../../../core/table/findings.ts';
import { type UnitLine, unitLine } from '../../../../core/table/label.ts';
import { type HeadColumn, type Layout, layoutOf } from '../../../../core/table/layout.ts';
import { isLineAround } from '../../../../core/table/rowShape.ts';
import type { Table } from '../../../../core/table/table.ts';
import { countHeads, isRowOfUnits, textsOf, withoutBrackets } from './blockRows.ts';
import { headOf, periodOfTitles } from './edge.ts';

/** What stands above the values of a block. */
export interface BlockHead {
  /** How many rows it has, titles included. */
  readonly rows: number;
  readonly columns: readonly Pick<HeadColumn, 'text' | 'parts' | 'label'>[];
  /** The units of a row of their own, by column. */
  readonly units: readonly (string | undefined)[];
  readonly unitLine: UnitLine | null;
  /** The year in the titles, or why there is none. */
  readonly period: number | CellReason | null;
  /** The rows of the body. */
  readonly layout: Layout;
}

/** What says of a column when or how it was counted, and no unit. */
const noUnit = /^(?:年末|期末|当年价|现价|当年|本年|全年|累计|\d{1,2})?$/u;

/** Reads the head of a block as that of a file is read, with units in a row of their own apart. */
export function headOfBlock(table: Table, yearHere: number): BlockHead {
  const rows = countHeads(table.rows, yearHere);
  const body = { table, from: rows, to: table.rows.length };
  if (rows === 0) {
    return {
      rows,
      columns: [],
      units: [],
      unitLine: null,
      period: null,
      layout: { ...layoutOf({ ...table, rows: [] }), ...body },
    };
  }
  const above = table.rows.slice(0, rows);
  const units = above.filter(isRowOfUnits);
  const named = above.filter((row) => !units.includes(row));
  const layout = layoutOf({ ...table, rows: [...named, ...table.rows.slice(rows)] }, named.at(-1)?.line);
  const last = named.findLast((row) => !isLineAround(row));
  const isAlone = layout.headLines.length === 0 && table.columns === 1;
  const texts = above.flatMap(textsOf);
  const firstHead = layout.headLines[0] ?? Infinity;
  const titles = above
    .filter(({ line }) => line < firstHead && !units.some((row) => row.line === line))
    .flatMap(textsOf);
  return {
    rows,
    columns: isAlone && last !== undefined ? textsOf(last).map(headOf) : layout.columns,
    units: Array.from({ length: table.columns }, (_, at) =>
      units.map((row) => withoutBrackets(textsOf(row)[at] ?? '')).find((text) => !noUnit.test(text)),
    ),
    unitLine: texts.map(unitLine).find((line) => line !== null) ?? null,
    period: periodOfTitles(titles),
    layout: { ...layout, ...body },
  };
}
