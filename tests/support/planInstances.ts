import { actorIds, horizonIds } from '../../core/knowledge/schema.ts';
import type { PlanMeasure, PlanProblem } from '../../core/planning/planProblem.ts';
import { RandomStream } from '../../core/base/randomStream.ts';

export interface InstanceSize {
  readonly measures: number;
  readonly causes: number;
}

const idAt = (index: number): string => `m${String(index).padStart(3, '0')}`;

/** A random plan problem of the shape that the product has; the same seed gives the same one. */
export function planInstance(seed: number, { measures, causes }: InstanceSize): PlanProblem {
  const random = new RandomStream(seed, 0);
  const below = (end: number) => Math.floor(random.uniform() * end);
  const isOften = (share: number) => random.uniform() < share;
  const pick = <Item>(list: readonly [Item, ...Item[]]): Item => list[below(list.length)] ?? list[0];
  const some = (most: number): string[] => [
    ...new Set(Array.from({ length: below(most + 1) }, () => idAt(below(measures)))),
  ];
  const limits = <Id extends string>(ids: readonly Id[], amount: () => number) =>
    Object.fromEntries(ids.flatMap((id) => (isOften(0.4) ? [[id, amount()]] : [])));

  const measure = (index: number): PlanMeasure => ({
    id: idAt(index),
    cost: isOften(0.8) ? pick([0.5, 5, 20]) : Math.round(random.uniform() * 300) / 10,
    phase: pick(horizonIds),
    lead: pick(actorIds),
    ownValue: 15 + 40 * random.uniform(),
    links: [...new Set(Array.from({ length: 1 + below(4) }, () => below(causes)))].map((cause) => ({
      cause,
      reduction: pick([0.6, 0.25]) * pick([1, 1, 0.7]),
    })),
    // Of earlier measures, so that there are no cycles.
    requires: index > 0 && isOften(0.15) ? [idAt(below(index))] : [],
    helpedBy: isOften(0.3) ? some(2).filter((id) => id !== idAt(index)) : [],
  });

  return {
    measures: Array.from({ length: measures }, (_, index) => measure(index)),
    causes: Array.from({ length: causes }, (_, index) => ({
      id: `c${index}`,
      severity: isOften(0.6) ? 50 + 50 * random.uniform() : 0,
    })),
    reliefWeight: 0.2 + 0.4 * random.uniform(),
    reliefTarget: 40,
    softShare: 0.7,
    budget: isOften(0.8) ? 5 + below(60) : null,
    largest: 3 + below(8),
    phaseBudgets: limits(horizonIds, () => 5 + below(40)),
    phaseCapacity: limits(horizonIds, () => 1 + below(5)),
    actorCapacity: limits(actorIds, () => 1 + below(5)),
    must: isOften(0.3) ? some(2) : [],
    mustNot: some(2),
    excludeTogether: Array.from({ length: below(4) }, () => some(4)).filter((group) => group.length > 1),
  };
}
