import * as v from 'valibot';
import { BriefOptionsSchema } from './briefOptions.ts';

/** A value under an own wording that is another one now; `null` where there was none, or is none any more. */
export const ChangedValueSchema = v.strictObject({
  source: v.string(),
  before: v.nullable(v.string()),
  now: v.nullable(v.string()),
});
export type ChangedValue = v.InferOutput<typeof ChangedValueSchema>;

/** A paragraph of the brief as the official can edit it. */
export const DeskParagraphSchema = v.strictObject({
  /** The id of its block in the document. */
  id: v.string(),
  kind: v.picklist(['title', 'request', 'judgement', 'finding', 'remedy', 'body']),
  /** The heading under which it stands, with its number; empty before the first. */
  under: v.string(),
  computed: v.string(),
  own: v.nullable(v.string()),
  /** What has changed in the computed wording since it was replaced; `null` when nothing has, empty when only words. */
  changed: v.nullable(v.array(ChangedValueSchema)),
});
export type DeskParagraph = v.InferOutput<typeof DeskParagraphSchema>;

/** A part of the brief that is longer than it should be, in words (English) or widths of a hanzi (Chinese). */
export const OverLengthSchema = v.strictObject({
  what: v.picklist(['title', 'request', 'judgement', 'finding', 'remedy', 'trust', 'body']),
  block: v.nullable(v.string()),
  is: v.number(),
  most: v.number(),
});

/** What the page of the brief shows beside the document. */
export const BriefDeskSchema = v.strictObject({
  options: BriefOptionsSchema,
  /** In the order of the document; those of sections that are left out are not among them. */
  paragraphs: v.array(DeskParagraphSchema),
  /** Own wording of paragraphs that the brief does not have now: kept, because they can come back. */
  unplaced: v.array(v.strictObject({ block: v.string(), text: v.string() })),
  /** Remedies of page 1 without a leading body or a date, by the number of their finding. */
  undecided: v.array(v.strictObject({ finding: v.number(), what: v.picklist(['owner', 'date']) })),
  /** In the order of the document. */
  over: v.array(OverLengthSchema),
});
export type BriefDesk = v.InferOutput<typeof BriefDeskSchema>;
