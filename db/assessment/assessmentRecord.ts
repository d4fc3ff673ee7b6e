import { type Assessment, assessmentFields } from '../../core/model/assessment.ts';
import type { Columns, Field } from '../../core/model/fieldTable.ts';
import { type Part, rowParts } from './rowParts.ts';
import type { Rows, TableName } from './rowTables.ts';

export type FieldName = keyof Assessment;
type Cell = string | number | null;
export type AssessmentRow = Readonly<Record<string, Cell>>;

const fields: Readonly<Record<FieldName, Field>> = assessmentFields;

// Object.keys forgets that these are the names.
export const allFields = Object.keys(assessmentFields) as FieldName[];

const flat = (columns: Columns): string[] =>
  typeof columns === 'string' ? [columns] : Object.values(columns).flatMap(flat);

/** The columns of some fields in the assessment's own row. */
export const columnsOf = (names: readonly FieldName[]): string[] =>
  names.flatMap((name) => flat(fields[name].columns ?? {}));

/** The cells of some fields, by column. */
export const cellsOf = (names: readonly FieldName[], values: Partial<Assessment>): Record<string, Cell> =>
  Object.fromEntries(names.flatMap((name) => cells(fields[name].columns ?? {}, values[name])));

function cells(columns: Columns, value: unknown): [string, Cell][] {
  if (typeof columns === 'string') {
    return [[columns, toCell(value)]];
  }
  const held: Readonly<Record<string, unknown>> = { ...(value ?? {}) };
  return Object.entries(columns).flatMap(([key, inner]) => cells(inner, held[key]));
}

function toCell(value: unknown): Cell {
  if (typeof value === 'boolean') {
    return value ? 1 : 0;
  }
  // The schema of a field in one column is one of texts, numbers and yes or no.
  return (value ?? null) as Cell;
}

/** The parts of some fields that lie in tables of their own. */
export const partsOf = (names: readonly FieldName[]): readonly Part[] => [
  ...new Set(names.flatMap((name) => (assessmentFields[name] as { rows?: { part: Part } }).rows?.part ?? [])),
];

export const tablesOf = (parts: readonly Part[]): readonly TableName[] =>
  parts.flatMap((part) => rowParts[part].tables);

/** Some fields of an assessment from its own row and the rows around it. */
export function fromRows<Name extends FieldName>(
  names: readonly Name[],
  row: AssessmentRow,
  rows: Rows,
): Pick<Assessment, Name> {
  const around: Partial<Record<FieldName, unknown>> = Object.assign(
    {},
    ...partsOf(names).map((part) => rowParts[part].read(rows)),
  );
  const values = names.map((name) => [name, joined(fields[name], row, around[name])]);
  // Columns and rows were written from a value of the schema; Object.fromEntries forgets which is whose.
  return Object.fromEntries(values) as Pick<Assessment, Name>;
}

function joined({ columns, empty, schema }: Field, row: AssessmentRow, around: unknown): unknown {
  if (columns === undefined) {
    return around;
  }
  const held = valueIn(columns, row);
  if (typeof columns === 'string') {
    return schema.type === 'boolean' ? held === 1 : (held ?? empty);
  }
  return held === undefined && empty === null ? null : { ...(held ?? {}), ...(around ?? {}) };
}

/** What columns hold; `undefined` where they hold nothing. */
function valueIn(columns: Columns, row: AssessmentRow): unknown {
  if (typeof columns === 'string') {
    return row[columns] ?? undefined;
  }
  const held = Object.entries(columns).flatMap(([key, inner]) => {
    const value = valueIn(inner, row);
    return value === undefined ? [] : [[key, value]];
  });
  return held.length === 0 ? undefined : Object.fromEntries(held);
}
