import { compareKeys } from '../base/collation.ts';
import { criterionIds, type CriterionId, type KnowledgeBase } from '../knowledge/schema.ts';
import type { RankedMeasure } from '../model/evaluation.ts';
import { computeScores, ownScore, scoreMeasure, type RankingDiagnosis } from './criterionScores.ts';
import type { MatchedMeasure } from './matchMeasures.ts';
import { rankByValue, valueKey } from './rankByValue.ts';

export type CriterionWeights = Readonly<Record<CriterionId, number>>;

/** Weight × score by criterion; they add up to the value. */
export function contributionsOf(
  scores: Readonly<Record<CriterionId, number>>,
  weights: CriterionWeights,
): Record<CriterionId, number> {
  const contributions: Record<CriterionId, number> = { ...scores };
  for (const criterion of criterionIds) {
    contributions[criterion] = scores[criterion] * weights[criterion];
  }
  return contributions;
}

function reliefFactor(computed: number, used: number): number | null {
  if (computed === used) {
    return 1;
  }
  return computed > 0 ? used / computed : null;
}

function valueMeasure(
  kb: KnowledgeBase,
  matched: MatchedMeasure,
  { diagnosis, weights }: { diagnosis: RankingDiagnosis; weights: CriterionWeights },
): Omit<RankedMeasure, 'inTopTen' | 'inPlan' | 'rank'> {
  const { measure } = matched;
  const scores = scoreMeasure(kb, matched, diagnosis);
  const contributions = contributionsOf(scores, weights);
  return {
    id: measure.id,
    value: criterionIds.reduce((total, criterion) => total + contributions[criterion], 0),
    scores,
    contributions,
    overridden: criterionIds.filter((id) => ownScore(diagnosis.overrides, measure.id, id) !== undefined),
    reliefFactor: reliefFactor(computeScores(kb, matched, diagnosis).relief, scores.relief),
    addresses: measure.addresses.filter((link) => (diagnosis.severity.get(link.cause) ?? 0) > 0),
    horizon: measure.horizon,
    cost: matched.cost,
    actors: measure.actors.map((actor) => actor.id),
    secondary: matched.secondary,
    typeFactor: matched.typeFactor,
  };
}

/**
 * Countermeasures by weighted additive value, highest first; equal values share the rank and stand in order of id.
 *
 * Scales are fixed and zero-based, so a measure's value does not depend on which others are offered.
 * Belton & Stewart (2002); DCLG (2009), chapter 6.
 */
export function rankMeasures(
  kb: KnowledgeBase,
  matched: readonly MatchedMeasure[],
  judgement: { diagnosis: RankingDiagnosis; weights: CriterionWeights },
): Omit<RankedMeasure, 'inTopTen' | 'inPlan'>[] {
  const valued = matched.map((entry) => valueMeasure(kb, entry, judgement));
  const ranks = rankByValue(valued.map((entry) => entry.value));
  return valued
    .map((entry, index) => ({ ...entry, rank: ranks[index] ?? 1 }))
    .sort((a, b) => valueKey(b.value) - valueKey(a.value) || compareKeys(a.id, b.id));
}
