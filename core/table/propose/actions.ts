import { shareIn, statusIn } from '../actionWords.ts';
import { plainText } from '../table.ts';
import type { Layout } from '../layout.ts';
import type { ColumnMapping, Mapping } from '../mapping.ts';
import { columnOf, columnsByName, holds, withChoice } from './columns.ts';

/** Heads under which offices write a share, a status or prose. */
const howFar = /^(?:工作)?(?:进展|推进)(?:情况)?$/u;

/** A column of how far actions have come is what stands in it; prose is not imported. */
function byContent(layout: Layout, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const named = columns.find(({ field, head }) => field === 'progress' && howFar.test(head));
  if (named === undefined) {
    return columns;
  }
  const { column } = named;
  if (holds(layout, column, (cell) => shareIn(plainText(cell)) !== null)) {
    return columns;
  }
  const isStatus =
    columnOf(columns, 'status') === null &&
    holds(layout, column, (cell) => statusIn(plainText(cell)) !== null);
  return withChoice(
    columns,
    column,
    isStatus ? { field: 'status', why: 'values' } : { field: null, why: 'unknown' },
  );
}

/** Which columns of a table are what of a list of actions. */
export function proposeActions(layout: Layout): Pick<Mapping, 'form' | 'columns' | 'labels'> {
  const columns = byContent(layout, columnsByName(layout, 'actions'));
  const isFree = columns.find(({ column }) => column === layout.labelColumn)?.field === null;
  return {
    form: 'list',
    columns:
      columnOf(columns, 'action') === null && isFree
        ? withChoice(columns, layout.labelColumn, { field: 'action', why: 'values' })
        : columns,
    labels: {},
  };
}
