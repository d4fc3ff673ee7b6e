import type { Countermeasure, CriterionId, Horizon, KnowledgeBase, StageId } from '../knowledge/schema.ts';
import type { Evaluation, RankedMeasure } from '../model/evaluation.ts';
import { certainly } from '../scoring/stageOverride.ts';
import { computeScores, stageScores, type RankingDiagnosis } from './criterionScores.ts';

/** What a criterion score is computed from, with the figures filled in. `score` is the computed one, 0–100. */
export type ScoreSource =
  | {
      readonly criterion: 'relief';
      /** effect = severity × directness × type factor, one for each raised cause that is addressed. */
      readonly effects: readonly {
        readonly cause: string;
        readonly severity: number;
        readonly strength: Countermeasure['addresses'][number]['strength'];
        readonly directness: number;
        readonly effect: number;
      }[];
      readonly typeFactor: number;
      readonly largest: number;
      /** Sum of the effects but the largest, of which `othersShare` counts. */
      readonly others: number;
      readonly othersShare: number;
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
    severity: new Map(causes.filter(({ raised }) => raised).map(({ id, severity }) => [id, severity])),
    stageProbabilities: stage.override ? certainly(stage.override.stage) : stage.probabilities,
    acceptance,
  };
}

/** A ranked measure with its entry in the knowledge base. */
export interface KnownMeasure {
  readonly measure: Countermeasure;
  readonly ranked: Pick<RankedMeasure, 'typeFactor' | 'secondary' | 'cost'>;
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
  const { measure, ranked } = known;
  const diagnosis = diagnosisOf(context);
  const score = computedScores(context, known)[criterion];
  switch (criterion) {
    case 'relief': {
      const effects = measure.addresses.flatMap(({ cause, strength }) => {
        const severity = diagnosis.severity.get(cause) ?? 0;
        const directness = kb.scoring.relief[strength];
        const effect = severity * directness * ranked.typeFactor;
        return severity > 0 ? [{ cause, severity, strength, directness, effect }] : [];
      });
      const largest = Math.max(0, ...effects.map(({ effect }) => effect));
      const others = effects.reduce((sum, { effect }) => sum + effect, 0) - largest;
      const { othersShare } = kb.scoring.relief;
      return { criterion, effects, typeFactor: ranked.typeFactor, largest, others, othersShare, score };
    }
    case 'stage-fit':
    case 'feasibility':
      return { criterion, stages: weighStages(kb, measure, { criterion, diagnosis }), score };
    case 'speed':
      return { criterion, horizon: measure.horizon, score };
    case 'acceptance':
      return { criterion, level: context.acceptance[measure.id] ?? null, score };
  }
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
