import * as v from 'valibot';
import { IdSchema, TimestampSchema } from '../../base/fields.ts';
import { languages } from '../../base/settings.ts';

/** The most characters of an edited paragraph. */
export const longestEdit = 4000;

/**
 * A paragraph of the brief in the official's own words.
 *
 * It stays when the answers change: `basis` says what the computed paragraph rested on when it was replaced, so that
 * a figure that has changed since can be pointed out.
 */
export const BriefEditSchema = v.strictObject({
  language: v.picklist(languages),
  /** The id of the paragraph in the document: made from what it is about, not from its place. */
  block: IdSchema,
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestEdit)),
  /** The computed wording that it replaces. */
  computed: v.pipe(v.string(), v.maxLength(longestEdit)),
  /** The values in that wording, each with what it was computed from. */
  basis: v.array(v.strictObject({ source: v.string(), text: v.string() })),
  editedAt: TimestampSchema,
});
export type BriefEdit = v.InferOutput<typeof BriefEditSchema>;
