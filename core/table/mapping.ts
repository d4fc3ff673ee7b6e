import type { AmountField, TableField, TableKind } from './fields.ts';
import type { HeadColumn, Layout } from './layout.ts';

/** How the values of a table lie. */
export const mappingForms = [
  /** A row a figure of a year: figure, year, value. */
  'long',
  /** A row a year, a column a figure. */
  'years-down',
  /** A row a figure, a column a year. */
  'years-across',
  /** A row a thing with its figures: clusters, industries, places. */
  'list',
] as const;
export type MappingForm = (typeof mappingForms)[number];

/** Why a column is taken for what it is. */
export type MappingReason =
  /** Its head is a name of the field. */
  | 'name'
  /** Its head ends or begins like one. */
  | 'similar'
  /** What stands in it looks so. */
  | 'values'
  /** The title of the table says so. */
  | 'title'
  /** The official said so. */
  | 'chosen'
  // Not taken:
  | 'unknown'
  | 'number'
  /** Another column is the same field and fits better. */
  | 'second'
  /** Its unit counts something else. */
  | 'unit'
  /** A part or a rate of another column. */
  | 'part'
  /** Expected or planned. */
  | 'not-counted'
  /** Of less than a year. */
  | 'part-of-year'
  /** Known, but there is no place for it. */
  | 'not-kept';

export interface ColumnMapping {
  readonly column: number;
  /** What the head is called, as names are compared. */
  readonly head: string;
  /** `null` where the column is not imported. */
  readonly field: TableField | null;
  /** The unit of its values as text, `万元`; `null` where none is known. */
  readonly unit: string | null;
  /** The year of its values where the column says it. */
  readonly year: number | null;
  /** What bare shares between 0 and 1 are: `null` asks. */
  readonly shareAs: 'percent' | 'fraction' | null;
  readonly confidence: 'sure' | 'likely' | 'unsure';
  readonly why: MappingReason;
}

/** What the columns and rows of a table are: plain data, kept and used again for the next table of the same layout. */
export interface Mapping {
  readonly kind: TableKind;
  readonly form: MappingForm;
  readonly signature: string;
  /** The last line of the head; `null` where the table has none. */
  readonly headLine: number | null;
  /** The year of values that name none. */
  readonly year: number | null;
  readonly columns: readonly ColumnMapping[];
  /** Where rows are figures: which, by the key of their label. `null`: known not to be one. */
  readonly labels: Readonly<Record<string, AmountField | null>>;
  /** Where rows are industries: the codes of those that were assigned by hand, empty for all of them; `null`: not wanted. */
  readonly industries?: Readonly<Record<string, string | null>>;
  /** The unit that was said where one is given which is not understood, by `unitKey`. */
  readonly units?: Readonly<Record<string, string>>;
}

/** The name of a column or a row with the unit that it gives: the same answer holds for the same words only. */
export const unitKey = (name: string, unit: string): string => `${name} ${unit}`;

/** What a head is called from year to year. */
const nameOf = ({ label }: HeadColumn): string =>
  label.key === '' && label.year !== null ? '#' : label.key || label.keyEn;

/** By what a layout is known again: the names of its heads, whatever their years and units. */
export const signatureOf = (layout: Layout, kind: TableKind): string =>
  [kind, ...layout.columns.map(nameOf)].join('|');

const keptUnit = ({ head, unit }: ColumnMapping, { units = {} }: Mapping): string | null =>
  unit === null ? null : (units[unitKey(head, unit)] ?? unit);

/** A mapping that was kept, for the table at hand: its own lines and years. `null` where none has its layout. */
export function keptMapping(kept: readonly Mapping[], proposed: Mapping): Mapping | null {
  const found = kept.find(({ signature }) => signature === proposed.signature);
  if (found === undefined) {
    return null;
  }
  const { headLine, year } = proposed;
  return {
    ...found,
    headLine,
    year,
    labels: { ...proposed.labels, ...found.labels },
    columns: proposed.columns.map((column) => {
      const before = found.columns.find((other) => other.column === column.column);
      // Brackets are no part of a name: what is of less than a year, or expected, may be called like what was kept.
      const isUnfit = column.why === 'part-of-year' || column.why === 'not-counted';
      return before === undefined || isUnfit
        ? column
        : { ...before, year: column.year, unit: keptUnit(column, found) ?? before.unit };
    }),
  };
}
