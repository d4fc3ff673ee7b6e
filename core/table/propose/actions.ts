import type { Layout } from '../layout.ts';
import type { Mapping } from '../mapping.ts';
import { columnOf, columnsByName, withChoice } from './columns.ts';

/** Which columns of a table are what of a list of actions. */
export function proposeActions(layout: Layout): Pick<Mapping, 'form' | 'columns' | 'labels'> {
  const columns = columnsByName(layout, 'actions');
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
