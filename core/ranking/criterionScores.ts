import {
  criterionIds,
  type ActorId,
  type Countermeasure,
  type CriterionId,
  type KnowledgeBase,
  type StageId,
} from '../knowledge/schema.ts';
import type { ScoreOverrides } from '../model/assessment.ts';
import type { MatchedMeasure } from './matchMeasures.ts';

/** What the diagnosis says that bears on the value of a countermeasure. */
export interface RankingDiagnosis {
  /** Severity 0–100 of the raised causes only, by cause id. */
  readonly severity: ReadonlyMap<string, number>;
  /** Sum 1; all zero (stage unknown) counts every stage alike. */
  readonly stageProbabilities: Readonly<Record<StageId, number>>;
  /** Levels 1–5 by measure id; a measure without one is not rated yet. */
  readonly acceptance: Readonly<Record<string, number>>;
  /** The official's own scores in place of computed ones. */
  readonly overrides?: ScoreOverrides | undefined;
}

/** The official's own score of a measure on a criterion; `undefined` where the computed one counts. */
export function ownScore(
  overrides: ScoreOverrides | undefined,
  measure: string,
  criterion: CriterionId,
): number | undefined {
  return overrides !== undefined && Object.hasOwn(overrides, measure)
    ? overrides[measure]?.[criterion]?.score
    : undefined;
}

/** Relief of one measure, 0–100: the largest effect plus a share of the others, capped. */
export function reliefScore(kb: KnowledgeBase, effects: readonly number[]): number {
  const largest = Math.max(0, ...effects);
  const sum = effects.reduce((total, effect) => total + effect, 0);
  return Math.min(100, largest + kb.scoring.relief.othersShare * (sum - largest));
}

/**
 * How feasible a measure is in a stage, 0–100.
 *
 * That of the best body that can lead it, less a loss for coordination where several share it: partners must not make a
 * measure look worse than one body alone. Edition 1 takes the mean of all, as its own rule says.
 */
function feasibilityOf(
  { scoring }: KnowledgeBase,
  { actors }: Countermeasure,
  actorWeights: Readonly<Record<ActorId, number>>,
): number {
  const largest = Math.max(...Object.values(actorWeights));
  if (largest <= 0) {
    return 0;
  }
  if (scoring.feasibility === undefined) {
    const total = actors.reduce((sum, { id }) => sum + actorWeights[id], 0);
    return (100 * total) / Math.max(1, actors.length) / largest;
  }
  const leading = actors.filter(({ role }) => role === 'lead').map(({ id }) => actorWeights[id]);
  const loss = actors.length > 1 ? scoring.feasibility.coordinationLoss : 0;
  return Math.max(0, (100 * Math.max(0, ...leading)) / largest - loss);
}

/** Stage fit and feasibility of a measure in each stage, 0–100, in the order of the knowledge base. */
export function stageScores(
  kb: KnowledgeBase,
  measure: Countermeasure,
): { stage: StageId; fit: number; feasibility: number }[] {
  const { recommended, other } = kb.scoring.stageFit;
  return kb.stages.stages.map((stage) => ({
    stage: stage.id,
    fit: measure.recommendedStages.includes(stage.id) ? recommended : other,
    feasibility: feasibilityOf(kb, measure, stage.actorWeights),
  }));
}

/** Acceptance 0–100 from the official's level 1–5; the default of the knowledge base until rated. */
export function acceptanceScore(kb: KnowledgeBase, level: number | undefined): number {
  return level === undefined
    ? kb.scoring.acceptanceDefault
    : (kb.scoring.ratingScores[level - 1] ?? kb.scoring.acceptanceDefault);
}

/** The five criterion scores of a countermeasure, 0–100 each: the official's own where given, else computed. */
export function scoreMeasure(
  kb: KnowledgeBase,
  matched: MatchedMeasure,
  diagnosis: RankingDiagnosis,
): Record<CriterionId, number> {
  const scores = computeScores(kb, matched, diagnosis);
  for (const criterion of criterionIds) {
    scores[criterion] = ownScore(diagnosis.overrides, matched.measure.id, criterion) ?? scores[criterion];
  }
  return scores;
}

/** The five criterion scores by the rules of the knowledge base alone. */
export function computeScores(
  kb: KnowledgeBase,
  matched: MatchedMeasure,
  diagnosis: RankingDiagnosis,
): Record<CriterionId, number> {
  const { measure, typeFactor } = matched;
  const effects = measure.addresses.map(
    (link) => (diagnosis.severity.get(link.cause) ?? 0) * kb.scoring.relief[link.strength] * typeFactor,
  );
  const stages = stageScores(kb, measure);
  const known = Object.values(diagnosis.stageProbabilities).some((probability) => probability > 0);
  const expectation = (key: 'fit' | 'feasibility') =>
    stages.reduce(
      (total, entry) =>
        total + entry[key] * (known ? diagnosis.stageProbabilities[entry.stage] : 1 / stages.length),
      0,
    );
  return {
    relief: reliefScore(kb, effects),
    'stage-fit': expectation('fit'),
    feasibility: expectation('feasibility'),
    speed: kb.scoring.speed[measure.horizon],
    acceptance: acceptanceScore(kb, diagnosis.acceptance[measure.id]),
  };
}
