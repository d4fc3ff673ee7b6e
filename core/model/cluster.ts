import * as v from 'valibot';
import { formationTypeIds, gradeIds, stageIds } from '../knowledge/schema.ts';
import {
  DateSchema,
  FiniteSchema,
  FoundedYearSchema,
  IdSchema,
  ShortNoteSchema,
  ShortTextSchema,
  TimestampSchema,
  YearSchema,
} from '../base/fields.ts';
import type { CheckReason } from '../base/reasons.ts';
import { factIds } from './facts/catalogue.ts';
import { RecognitionFactsSchema } from './facts/recognitionFacts.ts';

const LocalTextSchema = v.strictObject({ en: ShortTextSchema, zh: ShortTextSchema });

/** The industries and the area whose kept or shipped figures a yearly fact was filled from. */
const FilledFromSchema = v.strictObject({
  /** Its code of GB/T 2260, `000000` for the whole country, `shipped` for what ships with the program. */
  area: v.pipe(v.string(), v.regex(/^(?:\d{6}|shipped)$/)),
  industries: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^(?:[A-T]|\d{2,4})$/))),
    v.minLength(1),
    v.maxLength(50),
  ),
});

/**
 * One figure of one year with where it comes from. The unit is that of the fact in the catalogue. `from` stands where the
 * program filled it in; a figure that somebody enters has none.
 */
export const YearlyFactSchema = v.strictObject({
  year: YearSchema,
  fact: v.picklist(factIds),
  value: FiniteSchema,
  grade: v.picklist(gradeIds),
  source: v.optional(ShortNoteSchema),
  from: v.optional(FilledFromSchema),
});
export type YearlyFact = v.InferOutput<typeof YearlyFactSchema>;

const IndustryCodeSchema = v.pipe(v.string(), v.regex(/^(?:[A-T]|\d{2,4})?$/));

/** What the official enters about a cluster. At least one of the two names is given. */
export const ClusterFieldsSchema = v.strictObject({
  name: v.pipe(
    LocalTextSchema,
    v.check((name) => Boolean(name.en.trim() || name.zh.trim()), 'no-name' satisfies CheckReason),
  ),
  province: LocalTextSchema,
  city: LocalTextSchema,
  county: LocalTextSchema,
  /** Administrative division code (GB/T 2260), six digits, or empty. */
  divisionCode: v.pipe(v.string(), v.regex(/^(?:\d{6})?$/)),
  /** The industry as it was typed. */
  industry: ShortTextSchema,
  foundedYear: v.nullable(FoundedYearSchema),
  /** The industry in GB/T 4754 without the letter of a section (`C`, `36`, `361`, `3611`), or empty. */
  industryCode: v.optional(IndustryCodeSchema, ''),
});
export type ClusterFields = v.InferOutput<typeof ClusterFieldsSchema>;

export const ClusterSchema = v.strictObject({
  id: IdSchema,
  ...ClusterFieldsSchema.entries,
  /** The type in Table 1 of the paper, where the cluster is listed there. */
  paperType: v.nullable(v.picklist(formationTypeIds)),
  facts: v.array(YearlyFactSchema),
  recognition: RecognitionFactsSchema,
});
export type Cluster = v.InferOutput<typeof ClusterSchema>;

const HeadlineSchema = v.strictObject({
  type: v.nullable(v.picklist(formationTypeIds)),
  stage: v.nullable(v.picklist(stageIds)),
  composite: v.nullable(v.number()),
  low: v.nullable(v.number()),
  high: v.nullable(v.number()),
  topCause: v.nullable(v.string()),
});

/** One row of the list of clusters: the cluster and where its latest assessment stands. */
export const ClusterSummarySchema = v.strictObject({
  id: IdSchema,
  name: LocalTextSchema,
  province: LocalTextSchema,
  city: LocalTextSchema,
  county: LocalTextSchema,
  divisionCode: v.string(),
  industry: v.string(),
  industryCode: v.string(),
  paperType: v.nullable(v.picklist(formationTypeIds)),
  /** The latest assessment that is not deleted. */
  latest: v.nullable(
    v.strictObject({
      assessmentId: IdSchema,
      assessedOn: DateSchema,
      updatedAt: TimestampSchema,
      illustrative: v.boolean(),
      answered: v.number(),
      /** Headline results, stored at the last evaluation; `null` before the first. */
      headline: v.nullable(HeadlineSchema),
    }),
  ),
  /** The last result before the latest assessment, while that one has none that stands; else `null`. */
  finished: v.nullable(v.strictObject({ assessedOn: DateSchema, headline: HeadlineSchema })),
  lateActions: v.number(),
});
export type ClusterSummary = v.InferOutput<typeof ClusterSummarySchema>;

/** Sums over the list of clusters. */
export const ClusterCountSchema = v.strictObject({
  /** Late actions of all assessments but the sample. */
  lateActions: v.number(),
  lateInSample: v.number(),
});
export type ClusterCount = v.InferOutput<typeof ClusterCountSchema>;
