import type { Layout } from '../layout.ts';
import type { Mapping } from '../mapping.ts';
import { columnOf, columnsByName, withChoice } from './columns.ts';

/** Which columns of a table are what of a list of clusters. */
export function proposeClusters(layout: Layout): Pick<Mapping, 'form' | 'columns' | 'labels'> {
  const columns = columnsByName(layout, 'clusters');
  const isFree = columns.find(({ column }) => column === layout.labelColumn)?.field === null;
  return {
    form: 'list',
    columns:
      columnOf(columns, 'name') === null && isFree
        ? withChoice(columns, layout.labelColumn, { field: 'name', why: 'values' })
        : columns,
    labels: {},
  };
}
