import * as v from 'valibot';
import { KnowledgeHashSchema } from '../model/knowledgeVersion.ts';
import { TimestampSchema } from '../base/fields.ts';
import { bundleFormat } from './bundleItems.ts';
import { isEntryName, largeLimits } from './bundleLimits.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How many of each a bundle holds. */
export const BundleCountsSchema = v.strictObject({
  clusters: count,
  facts: count,
  assessments: count,
  actions: count,
  /** Records of progress on the actions. */
  events: count,
  /** Records of exported briefs. */
  briefRecords: count,
  knowledge: count,
  /** Attached documents. */
  evidence: count,
});
export type BundleCounts = v.InferOutput<typeof BundleCountsSchema>;

export const noCounts: BundleCounts = {
  clusters: 0,
  facts: 0,
  assessments: 0,
  actions: 0,
  events: 0,
  briefRecords: 0,
  knowledge: 0,
  evidence: 0,
};

const EntrySchema = v.strictObject({
  name: v.pipe(v.string(), v.check(isEntryName)),
  /** Bytes of the entry, unpacked. */
  bytes: count,
  /** Hexadecimal, over the entry as it is unpacked. */
  sha256: KnowledgeHashSchema,
});
export type ManifestEntry = v.InferOutput<typeof EntrySchema>;

/** The table of contents of a bundle: what is in it, and by which bytes it is known. */
export const BundleManifestSchema = v.strictObject({
  format: v.literal(bundleFormat),
  /** The version of the program that wrote it. */
  app: v.pipe(v.string(), v.maxLength(80)),
  createdAt: TimestampSchema,
  /** The larger limits hold for it. */
  large: v.boolean(),
  counts: BundleCountsSchema,
  /** Every entry but this one, in the order of the file. */
  entries: v.pipe(v.array(EntrySchema), v.maxLength(largeLimits.entries)),
});
export type BundleManifest = v.InferOutput<typeof BundleManifestSchema>;
