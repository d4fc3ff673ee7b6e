import * as v from 'valibot';
import { IdSchema } from '../../base/fields.ts';
import { EvidenceSubjectSchema } from './evidence.ts';

const NameSchema = v.strictObject({ en: v.string(), zh: v.string() });

/** A document that is named where it is attached and is missing or changed where it should lie. */
export const AbsentEvidenceSchema = v.strictObject({
  /** What the attachment calls it. */
  name: v.string(),
  /** Where it is attached; `null` where that lies in the bin. */
  at: v.nullable(
    v.strictObject({
      cluster: NameSchema,
      assessmentId: IdSchema,
      assessedOn: v.string(),
      subject: EvidenceSubjectSchema,
      /** The indicator, the question or the action; its id where it is not known. */
      item: NameSchema,
      /** The dimension of an indicator; empty for anything else. */
      dimension: v.string(),
    }),
  ),
});
export type AbsentEvidence = v.InferOutput<typeof AbsentEvidenceSchema>;
