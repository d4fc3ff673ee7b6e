import {
  criterionIds,
  type ActorId,
  type Countermeasure,
  type CriterionId,
  type KnowledgeBase,
  type StageId,
} from '../knowledge/schema.ts';
import type { ScoreOverrides } from '../model/assessment.ts';
import { effectsOf, reliefOf } from './effects.ts';
import type { MatchedMeasure } from './matchMeasures.ts';
import { troubleOf } from './trouble.ts';

/** What the diagnosis says that bears on the value of a countermeasure. */
export interface RankingDiagnosis {
  /** Severity 0–100 of all candidate causes, raised or not, by cause id. */
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

/**
 * The five criterion scores by the rules of the knowledge base alone.
 *
 * Relief is the percent of the trouble that the measure takes away when fully delivered; the others say how far it can
 * be expected to be.
 */
export function computeScores(
  kb: KnowledgeBase,
  matched: MatchedMeasure,
  diagnosis: RankingDiagnosis,
): Record<CriterionId, number> {
  const { measure } = matched;
  const stages = stageScores(kb, measure);
  const known = Object.values(diagnosis.stageProbabilities).some((probability) => probability > 0);
  const expectation = (key: 'fit' | 'feasibility') =>
    stages.reduce(
      (total, entry) =>
        total + entry[key] * (known ? diagnosis.stageProbabilities[entry.stage] : 1 / stages.length),
      0,
    );
  return {
    relief: 100 * reliefOf(effectsOf(kb, matched), troubleOf(kb, diagnosis.severity)),
    'stage-fit': expectation('fit'),
    feasibility: expectation('feasibility'),
    speed: kb.scoring.speed[measure.horizon],
    acceptance: acceptanceScore(kb, diagnosis.acceptance[measure.id]),
  };
}

/**
 * What a measure would be worth were all the weight on one criterion, in percent of the trouble: its relief, and for
 * the others its relief × score / 100. The value is the weighted sum.
 */
export function worthOf(scores: Readonly<Record<CriterionId, number>>): Record<CriterionId, number> {
  const worth: Record<CriterionId, number> = { ...scores };
  for (const criterion of criterionIds) {
    worth[criterion] = criterion === 'relief' ? scores.relief : (scores.relief * scores[criterion]) / 100;
  }
  return worth;
}

/** Share of the full effect that can be expected, 0–1: weight of relief + Σ weight × score / 100 over the others. */
export const deliveryOf = (
  scores: Readonly<Record<CriterionId, number>>,
  weights: Readonly<Record<CriterionId, number>>,
): number =>
  criterionIds.reduce(
    (total, criterion) => total + weights[criterion] * (criterion === 'relief' ? 1 : scores[criterion] / 100),
    0,
  );
