import type { Countermeasure, CriterionId, Horizon, KnowledgeBase, StageId } from '../knowledge/schema.ts';
import type { Evaluation } from '../model/evaluation.ts';
import type { RankedMeasure } from '../model/rankedMeasure.ts';
import { certainly } from '../scoring/stageOverride.ts';
import { numbersOf } from '../knowledge/meaning.ts';
import { computeScores, stageScores, type RankingDiagnosis } from './criterionScores.ts';
import { rampOf, troubleOf } from './trouble.ts';

/** What a criterion score is computed from, with the figures filled in. `score` is the computed one, 0–100. */
export type ScoreSource =
  | {
      readonly criterion: 'relief';
      /** One for each cause that is addressed and counts as trouble; they add up to the score. */
      readonly effects: readonly {
        readonly cause: string;
        readonly severity: number;
        /** How far the severity counts, 0–1, and what share of the trouble the cause is, 0–1. */
        readonly ramp: number;
        readonly ofTrouble: number;
        readonly strength: Countermeasure['addresses'][number]['strength'];
        /** Share of the severity that a measure of this strength takes away when fully delivered. */
        readonly share: number;
        /** Percent of the trouble: 100 × ofTrouble × share × type factor. */
        readonly effect: number;
      }[];
      readonly typeFactor: number;
      /** Σ ramp × severity over all candidate causes. */
      readonly trouble: number;
      readonly score: number;
    }
  | {
      readonly criterion: 'stage-fit' | 'feasibility';
      readonly stages: readonly {
        readonly stage: StageId;
        readonly probability: number;
        readonly points: number;
        readonly product: number;
      }[];
      readonly score: number;
    }
  | { readonly criterion: 'speed'; readonly horizon: Horizon; readonly score: number }
  /** `null`: not rated, the default of the knowledge base counts. */
  | { readonly criterion: 'acceptance'; readonly level: number | null; readonly score: number };

export interface ScoreContext {
  readonly kb: KnowledgeBase;
  readonly evaluation: Pick<Evaluation, 'causes' | 'stage'>;
  /** The official's levels 1–5 by measure. */
  readonly acceptance: Readonly<Record<string, number>>;
}

/** What the ranking of an evaluation was judged by, without the official's own scores. */
function diagnosisOf({ evaluation, acceptance }: ScoreContext): RankingDiagnosis {
  const { causes, stage } = evaluation;
  return {
    severity: new Map(causes.map(({ id, severity }) => [id, severity])),
    stageProbabilities: stage.override ? certainly(stage.override.stage) : stage.probabilities,
    acceptance,
  };
}

/** A ranked measure with its entry in the knowledge base. */
export interface KnownMeasure {
  readonly measure: Countermeasure;
  readonly ranked: Pick<RankedMeasure, 'typeFactor' | 'secondary' | 'cost' | 'estimated'>;
}

/** The criterion scores as computed, whatever the official has put in their place. */
export function computedScores(
  context: ScoreContext,
  { measure, ranked }: KnownMeasure,
): Record<CriterionId, number> {
  return computeScores(context.kb, { measure, ...ranked }, diagnosisOf(context));
}

/** Where one computed criterion score of a measure comes from. The figures add up to the score of `computeScores`. */
export function scoreSource(context: ScoreContext, known: KnownMeasure, criterion: CriterionId): ScoreSource {
  const { kb } = context;
  const { measure } = known;
  const diagnosis = diagnosisOf(context);
  const score = computedScores(context, known)[criterion];
  switch (criterion) {
    case 'relief':
      return { criterion, ...reliefSource(kb, known, diagnosis), score };
    case 'stage-fit':
    case 'feasibility':
      return { criterion, stages: weighStages(kb, measure, { criterion, diagnosis }), score };
    case 'speed':
      return { criterion, horizon: measure.horizon, score };
    case 'acceptance':
      return { criterion, level: context.acceptance[measure.id] ?? null, score };
  }
}

function reliefSource(kb: KnowledgeBase, { measure, ranked }: KnownMeasure, { severity }: RankingDiagnosis) {
  const { effects: shares, ramp } = numbersOf(kb);
  const { total, shares: ofTrouble } = troubleOf(kb, severity);
  const effects = measure.addresses.flatMap(({ cause, strength }) => {
    const part = ofTrouble.get(cause) ?? 0;
    const own = severity.get(cause) ?? 0;
    const share = shares[strength].mode;
    const effect = 100 * part * share * ranked.typeFactor;
    return part > 0
      ? [{ cause, severity: own, ramp: rampOf(own, ramp), ofTrouble: part, strength, share, effect }]
      : [];
  });
  return { effects, typeFactor: ranked.typeFactor, trouble: total };
}

function weighStages(
  kb: KnowledgeBase,
  measure: Countermeasure,
  { criterion, diagnosis }: { criterion: 'stage-fit' | 'feasibility'; diagnosis: RankingDiagnosis },
) {
  const stages = stageScores(kb, measure);
  const { stageProbabilities } = diagnosis;
  const isKnown = Object.values(stageProbabilities).some((probability) => probability > 0);
  return stages.map(({ stage, fit, feasibility }) => {
    const probability = isKnown ? stageProbabilities[stage] : 1 / stages.length;
    const points = criterion === 'stage-fit' ? fit : feasibility;
    return { stage, probability, points, product: probability * points };
  });
}
