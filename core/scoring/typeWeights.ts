import { formationTypeIds } from '../knowledge/schema.ts';
import type { FormationType, Indicator, KnowledgeBase } from '../knowledge/schema.ts';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The types whose weights apply: the one that is used, or all three in equal parts while none is known. */
const typesFor = (type: FormationType | null): readonly FormationType[] =>
  type === null ? formationTypeIds : [type];

/** Weight of an indicator inside its dimension: core 3, supporting 2, context 1. */
export function relevanceWeight(kb: KnowledgeBase, indicator: Indicator, type: FormationType | null): number {
  return mean(typesFor(type).map((each) => kb.scoring.relevanceWeights[indicator.relevance[each]]));
}

/** Share of a dimension in the composite, summing to 1 over all dimensions of the knowledge base. */
export function dimensionWeights(kb: KnowledgeBase, type: FormationType | null): Record<string, number> {
  const shares = kb.instrument.dimensions.map(({ id }) =>
    mean(
      typesFor(type).map((each) => {
        const weights = kb.instrument.dimensionWeights[each];
        const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
        return (weights[id] ?? 0) / total;
      }),
    ),
  );
  return Object.fromEntries(kb.instrument.dimensions.map(({ id }, index) => [id, shares[index] ?? 0]));
}
