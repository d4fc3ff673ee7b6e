import { actorIds, horizonIds } from '../../core/knowledge/schema.ts';
import type { PlanMeasure, PlanProblem } from '../../core/planning/planProblem.ts';
import { causesOf, spread } from '../unit/planning/problems.ts';
import { RandomStream } from '../../core/base/randomStream.ts';

export interface InstanceSize {
  readonly measures: number;
  readonly causes: number;
  /** Percent; 0.5 unless given. */
  readonly smallestGain?: number;
}

const idAt = (index: number): string => `m${String(index).padStart(3, '0')}`;

/** A random plan problem of the shape that the product has; the same seed gives the same one. */
export function planInstance(
  seed: number,
  { measures, causes, smallestGain = 0.5 }: InstanceSize,
): PlanProblem {
  const random = new RandomStream(seed, 0);
  const below = (end: number) => Math.floor(random.uniform() * end);
  const isOften = (share: number) => random.uniform() < share;
  const pick = <Item>(list: readonly [Item, ...Item[]]): Item => list[below(list.length)] ?? list[0];
  const some = (most: number): string[] => [
    ...new Set(Array.from({ length: below(most + 1) }, () => idAt(below(measures)))),
  ];
  const limits = <Id extends string>(ids: readonly Id[], amount: () => number) =>
    Object.fromEntries(ids.flatMap((id) => (isOften(0.4) ? [[id, amount()]] : [])));

  const measure = (index: number): PlanMeasure => {
    const isEstimated = isOften(0.8);
    const cost = isEstimated ? pick([0.5, 5, 20]) : Math.round(random.uniform() * 300) / 10;
    const phase = pick(horizonIds);
    const typeFactor = pick([1, 1, 0.7]);
    return {
      id: idAt(index),
      cost,
      estimated: isEstimated,
      phase,
      ...spread(cost, phase),
      lead: pick(actorIds),
      delivery: 0.5 + 0.45 * random.uniform(),
      links: [...new Set(Array.from({ length: 1 + below(4) }, () => below(causes)))].map((cause) => ({
        cause,
        share: pick([0.6, 0.25]) * typeFactor,
      })),
      // Of earlier measures, so that there are no cycles.
      requires: index > 0 && isOften(0.15) ? [idAt(below(index))] : [],
      helpedBy: isOften(0.3) ? some(2).filter((id) => id !== idAt(index)) : [],
    };
  };

  return {
    measures: Array.from({ length: measures }, (_, index) => measure(index)),
    causes: causesOf(Array.from({ length: causes }, () => (isOften(0.75) ? 25 + 60 * random.uniform() : 0))),
    reliefTarget: 40,
    softShare: 0.7,
    smallestGain,
    balancedShare: 0.75,
    budget: isOften(0.8) ? 5 + below(80) : null,
    largest: isOften(0.3) ? 3 + below(12) : Infinity,
    phaseBudgets: limits(horizonIds, () => 5 + below(40)),
    yearBudgets: limits(['1', '2', '3'], () => 5 + below(30)),
    phaseCapacity: limits(horizonIds, () => 3 + below(8)),
    yearCapacity: limits(['1', '3'], () => 3 + below(8)),
    actorCapacity: limits(actorIds, () => 3 + below(8)),
    must: isOften(0.3) ? some(2) : [],
    mustNot: some(2),
    excludeTogether: Array.from({ length: below(4) }, () => some(4)).filter((group) => group.length > 1),
  };
}
