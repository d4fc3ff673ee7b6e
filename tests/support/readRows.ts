import { applyMapping } from '../../core/table/apply/applyMapping.ts';
import type { Beside } from '../../core/table/apply/context.ts';
import type { TableKind } from '../../core/table/fields.ts';
import { proposeMapping } from '../../core/table/propose/proposeMapping.ts';
import { tableOf } from './tables.ts';

export type Texts = readonly (readonly string[])[];

/** What a table from the texts of its cells gives, in short: its values, what is refused by line, what it warns of. */
export function readRows(kind: TableKind, rows: Texts, beside: Beside & { readonly file?: string } = {}) {
  const table = tableOf(rows, beside.file);
  const mapping = proposeMapping(table, kind);
  const result = applyMapping(table, mapping, beside);
  const values = result.rows.flatMap((row) =>
    'figures' in row
      ? row.figures.map(({ field, year, value }) => `${field} ${year} ${value}`)
      : 'fact' in row
        ? [`${row.fact} ${row.year} ${row.value}`]
        : 'figure' in row
          ? [`${row.figure} ${row.year} ${row.value}`]
          : [],
  );
  return {
    values,
    refused: result.rejected.map(({ line, reason }) => `${line} ${reason.reason}`),
    warnings: result.warnings.map((warning) =>
      'why' in warning ? `${warning.warning} ${warning.why}` : warning.warning,
    ),
    columns: mapping.columns.map(({ field, why }) => `${field} ${why}`),
    result,
  };
}
