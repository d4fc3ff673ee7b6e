import * as v from 'valibot';
import { textEncodings } from '../../base/decodeText.ts';
import { IdSchema, NoteSchema, ShortTextSchema, YearSchema } from '../../base/fields.ts';
import { type TableField, fieldsOf } from '../fields.ts';
import { mappingForms } from '../mapping.ts';
import { delimiters, tableLimits } from '../table.ts';
import { factIds } from '../../model/facts/catalogue.ts';
import { totalScopes } from '../../model/figures/figureSet.ts';

/**
 * What of a table goes where: yearly facts of a cluster, actions of an assessment or figures of an area, which may not be
 * chosen yet, or a list of clusters. What the total of figures counts is found where it is not said.
 */
export const TableTargetSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('facts'), cluster: v.nullable(IdSchema) }),
  v.strictObject({ kind: v.literal('clusters') }),
  v.strictObject({ kind: v.literal('actions'), assessment: v.nullable(IdSchema) }),
  v.strictObject({
    kind: v.literal('reference'),
    area: v.nullable(v.pipe(v.string(), v.regex(/^\d{6}$/))),
    totalOf: v.nullable(v.picklist(totalScopes)),
  }),
]);
export type TableTarget = v.InferOutput<typeof TableTargetSchema>;

const LineSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000));
export const ColumnSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(tableLimits.columns - 1),
);

const allFields: readonly TableField[] = [...new Set(Object.values(fieldsOf).flat())];
export const TableFieldSchema = v.picklist(allFields);
export const ShareSchema = v.picklist(['percent', 'fraction']);

/** What the official says a column is, over what was found. */
export const ColumnChoiceSchema = v.strictObject({
  column: ColumnSchema,
  field: v.optional(v.nullable(TableFieldSchema)),
  unit: v.optional(ShortTextSchema),
  shareAs: v.optional(ShareSchema),
});
export type ColumnChoice = v.InferOutput<typeof ColumnChoiceSchema>;

/** What the official says a row is: a code of an industry, empty for all of them, `null` for not wanted. */
export const RowChoiceSchema = v.strictObject({
  /** What the row is called, as names are compared. */
  key: v.pipe(NoteSchema, v.maxLength(300)),
  industry: v.nullable(v.pipe(v.string(), v.regex(/^(?:[A-T]|\d{2,4})?$/))),
});

/** What the official says a row of figures is; `null` for not wanted. `unit` is meant by one that is not understood. */
export const FigureChoiceSchema = v.strictObject({
  /** What the row is called, as names are compared. */
  key: v.pipe(NoteSchema, v.maxLength(300)),
  figure: v.nullable(v.picklist(factIds)),
  unit: v.optional(v.strictObject({ given: ShortTextSchema, meant: ShortTextSchema })),
});
export type FigureChoice = v.InferOutput<typeof FigureChoiceSchema>;

/** How the official says that a table is to be read; what is left out is found. */
export const TableSettingsSchema = v.strictObject({
  encoding: v.optional(v.picklist(textEncodings)),
  delimiter: v.optional(v.picklist(delimiters)),
  sheet: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  headLine: v.optional(LineSchema),
  form: v.optional(v.picklist(mappingForms)),
  year: v.optional(YearSchema),
  columns: v.pipe(v.array(ColumnChoiceSchema), v.maxLength(tableLimits.columns)),
  rows: v.optional(v.pipe(v.array(RowChoiceSchema), v.maxLength(2000))),
  figures: v.optional(v.pipe(v.array(FigureChoiceSchema), v.maxLength(2000))),
  /** Cells that count by their own unit, `G5`. */
  adopted: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{1,3}\d{1,8}$/))), v.maxLength(1000)),
});
export type TableSettings = v.InferOutput<typeof TableSettingsSchema>;

export const nothingSaid: TableSettings = { columns: [], adopted: [] };
