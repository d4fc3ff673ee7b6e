import { fieldsOf, isAmountField } from '../fields.ts';
import { factIds } from '../../model/facts/catalogue.ts';
import type { TableField, TableKind } from '../fields.ts';
import { type ColumnMapping, type Mapping, type MappingForm, unitKey } from '../mapping.ts';
import type { ColumnChoice, FigureChoice, TableSettings } from './settings.ts';

const isFact = (field: TableField): boolean => factIds.some((id) => id === field);

/** What a column of such a table can be: only what is stored of it is offered. */
export function choicesFor(kind: TableKind, form: MappingForm): readonly TableField[] {
  if (kind === 'reference') {
    return fieldsOf.reference;
  }
  if (kind !== 'facts') {
    return fieldsOf[kind].filter((field) => !isAmountField(field) || isFact(field));
  }
  switch (form) {
    case 'years-across':
      return ['figure', 'unit', 'value', 'name'];
    case 'long':
      return ['figure', 'year', 'period', 'unit', 'value', 'name'];
    default:
      return fieldsOf.facts.filter((field) => ['year', 'period', 'name'].includes(field) || isFact(field));
  }
}

/** Columns of years may be many; every other field is one column only. */
const isRival = (column: ColumnMapping, chosen: ColumnMapping): boolean =>
  column.column !== chosen.column &&
  column.field === chosen.field &&
  (column.field !== 'value' || column.year === chosen.year);

function choose(columns: readonly ColumnMapping[], choice: ColumnChoice): readonly ColumnMapping[] {
  const before = columns.find(({ column }) => column === choice.column);
  if (before === undefined) {
    return columns;
  }
  const isOther = choice.field !== undefined && choice.field !== before.field;
  const chosen: ColumnMapping = {
    ...before,
    field: choice.field === undefined ? before.field : choice.field,
    unit: choice.unit ?? before.unit,
    shareAs: choice.shareAs ?? before.shareAs,
    ...(isOther && { why: 'chosen', confidence: 'sure' }),
  };
  return columns.map((column) => {
    if (column.column === choice.column) {
      return chosen;
    }
    return isOther && chosen.field !== null && isRival(column, chosen)
      ? { ...column, field: null, why: 'second', confidence: 'unsure' }
      : column;
  });
}

/** What cannot be stored is not taken: the columns of a list may be figures that a cluster has no place for. */
const storedOnly = (kind: TableKind, column: ColumnMapping): ColumnMapping =>
  kind === 'clusters' && column.field !== null && isAmountField(column.field) && !isFact(column.field)
    ? { ...column, field: null, why: 'not-kept', confidence: 'unsure' }
    : column;

/** What a row is called, taken for what the official says; a row that was taken for the same gives way. */
const withFigure = (labels: Mapping['labels'], { key, figure }: FigureChoice): Mapping['labels'] => ({
  ...Object.fromEntries(
    Object.entries(labels).map(([other, field]) => [other, field === figure ? null : field]),
  ),
  [key]: figure,
});

/** The units that were said of columns and rows which give one that is not understood. */
function unitsSaid(
  mapping: Mapping,
  { columns, figures = [] }: Pick<TableSettings, 'columns' | 'figures'>,
): NonNullable<Mapping['units']> {
  const ofColumns = columns.flatMap(({ column, unit }) => {
    const before = mapping.columns.find((each) => each.column === column);
    return unit === undefined || before === undefined || before.unit === null
      ? []
      : [[unitKey(before.head, before.unit), unit] as const];
  });
  const ofRows = figures.flatMap(({ key, unit }) =>
    unit === undefined ? [] : [[unitKey(key, unit.given), unit.meant] as const],
  );
  return { ...mapping.units, ...Object.fromEntries([...ofColumns, ...ofRows]) };
}

/** A mapping with what the official has said over it. */
export function chosenMapping(
  mapping: Mapping,
  { columns, rows = [], figures = [], year }: Pick<TableSettings, 'columns' | 'rows' | 'figures' | 'year'>,
): Mapping {
  const industries = {
    ...mapping.industries,
    ...Object.fromEntries(rows.map((row) => [row.key, row.industry])),
  };
  const units = unitsSaid(mapping, { columns, figures });
  return {
    ...mapping,
    ...(Object.keys(industries).length > 0 && { industries }),
    ...(Object.keys(units).length > 0 && { units }),
    year: year ?? mapping.year,
    labels: figures.reduce(withFigure, mapping.labels),
    columns: columns.reduce(choose, mapping.columns).map((column) => storedOnly(mapping.kind, column)),
  };
}
