import * as v from 'valibot';
import { IdSchema, RequiredTextSchema } from '../base/fields.ts';
import { TableEvidenceSchema } from '../table/preview/evidence.ts';
import { TableDecisionsSchema, TablePreviewSchema } from '../table/preview/preview.ts';
import { TableSettingsSchema, TableTargetSchema } from '../table/preview/settings.ts';
import { type Call, ExportedFileSchema, LanguageSchema, none } from './call.ts';

/** A file that the page has sent to `filePath`, by the handle that it was given for it. */
const byHandle = v.strictObject({ handle: IdSchema });

/** How many rows of a table are shown at once, at most. */
export const mostRowsShown = 200;

const SheetRowSchema = v.strictObject({
  line: v.number(),
  part: v.picklist(['title', 'head', 'body']),
  cells: v.array(
    v.strictObject({
      text: v.string(),
      state: v.picklist(['taken', 'off', 'refused', 'asked', 'filled']),
    }),
  ),
});

/** Tables of offices: looked at, decided about, stored. */
export const tableChannels = {
  /**
   * Reads a received table as it is said, and compares it with what is stored; nothing is stored. Again with other
   * settings. Refused with `cancelled` where it was cancelled.
   */
  'table.preview': {
    input: v.strictObject({
      ...byHandle.entries,
      name: RequiredTextSchema,
      target: TableTargetSchema,
      settings: TableSettingsSchema,
    }),
    output: TablePreviewSchema,
  },
  /** How far the reading or the storing of a table has come, 0 to 1; `null` where neither goes on. */
  'table.progress': { input: byHandle, output: v.nullable(v.number()), isBeside: true },
  /**
   * Ends the reading of a table, or its storing: then nothing of it is stored, and it can be stored again. What was read
   * before stays. Storing that has come to its end is not stopped any more.
   */
  'table.cancel': { input: byHandle, output: none, isBeside: true },
  /** Rows of the table that was read last, from a place among its rows or from a line of its file. */
  'table.rows': {
    input: v.strictObject({
      ...byHandle.entries,
      from: v.variant('by', [
        v.strictObject({ by: v.literal('row'), row: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
        v.strictObject({ by: v.literal('line'), line: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
      ]),
      count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostRowsShown)),
    }),
    output: v.strictObject({ first: v.number(), rows: v.array(SheetRowSchema) }),
  },
  /** Writes all that is refused, with place and reason, where the official chooses. */
  'table.saveRejected': {
    input: v.strictObject({ ...byHandle.entries, language: LanguageSchema }),
    output: ExportedFileSchema,
  },
  /**
   * Stores what was looked at, as it was decided: all of it or nothing. The handle is used up by it. Refused with
   * `changed-elsewhere` where something else is stored by now than was compared with, and with `cancelled`.
   */
  'table.import': {
    input: v.strictObject({
      ...byHandle.entries,
      decisions: TableDecisionsSchema,
      evidence: TableEvidenceSchema,
      /** Whether what was said of this layout is used again. */
      remember: v.boolean(),
    }),
    output: v.strictObject({
      facts: v.number(),
      added: v.number(),
      changed: v.number(),
      undo: IdSchema,
    }),
    isAlone: true,
  },
  /**
   * Takes an import back, or brings back one that was taken back, by the token of the last. Refused with
   * `changed-elsewhere` where something of it has been changed since.
   */
  'table.takeBack': {
    input: v.strictObject({ undo: IdSchema }),
    output: v.strictObject({ undo: IdSchema }),
  },
  /** Writes a workbook to be filled in where the official chooses: it is read back without any question. */
  'table.saveTemplate': {
    input: v.strictObject({
      kind: v.picklist(['facts', 'clusters', 'actions', 'reference']),
      language: LanguageSchema,
    }),
    output: ExportedFileSchema,
  },
  /** Gives up a received file that is not going to be imported. */
  'table.discard': { input: byHandle, output: none },
} as const satisfies Record<string, Call>;
