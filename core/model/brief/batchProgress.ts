import * as v from 'valibot';
import { errorCodes } from '../../base/errors.ts';
import { briefFormats } from './briefRecord.ts';
import { ErrorDetailsSchema, IdSchema } from '../../base/fields.ts';
import { languages } from '../../base/settings.ts';
import { briefStages } from './briefStage.ts';

/** The most assessments of one batch: more than a province has clusters. */
export const longestBatch = 2000;

const LanguagesSchema = v.pipe(v.array(v.picklist(languages)), v.minLength(1), v.maxLength(languages.length));
const FormatsSchema = v.pipe(
  v.array(v.picklist(briefFormats)),
  v.minLength(1),
  v.maxLength(briefFormats.length),
);

/** Which briefs are written in one go: each assessment in each language and format. */
export const BatchWishSchema = v.strictObject({
  /** Ids of assessments; `null` is the latest of every cluster. */
  ids: v.nullable(v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(longestBatch))),
  languages: LanguagesSchema,
  formats: FormatsSchema,
  /** As chosen for each brief; `false` leaves out the annexes of all. */
  annexes: v.boolean(),
});
export type BatchWish = v.InferOutput<typeof BatchWishSchema>;

const NameSchema = v.strictObject({ en: v.string(), zh: v.string() });
const FailureSchema = v.strictObject({ code: v.picklist(errorCodes), details: ErrorDetailsSchema });
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How far a batch is. All counts are of files. */
export const BatchProgressSchema = v.strictObject({
  /** Written, failed or skipped. */
  done: count,
  of: count,
  written: count,
  /** The briefs that are being made at the moment, and what each is doing. */
  current: v.array(
    v.strictObject({
      assessmentId: IdSchema,
      name: NameSchema,
      language: v.picklist(languages),
      stage: v.picklist(briefStages),
    }),
  ),
  /** Assessments that no brief can be made of yet, and what they lack. */
  skipped: v.array(
    v.strictObject({ assessmentId: IdSchema, name: NameSchema, reason: v.picklist(['type', 'answers']) }),
  ),
  /** Files that were not written, and why, in the terms of `AppError`. */
  failed: v.array(
    v.strictObject({
      assessmentId: IdSchema,
      name: NameSchema,
      language: v.picklist(languages),
      format: v.picklist(briefFormats),
      ...FailureSchema.entries,
    }),
  ),
  folder: v.string(),
  /** By which `file.open` finds the folder. */
  handle: IdSchema,
  /** Whether a record of each brief is kept, by which it can be checked later. */
  recorded: v.boolean(),
  finished: v.boolean(),
  cancelled: v.boolean(),
  /** What it broke off on, with files left that nobody settled; in the terms of `AppError`. */
  failure: v.nullable(FailureSchema),
});
export type BatchProgress = v.InferOutput<typeof BatchProgressSchema>;

/** What a brief cannot do without; `null` when it has it. */
export function missingForBrief(evaluation: {
  readonly type: { readonly used: unknown };
  readonly causes: readonly unknown[];
}): 'type' | 'answers' | null {
  if (evaluation.type.used === null) {
    return 'type';
  }
  return evaluation.causes.length === 0 ? 'answers' : null;
}
