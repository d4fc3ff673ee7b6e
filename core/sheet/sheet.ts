import * as v from 'valibot';

/** How the cells of a column are counted with: a share is 0–1 and shown in percent, a date is ISO. */
export const columnKinds = ['text', 'number', 'percent', 'date'] as const;

/** The most that a spreadsheet takes: rows of our own tables stay far below. */
const limits = { columns: 100, rows: 50_000, head: 1000, name: 200, text: 32_000 } as const;

const DecimalsSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));

export const SheetColumnSchema = v.strictObject({
  head: v.pipe(v.string(), v.maxLength(limits.head)),
  kind: v.picklist(columnKinds),
  /** Always so many behind the point; left out, as many as there are. */
  decimals: v.exactOptional(DecimalsSchema),
  /** Stands in the head. */
  unit: v.exactOptional(v.pipe(v.string(), v.maxLength(limits.name))),
  /** For the program alone: shown so that nobody writes into it. */
  isFixed: v.exactOptional(v.literal(true)),
});
export type SheetColumn = v.InferOutput<typeof SheetColumnSchema>;

/** A text, a number of the kind of its column, or nothing. What is known less exactly than a day stays a text. */
export const SheetCellSchema = v.nullable(
  v.union([v.pipe(v.string(), v.maxLength(limits.text)), v.pipe(v.number(), v.finite())]),
);
export type SheetCell = v.InferOutput<typeof SheetCellSchema>;

/** A table that leaves the program: what stands in it, and what each column is. */
export const SheetSchema = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(limits.name)),
  columns: v.pipe(v.array(SheetColumnSchema), v.minLength(1), v.maxLength(limits.columns)),
  rows: v.pipe(v.array(v.array(SheetCellSchema)), v.maxLength(limits.rows)),
});
export type Sheet = v.InferOutput<typeof SheetSchema>;

export const textColumn = (head: string): SheetColumn => ({ head, kind: 'text' });
export const dateColumn = (head: string): SheetColumn => ({ head, kind: 'date' });

export const fixed = (column: SheetColumn): SheetColumn => ({ ...column, isFixed: true });

/** Left out, a number has as many decimals as it needs. */
export const numberColumn = (head: string, decimals?: number, unit?: string): SheetColumn => ({
  head,
  kind: 'number',
  ...(decimals === undefined ? {} : { decimals }),
  ...(unit === undefined || unit === '' ? {} : { unit }),
});

export const percentColumn = (head: string, decimals = 0): SheetColumn => ({
  head,
  kind: 'percent',
  decimals,
});

/** What is as long as a cell can be is cut there. */
export const longestCell = limits.text;
