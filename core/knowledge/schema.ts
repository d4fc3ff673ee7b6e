import * as v from 'valibot';
import { ConditionSchema } from './conditionSchema.ts';
import { ContextQuestionSchema } from './contextSchema.ts';
import { StageCutsSchema, StagePriorsSchema, scoringNumbers } from './numberSchema.ts';
import { BasisSchema, OnceSingleSchema, SourceSchema, TextSchema, id, share } from './schemaBase.ts';

/** The shape of the knowledge base. What its parts refer to each other by is checked in `check.ts`. */

/**
 * Fields that are optional here came with edition 2. A knowledge base of edition 1 is read as it was stored, and what
 * it does not say has a stated meaning in `meaning.ts`; one of edition 2 must say all of it (`checkEdition.ts`).
 */

const section = v.string();

export const formationTypeIds = ['embedded', 'primary', 'derivative'] as const;
export const stageIds = ['emerging', 'growing', 'leading', 'declining', 'renewing'] as const;
export const gradeIds = ['A', 'B', 'C', 'D'] as const;
export const horizonIds = ['short', 'medium', 'long'] as const;
export const criterionIds = ['relief', 'stage-fit', 'feasibility', 'speed', 'acceptance'] as const;
export const actorIds = ['government', 'association', 'enterprise'] as const;
export const costClassIds = ['low', 'medium', 'high'] as const;

const FormationTypeIdSchema = v.picklist(formationTypeIds);
const byType = <S extends v.GenericSchema>(schema: S) =>
  v.strictObject({ embedded: schema, primary: schema, derivative: schema });

const TypingQuestionSchema = v.strictObject({
  id,
  weight: v.pipe(v.number(), v.gtValue(0)),
  decisive: v.boolean(),
  section,
  question: TextSchema,
  evidenceHint: TextSchema,
  answers: v.pipe(
    v.array(v.strictObject({ id, text: TextSchema, support: byType(v.number()) })),
    v.minLength(2),
  ),
});

const indicatorBase = {
  id,
  dimension: id,
  name: TextSchema,
  question: TextSchema,
  quickScan: v.boolean(),
  relevance: byType(v.picklist(['core', 'supporting', 'context'])),
  direction: v.picklist(['higher', 'lower']),
  evidenceHint: TextSchema,
  notApplicable: v.nullable(TextSchema),
  sources: v.array(SourceSchema),
  short: v.optional(TextSchema),
  basis: v.optional(BasisSchema),
  /** `context`: shown and compared, without feeding a cause. */
  purpose: v.optional(v.picklist(['evidence', 'context'])),
};

const RatingIndicatorSchema = v.strictObject({
  ...indicatorBase,
  kind: v.literal('rating'),
  levels: v.pipe(v.array(TextSchema), v.length(5)),
});

const QuantitativeIndicatorSchema = v.strictObject({
  ...indicatorBase,
  kind: v.literal('quantitative'),
  unit: TextSchema,
  lower: v.number(),
  upper: v.number(),
  validRange: v.strictObject({ min: v.number(), max: v.number() }),
  thresholdBasis: v.picklist(['adopted', 'to-calibrate']),
  benchmarks: v.array(v.strictObject({ value: v.number(), text: TextSchema, source: v.string() })),
  formula: v.optional(v.string()),
  /** The figure inside a sentence, with `{value}` where it stands; `fallen` where it is below zero. */
  statement: v.optional(TextSchema),
  fallen: v.optional(TextSchema),
});

const IndicatorSchema = v.variant('kind', [RatingIndicatorSchema, QuantitativeIndicatorSchema]);

export const InstrumentSchema = v.strictObject({
  version: v.string(),
  /** Of the form; absent in knowledge bases from before 1.0.0. */
  edition: v.optional(v.literal(2)),
  sourcePaper: v.strictObject({ citation: v.string(), doi: v.string() }),
  formationTypes: v.array(
    v.strictObject({
      id: FormationTypeIdSchema,
      name: TextSchema,
      alsoCalled: v.array(v.string()),
      definition: TextSchema,
      stageInPaper: v.nullable(v.string()),
      section,
    }),
  ),
  typing: v.strictObject({
    questions: v.array(TypingQuestionSchema),
    rule: v.strictObject({
      minAnswered: v.number(),
      minDecisiveAnswered: v.number(),
      clear: v.strictObject({ minShare: share, minLead: share }),
      leaning: v.strictObject({ minLead: share }),
      explanation: TextSchema,
    }),
  }),
  dimensions: v.array(v.strictObject({ id, name: TextSchema, description: TextSchema })),
  dimensionWeights: byType(v.record(id, v.pipe(v.number(), v.minValue(0)))),
  indicators: v.array(IndicatorSchema),
});

const CriterionSchema = v.strictObject({
  id: v.picklist(criterionIds),
  name: TextSchema,
  points: v.number(),
  rule: TextSchema,
});

export const ScoringSchema = v.strictObject({
  version: v.string(),
  ratingScores: v.pipe(v.array(v.number()), v.length(5)),
  relevanceWeights: v.strictObject({ core: v.number(), supporting: v.number(), context: v.number() }),
  coverage: v.strictObject({ composite: share, dimension: share, basis: OnceSingleSchema }),
  evidenceGrades: v.array(
    v.strictObject({
      id: v.picklist(gradeIds),
      meaning: TextSchema,
      ratingSd: v.number(),
      quantityRelativeSd: v.number(),
    }),
  ),
  severity: v.strictObject({
    alsoTypeFactor: share,
    raisedAt: v.number(),
    severeAt: v.number(),
    strongEvidenceWeight: v.number(),
    weakEvidenceWeight: v.number(),
    weakEvidenceCount: v.number(),
  }),
  uncertainty: v.strictObject({
    draws: v.number(),
    /** In how many of the draws the exact plan is chosen anew, at most. */
    planDraws: v.number(),
    weightSpread: share,
    thresholdSpread: share,
    interval: v.tuple([share, share]),
  }),
  balanceFloor: v.number(),
  criteria: v.array(CriterionSchema),
  /** Of edition 1, and not used any more: `strong`, `partial` and `othersShare`. */
  relief: v.strictObject({
    strong: v.optional(share),
    partial: v.optional(share),
    mainType: share,
    alsoType: share,
    othersShare: v.optional(share),
  }),
  stageFit: v.strictObject({ recommended: v.number(), other: v.number() }),
  speed: v.strictObject({ short: v.number(), medium: v.number(), long: v.number() }),
  acceptanceDefault: v.number(),
  plan: v.strictObject({
    /** Of edition 1: what a measure leaves of a cause. Edition 2 says what it takes away, `effects`. */
    remaining: v.optional(v.strictObject({ strong: share, partial: share })),
    /** Of edition 1, and not used any more: no plan has a limit that the official has not set. */
    largest: v.optional(v.number()),
    reliefTarget: v.number(),
    /**
     * What a measure keeps of its own value when its soft prerequisites are missing. Its relief is untouched: it works,
     * but not in its intended setting, as a measure that is only also useful for a type. Without a share it keeps all.
     */
    softShare: v.optional(share),
  }),
  /** The words for numbers whose status is `working`. */
  workingValue: v.optional(TextSchema),
  ramp: v.optional(scoringNumbers.ramp),
  effects: v.optional(scoringNumbers.effects),
  plans: v.optional(scoringNumbers.plans),
  errors: v.optional(scoringNumbers.errors),
  feasibility: v.optional(scoringNumbers.feasibility),
});

export const StagesSchema = v.strictObject({
  version: v.string(),
  stages: v.array(
    v.strictObject({
      id: v.picklist(stageIds),
      name: TextSchema,
      paperWording: OnceSingleSchema,
      models: v.array(OnceSingleSchema),
      signs: TextSchema,
      governmentRole: v.strictObject({ id, text: TextSchema }),
      actorWeights: v.strictObject({ government: share, association: share, enterprise: share }),
      basis: v.optional(BasisSchema),
      sources: v.optional(v.array(SourceSchema)),
    }),
  ),
  rule: v.strictObject({
    growingFrom: v.number(),
    leadingFrom: v.number(),
    leadingLocationQuotient: v.number(),
    agedYears: v.number(),
    youngYears: v.number(),
    /** Of edition 1, and not used any more: the signs of change are `cuts`. */
    risingGrowthGap: v.optional(v.number()),
    risingLqChange: v.optional(v.number()),
    risingNewFirms: v.optional(v.number()),
    fallingGrowthGap: v.optional(v.number()),
    hysteresis: v.number(),
  }),
  flags: v.array(v.strictObject({ id, text: TextSchema })),
  inputs: v.array(v.strictObject({ id, text: TextSchema })),
  note: TextSchema,
  /** How a cluster is moving, in words. */
  dynamics: v.optional(v.array(v.strictObject({ id, name: TextSchema, text: TextSchema }))),
  questions: v.optional(v.array(ContextQuestionSchema)),
  cuts: v.optional(StageCutsSchema),
  priors: v.optional(StagePriorsSchema),
});

const RecognitionConditionSchema = v.strictObject({
  field: id,
  is: v.picklist(['at-most', 'at-least', 'above', 'equal']),
  value: v.union([v.number(), v.boolean()]),
});

export const RecognitionSchema = v.strictObject({
  version: v.string(),
  note: TextSchema,
  fields: v.array(v.strictObject({ id, name: TextSchema, unit: v.string() })),
  aspects: v.array(v.strictObject({ id, name: TextSchema })),
  ladders: v.array(
    v.strictObject({
      id,
      name: TextSchema,
      source: v.string(),
      rules: v.array(v.strictObject({ anyOf: v.pipe(v.array(RecognitionConditionSchema), v.minLength(1)) })),
      note: OnceSingleSchema,
      /** What of the rule is not known here. */
      unknown: v.optional(TextSchema),
    }),
  ),
});

const EvidenceLinkSchema = v.strictObject({
  indicator: id,
  weight: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
  /** A weak answer speaks for the cause, or a strong one; weak unless said. */
  reads: v.optional(v.picklist(['lack', 'presence'])),
});

export const ProblemsSchema = v.strictObject({
  version: v.string(),
  bases: v.array(v.strictObject({ id: BasisSchema, text: TextSchema })),
  problems: v.array(
    v.strictObject({
      id,
      types: v.array(FormationTypeIdSchema),
      name: TextSchema,
      description: TextSchema,
      section,
      basis: BasisSchema,
      causes: v.array(id),
      evidence: v.array(EvidenceLinkSchema),
      short: v.optional(TextSchema),
      sources: v.optional(v.array(SourceSchema)),
    }),
  ),
});

export const CausesSchema = v.strictObject({
  version: v.string(),
  causes: v.array(
    v.strictObject({
      id,
      types: v.array(FormationTypeIdSchema),
      alsoTypes: v.array(FormationTypeIdSchema),
      name: TextSchema,
      description: TextSchema,
      section,
      basis: BasisSchema,
      evidence: v.array(EvidenceLinkSchema),
      note: v.optional(OnceSingleSchema),
      /** How the evidence adds up: its mean, or only where all of it is so (geometric); the mean unless said. */
      combine: v.optional(v.picklist(['mean', 'all'])),
      /** As a clause in headings that join two: at most 9 Chinese or 19 Latin characters. */
      short: v.optional(TextSchema),
      /** As a claim in a sentence: at most 14 or 60. */
      claim: v.optional(TextSchema),
      /** What has to be worked on: at most 9 or 18. */
      focus: v.optional(TextSchema),
      /** Why nothing that is asked shows it. */
      noEvidence: v.optional(TextSchema),
      /** What this knowledge base adds to an entry of the paper: types and evidence. */
      added: v.optional(TextSchema),
      sources: v.optional(v.array(SourceSchema)),
    }),
  ),
});

/** Without a basis a link rests on what its measure rests on. */
const AddressSchema = v.strictObject({
  cause: id,
  strength: v.picklist(['strong', 'partial']),
  basis: v.optional(BasisSchema),
});

const CountermeasureSchema = v.strictObject({
  id,
  origin: v.picklist(['paper', 'extension']),
  family: id,
  types: v.array(FormationTypeIdSchema),
  alsoUsefulFor: v.array(FormationTypeIdSchema),
  title: TextSchema,
  description: TextSchema,
  addresses: v.array(AddressSchema),
  actors: v.array(v.strictObject({ id: v.picklist(actorIds), role: v.picklist(['lead', 'support']) })),
  horizon: v.picklist(horizonIds),
  cost: v.picklist(costClassIds),
  recommendedStages: v.array(v.picklist(stageIds)),
  tracks: v.array(id),
  prerequisites: v.array(
    v.strictObject({
      requires: id,
      kind: v.picklist(['hard', 'soft']),
      basis: BasisSchema,
      reason: TextSchema,
    }),
  ),
  compliance: v.array(v.strictObject({ id, text: TextSchema, source: v.string() })),
  suggestedLead: v.optional(TextSchema),
  section: v.optional(section),
  whyAdded: v.optional(OnceSingleSchema),
  /** What this knowledge base adds to a measure of the paper: types and causes. */
  added: v.optional(TextSchema),
  basis: v.optional(BasisSchema),
  sources: v.optional(v.array(SourceSchema)),
  /** In tables and headings: at most 12 Chinese or 30 Latin characters. */
  short: v.optional(TextSchema),
  /** What it is about, before "comes first": at most 9 or 18. */
  focus: v.optional(TextSchema),
  /** When it is offered at all; always without one. */
  appliesWhen: v.optional(ConditionSchema),
  /** What is done, in one sentence. */
  concretely: v.optional(TextSchema),
  /** The body that leads it, by its role. */
  lead: v.optional(TextSchema),
  /** What is done within three months. */
  firstStep: v.optional(TextSchema),
  /** By which figure success is seen. */
  success: v.optional(
    v.strictObject({
      indicator: id,
      target: TextSchema,
      /** The target in figures, at most one of the three: better by so much, at this figure, at so many times what it was. */
      by: v.optional(v.pipe(v.number(), v.gtValue(0))),
      to: v.optional(v.number()),
      times: v.optional(v.pipe(v.number(), v.gtValue(0))),
    }),
  ),
  /** What it hangs on. */
  dependsOn: v.optional(TextSchema),
});

export const CountermeasuresSchema = v.strictObject({
  version: v.string(),
  horizons: v.array(
    v.strictObject({ id: v.picklist(horizonIds), name: TextSchema, span: TextSchema, months: v.number() }),
  ),
  costClasses: v.array(
    v.strictObject({
      id: v.picklist(costClassIds),
      meaning: TextSchema,
      defaultCost: v.number(),
      /** Million CNY, between which a cost that nobody entered lies. */
      range: v.optional(v.strictObject({ low: v.number(), high: v.number() })),
    }),
  ),
  actors: v.array(v.strictObject({ id: v.picklist(actorIds), name: TextSchema })),
  estimateNote: TextSchema,
  families: v.array(v.strictObject({ id, name: TextSchema })),
  countermeasures: v.array(CountermeasureSchema),
});

export const ReferenceClustersSchema = v.strictObject({
  version: v.string(),
  source: TextSchema,
  note: OnceSingleSchema,
  clusters: v.array(
    v.strictObject({
      id,
      namePrinted: v.string(),
      name: TextSchema,
      province: TextSchema,
      city: TextSchema,
      county: v.nullable(TextSchema),
      type: FormationTypeIdSchema,
      zhNameConfidence: v.picklist(['high', 'medium', 'low']),
      note: OnceSingleSchema,
    }),
  ),
});

/** The whole knowledge base, its version and the content hash that goes into every result. */
export const KnowledgeBaseSchema = v.strictObject({
  version: v.string(),
  /** SHA-256 over the canonical JSON of all parts, hexadecimal. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  instrument: InstrumentSchema,
  scoring: ScoringSchema,
  stages: StagesSchema,
  recognition: RecognitionSchema,
  problems: ProblemsSchema,
  causes: CausesSchema,
  countermeasures: CountermeasuresSchema,
  clusters: ReferenceClustersSchema,
});

export type Text = v.InferOutput<typeof TextSchema>;
/** In both languages, or as 0.1.0 has it. */
export type OnceSingle = v.InferOutput<typeof OnceSingleSchema>;
export type KnowledgeBase = v.InferOutput<typeof KnowledgeBaseSchema>;
export type Indicator = v.InferOutput<typeof IndicatorSchema>;
export type RatingIndicator = v.InferOutput<typeof RatingIndicatorSchema>;
export type QuantitativeIndicator = v.InferOutput<typeof QuantitativeIndicatorSchema>;
export type TypingQuestion = v.InferOutput<typeof TypingQuestionSchema>;
export type Problem = KnowledgeBase['problems']['problems'][number];
export type Cause = KnowledgeBase['causes']['causes'][number];
export type Countermeasure = v.InferOutput<typeof CountermeasureSchema>;
export type Criterion = v.InferOutput<typeof CriterionSchema>;
export type FormationType = (typeof formationTypeIds)[number];
export type StageId = (typeof stageIds)[number];
export type EvidenceGrade = (typeof gradeIds)[number];
export type Horizon = (typeof horizonIds)[number];
export type CriterionId = (typeof criterionIds)[number];
export type ActorId = (typeof actorIds)[number];
