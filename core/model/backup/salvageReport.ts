import * as v from 'valibot';

const NameSchema = v.strictObject({ en: v.string(), zh: v.string() });
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What an assessment can lack, as an official would say it. */
export const assessmentParts = ['answers', 'typing', 'weights', 'plan', 'assessors', 'brief'] as const;

export type AssessmentPart = (typeof assessmentParts)[number];

/** An assessment by its cluster and the year in which it was made; empty where the year is not known. */
const AssessmentNameSchema = v.strictObject({ cluster: NameSchema, year: v.string() });

/** What was read out of a damaged file, and what was not, by name. */
export const SalvageReportSchema = v.strictObject({
  clusters: v.strictObject({ read: CountSchema, lost: v.array(NameSchema) }),
  assessments: v.strictObject({
    read: CountSchema,
    lost: v.array(AssessmentNameSchema),
    /** Those that were read, but not whole. */
    incomplete: v.array(
      v.strictObject({
        ...AssessmentNameSchema.entries,
        parts: v.array(v.strictObject({ part: v.picklist(assessmentParts), count: CountSchema })),
      }),
    ),
  }),
  actions: v.strictObject({ read: CountSchema, lost: v.array(v.string()) }),
  /** Rows of any other kind that were there and were not read. */
  otherLost: CountSchema,
  /** Rows that were not read, and were written again as the trail tells of them. */
  restored: CountSchema,
  /** Rows whose values are others than the trail tells of. */
  differing: CountSchema,
  /** Rows that were read and do not fit: their parent is missing, or they break a rule of the schema. */
  refused: CountSchema,
  /** Places that could not be read at all. */
  unreadable: CountSchema,
  /** Whether what the file says of all its rows together holds for those that are there now. */
  proved: v.boolean(),
  trail: v.strictObject({
    /** Entries that are proved from the first on: they go on in the new file. */
    kept: CountSchema,
    /** Entries that can be read and not be proved: they stand in the report. */
    aside: v.array(v.strictObject({ seq: CountSchema, at: v.string(), act: v.string() })),
    /** Whether the trail tells what was there: without it nothing is known of what is missing. */
    tells: v.boolean(),
  }),
});

export type SalvageReport = v.InferOutput<typeof SalvageReportSchema>;

/** Whether anything was read that is worth a file. */
export const holdsAnything = ({ clusters, assessments, actions }: SalvageReport): boolean =>
  clusters.read + assessments.read + actions.read > 0;

/** Whether every row is proved to be as it was stored. */
export const isWhole = (report: SalvageReport): boolean => report.proved && namesNothing(report);

/** Whether nothing that is missing or different can be named. */
export const namesNothing = (report: SalvageReport): boolean =>
  report.trail.tells &&
  report.unreadable === 0 &&
  report.differing === 0 &&
  report.refused === 0 &&
  report.otherLost === 0 &&
  report.clusters.lost.length === 0 &&
  report.assessments.lost.length === 0 &&
  report.assessments.incomplete.length === 0 &&
  report.actions.lost.length === 0;
