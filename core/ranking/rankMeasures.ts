import { compareKeys } from '../base/collation.ts';
import { criterionIds, type CriterionId, type KnowledgeBase } from '../knowledge/schema.ts';
import type { RankedMeasure } from '../model/rankedMeasure.ts';
import { deliveryOf, ownScore, scoreMeasure, worthOf, type RankingDiagnosis } from './criterionScores.ts';
import { effectsFor, effectsOf } from './effects.ts';
import type { MatchedMeasure } from './matchMeasures.ts';
import { rankByValue, valueKey } from './rankByValue.ts';
import { type Trouble, troubleOf } from './trouble.ts';

export type CriterionWeights = Readonly<Record<CriterionId, number>>;

/** Weight × worth by criterion; they add up to the value. */
export function contributionsOf(
  worth: Readonly<Record<CriterionId, number>>,
  weights: CriterionWeights,
): Record<CriterionId, number> {
  const contributions: Record<CriterionId, number> = { ...worth };
  for (const criterion of criterionIds) {
    contributions[criterion] = worth[criterion] * weights[criterion];
  }
  return contributions;
}

interface Judging {
  readonly diagnosis: RankingDiagnosis;
  readonly weights: CriterionWeights;
  readonly trouble: Trouble;
}

function valueMeasure(
  kb: KnowledgeBase,
  matched: MatchedMeasure,
  { diagnosis, weights, trouble }: Judging,
): Omit<RankedMeasure, 'inTopTen' | 'inPlan' | 'rank'> {
  const { measure } = matched;
  const given = scoreMeasure(kb, matched, diagnosis);
  const own = ownScore(diagnosis.overrides, measure.id, 'relief');
  // Without trouble there is nothing to take away, whatever the official has entered.
  const scores = trouble.total > 0 ? given : { ...given, relief: 0 };
  const worth = worthOf(scores);
  const contributions = contributionsOf(worth, weights);
  const computed = effectsOf(kb, matched);
  const effects = own === undefined ? computed : effectsFor(computed, trouble, own / 100);
  return {
    id: measure.id,
    value: criterionIds.reduce((total, criterion) => total + contributions[criterion], 0),
    scores,
    worth,
    delivery: deliveryOf(scores, weights),
    contributions,
    overridden: criterionIds.filter((id) => ownScore(diagnosis.overrides, measure.id, id) !== undefined),
    effects,
    addresses: measure.addresses.filter(({ cause }) => (trouble.shares.get(cause) ?? 0) > 0),
    horizon: measure.horizon,
    cost: matched.cost,
    estimated: matched.estimated,
    actors: measure.actors.map((actor) => actor.id),
    secondary: matched.secondary,
    typeFactor: matched.typeFactor,
  };
}

/**
 * Countermeasures by the percent of the trouble that each can be expected to take away, highest first; equal values
 * share the rank and stand in order of id.
 *
 * Benefit × chance of delivery (Phillips & Bana e Costa 2007), linear in the weights: being easy without taking anything
 * away is worth nothing. A measure's value does not depend on which others are offered.
 */
export function rankMeasures(
  kb: KnowledgeBase,
  matched: readonly MatchedMeasure[],
  judgement: { diagnosis: RankingDiagnosis; weights: CriterionWeights },
): Omit<RankedMeasure, 'inTopTen' | 'inPlan'>[] {
  const trouble = troubleOf(kb, judgement.diagnosis.severity);
  const valued = matched.map((entry) => valueMeasure(kb, entry, { ...judgement, trouble }));
  const ranks = rankByValue(valued.map((entry) => entry.value));
  return valued
    .map((entry, index) => ({ ...entry, rank: ranks[index] ?? 1 }))
    .sort((a, b) => valueKey(b.value) - valueKey(a.value) || compareKeys(a.id, b.id));
}
