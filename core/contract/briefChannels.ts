import * as v from 'valibot';
import { IdSchema, NoteSchema } from '../base/fields.ts';
import { BatchProgressSchema, BatchWishSchema } from '../model/brief/batchProgress.ts';
import { BriefCheckSchema, PrintedFingerprintSchema } from '../model/brief/briefCheck.ts';
import { BriefDeskSchema } from '../model/brief/briefDesk.ts';
import { longestEdit } from '../model/brief/briefEdit.ts';
import { BriefOptionsSchema } from '../model/brief/briefOptions.ts';
import { briefFormats } from '../model/brief/briefRecord.ts';
import { briefStages } from '../model/brief/briefStage.ts';
import { SpokenDeskSchema } from '../model/brief/spokenDesk.ts';
import { type Call, ExportedFileSchema, LanguageSchema, none, replacing } from './call.ts';
import { briefFile, BriefFileSchema } from './carries.ts';

const byJob = v.strictObject({ job: IdSchema });

/** Briefs: edited and exported, many at once, and printed ones checked against the present. */
export const briefChannels = {
  /** What can be chosen and edited in the brief of an assessment, and how it stands. */
  'brief.open': {
    input: v.strictObject({ id: IdSchema, language: LanguageSchema }),
    output: BriefDeskSchema,
  },
  /**
   * Puts a paragraph in the official's own words; `text: null` goes back to the computed ones. The same text again
   * takes the values of today as known.
   */
  'brief.saveEdit': {
    input: v.strictObject({
      id: IdSchema,
      language: LanguageSchema,
      block: IdSchema,
      text: v.nullable(v.pipe(NoteSchema, v.maxLength(longestEdit), v.regex(/\S/u))),
      ...replacing(v.nullable(NoteSchema)),
    }),
    output: BriefDeskSchema,
  },
  'brief.saveOptions': {
    input: v.strictObject({ id: IdSchema, options: BriefOptionsSchema, ...replacing(BriefOptionsSchema) }),
    output: BriefOptionsSchema,
  },
  /**
   * Writes the brief where the official chooses; the preview is served by the shell at `briefPath`. `withoutMissing`
   * prints the code point of a character that no font has.
   */
  'brief.export': {
    input: v.strictObject({
      id: IdSchema,
      language: LanguageSchema,
      format: v.picklist(briefFormats),
      withoutMissing: v.optional(v.boolean()),
      /** A new id by which the export is asked about and cancelled while it runs. */
      job: v.optional(IdSchema),
    }),
    output: ExportedFileSchema,
  },
  /** What a running export is doing; `null` where none of that id runs. */
  'brief.progress': {
    input: byJob,
    output: v.strictObject({ stage: v.nullable(v.picklist(briefStages)) }),
  },
  /** Ends an export that is not writing its file yet; it then answers that nothing was written. */
  'brief.cancel': { input: byJob, output: none },
  /** Keeps a record of a brief that the page itself prints, so that it can be checked like an exported one. */
  'brief.recordPrinted': {
    input: v.strictObject({ id: IdSchema, language: LanguageSchema }),
    output: none,
  },
  /** What is said of the assessment in a minute. */
  'brief.spoken': {
    input: v.strictObject({ id: IdSchema, language: LanguageSchema }),
    output: SpokenDeskSchema,
  },
  /** The same as a DOCX, and the measures of the plan as an XLSX, where the official chooses. */
  'brief.exportSpoken': {
    input: v.strictObject({ id: IdSchema, language: LanguageSchema }),
    output: ExportedFileSchema,
  },
  'brief.exportMeasures': {
    input: v.strictObject({ id: IdSchema, language: LanguageSchema }),
    output: ExportedFileSchema,
  },
  /** How the actions of an assessment stand, on one page, where the official chooses. */
  'brief.exportProgress': {
    input: v.strictObject({ id: IdSchema, language: LanguageSchema, format: v.picklist(briefFormats) }),
    output: ExportedFileSchema,
  },
  /**
   * Whether the data behind a printed brief have changed since, by the digits that it prints: those of its record, or
   * those of the last change, whose number can be given with them.
   */
  'brief.check': {
    input: v.strictObject({
      digits: PrintedFingerprintSchema,
      seq: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
    output: BriefCheckSchema,
  },
  /** The same by the file of the brief, PDF or DOCX, whose bytes are sent as base64. */
  'brief.checkFile': { input: BriefFileSchema, carries: briefFile, output: BriefCheckSchema },
  /** Asks for a folder and begins to write briefs into it; `job: null` when the official closed the dialog. */
  'briefs.start': { input: BatchWishSchema, output: v.strictObject({ job: v.nullable(IdSchema) }) },
  'briefs.progress': { input: byJob, output: BatchProgressSchema },
  /** Ends a batch after the files that are being written. */
  'briefs.cancel': { input: byJob, output: BatchProgressSchema },
} as const satisfies Record<string, Call>;
