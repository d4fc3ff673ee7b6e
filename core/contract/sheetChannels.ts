import * as v from 'valibot';
import { IdSchema, ShortTextSchema } from '../base/fields.ts';
import { sheetFormats } from '../base/sheetFormat.ts';
import { SheetSchema } from '../sheet/sheet.ts';
import { type Call, ExportedFileSchema, LanguageSchema, none } from './call.ts';
import type { Carries } from './carries.ts';

/** The cells of one table: ten thousand clusters with all that is shown of each, and to spare. */
const tableCells = { content: 'text', characters: 4_000_000 } as const satisfies Carries;

const mostActions = 10_000;

const as = {
  format: v.picklist(sheetFormats),
  language: LanguageSchema,
  /** A new id by which it is cancelled while it runs. */
  job: v.optional(IdSchema),
};

/** Tables that leave the program. */
export const sheetChannels = {
  /** Writes a table of a screen where the official chooses, in the language of the screen. */
  'sheet.save': {
    input: v.strictObject({
      sheet: SheetSchema,
      /** Whose table it is: named beneath it and in the name of the file. `null` for one of no assessment. */
      assessment: v.nullable(IdSchema),
      ...as,
    }),
    carries: tableCells,
    output: ExportedFileSchema,
  },
  /** Writes all tables of an assessment: one workbook, or a folder with a CSV file for each. */
  'sheet.saveAssessment': {
    input: v.strictObject({ id: IdSchema, ...as }),
    output: ExportedFileSchema,
  },
  /**
   * Writes actions with all that is known of each, and in a workbook their records in a second sheet; or their records
   * alone. What comes back changed is read by `table.preview`.
   */
  'sheet.saveActions': {
    input: v.strictObject({
      table: v.picklist(['actions', 'records']),
      ids: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(mostActions)),
      /** For whom it is: stands in the name of the file; empty for nobody. */
      owner: ShortTextSchema,
      ...as,
    }),
    output: ExportedFileSchema,
  },
  /** Ends the making of a workbook whose file is not being written yet; the call then answers that nothing was written. */
  'sheet.cancel': { input: v.strictObject({ job: IdSchema }), output: none },
} as const satisfies Record<string, Call>;
