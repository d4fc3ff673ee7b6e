import { namesOf } from '../fieldNames.ts';
import type { Layout } from '../layout.ts';
import type { ColumnMapping, Mapping, MappingForm } from '../mapping.ts';
import {
  amountColumns,
  columnOf,
  columnsByName,
  holdsNumbers,
  holdsYears,
  withChoice,
  withPeriod,
  yearColumns,
} from './columns.ts';
import { countFigures, figureLabels } from './labels.ts';

type Proposal = Pick<Mapping, 'form' | 'columns' | 'labels'>;

/** Figures as rows: the column of their names, the years as columns or one column of values. */
function figuresAsRows(
  layout: Layout,
  columns: readonly ColumnMapping[],
  form?: MappingForm,
): Proposal | null {
  const labels = figureLabels(layout, 'facts', columns);
  const { years, rates } = form === 'long' ? { years: [], rates: [] } : yearColumns(layout);
  const isLikely = countFigures(labels) > 0 && (years.length > 0 || amountColumns(columns).length === 0);
  if (form === undefined ? !isLikely : form === 'years-down') {
    return null;
  }
  let own = columns;
  if (columnOf(own, 'figure') === null) {
    own = withChoice(own, layout.labelColumn, { field: 'figure', why: 'values' });
  }
  if (years.length > 0 || form === 'years-across') {
    for (const { column } of years) {
      own = withChoice(own, column, { field: 'value', why: 'name' });
    }
    for (const { column } of rates) {
      own = withChoice(own, column, { field: null, why: 'part' });
    }
    return { form: 'years-across', columns: own, labels };
  }
  return { form: 'long', columns: withValue(layout, own), labels };
}

/** The column of values where none is called so: the one that holds numbers and nothing else that is known. */
export function withValue(layout: Layout, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  if (columnOf(columns, 'value') !== null) {
    return columns;
  }
  const free = columns.filter(
    ({ field, column, why }) => field === null && why === 'unknown' && holdsNumbers(layout, column),
  );
  const [only] = free;
  return only === undefined || free.length > 1
    ? columns
    : withChoice(columns, only.column, { field: 'value', why: 'values' });
}

/** The column of years where none is called so. */
function withYear(layout: Layout, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  if (columnOf(columns, 'year') !== null) {
    return columns;
  }
  const isOfFigures = (head: string): boolean => !namesOf('founded-year').includes(head);
  const found = columns.find(
    ({ field, head, column }) => field === null && isOfFigures(head) && holdsYears(layout, column),
  );
  return found === undefined ? columns : withChoice(columns, found.column, { field: 'year', why: 'values' });
}

/** Only a column that is called so names clusters: names of other things stand in tables of facts too. */
const withoutOtherNames = (columns: readonly ColumnMapping[]): readonly ColumnMapping[] =>
  columns.map((column) =>
    column.field === 'name' && !/集群|cluster/u.test(column.head)
      ? { ...column, field: null, why: 'unknown', confidence: 'unsure' }
      : column,
  );

/** Which columns and rows of a table are yearly facts of one cluster; `form` is how the official says that they lie. */
export function proposeFacts(layout: Layout, form?: MappingForm): Proposal {
  const named = withPeriod(layout, withoutOtherNames(columnsByName(layout, 'facts')));
  const { years } = yearColumns(layout);
  const columns = years.length > 0 ? named : withYear(layout, named);
  return figuresAsRows(layout, columns, form) ?? { form: 'years-down', columns, labels: {} };
}
