import { fileRefusal } from '../../../core/base/strictJson.ts';
import { mendedText, refusedIn } from '../../../core/base/textRule.ts';
import { type Cell, type Row, columnName, isBlank, tableLimits } from '../../../core/table/table.ts';

/** Collects the rows of a table within its limits. */
export interface RowCollector {
  /** Takes the next row unless nothing stands in it. Throws where a limit is passed. */
  add(row: Row): void;
  readonly rows: readonly Row[];
  readonly columns: number;
}

/** Trailing blanks are nobody's column. */
function trimmed(cells: readonly Cell[]): readonly Cell[] {
  const last = cells.findLastIndex((cell) => !isBlank(cell));
  return cells.slice(0, last + 1);
}

export function collectRows(): RowCollector {
  const rows: Row[] = [];
  let columns = 0;
  return {
    rows,
    get columns() {
      return columns;
    },
    add({ line, cells }) {
      const kept = trimmed(cells);
      if (kept.length === 0) {
        return;
      }
      if (rows.length === tableLimits.rows) {
        throw fileRefusal('', { reason: 'too-many-rows', most: tableLimits.rows });
      }
      if (kept.length > tableLimits.columns) {
        throw fileRefusal('', { reason: 'too-many-columns', most: tableLimits.columns });
      }
      columns = Math.max(columns, kept.length);
      rows.push({ line, cells: kept });
    },
  };
}

/** Leading blanks are kept: they show a hierarchy. */
const keepIndent = (text: string): string =>
  `${/^[ \t\u3000]*/u.exec(text)?.[0] ?? ''}${mendedText(text, 'several')}`;

/**
 * A text under the rule of texts, with the blanks in front of it. Throws `invalid-file` with the cell, `B5`, and what it
 * may not have.
 */
export function cellText(text: string, { line, column }: { line: number; column: number }): string {
  const refused = refusedIn(text, 'several');
  if (refused !== null) {
    throw fileRefusal(`${columnName(column)}${line}`, { reason: 'refused-character', ...refused });
  }
  return keepIndent(text);
}
