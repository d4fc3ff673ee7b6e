import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { ScoredIndicator } from '../model/diagnosisResult.ts';
import { dynamicsDimension } from '../scoring/maturity.ts';
import type { ScoredDimension } from '../scoring/maturity.ts';

/**
 * Dirichlet shapes around the given weights, such that a component of average weight has the relative deviation.
 *
 * Variance of a component w is w (1 − w) / (total + 1); with w = 1/n the total follows. One weight alone stays 1.
 */
export function dirichletShapes(weights: readonly number[], spread: number): number[] {
  const used = weights.filter((weight) => weight > 0);
  const sum = used.reduce((total, weight) => total + weight, 0);
  const total = used.length > 1 ? (used.length - 1) / (spread * spread) - 1 : 1;
  return weights.map((weight) => (weight > 0 ? (total * weight) / sum : 0));
}

interface WeightSource {
  readonly kb: KnowledgeBase;
  readonly indicators: readonly ScoredIndicator[];
  readonly dimensions: readonly ScoredDimension[];
}

/** Weights of indicators and dimensions with their shapes in the draws. */
export function weightTable({ kb, indicators, dimensions }: WeightSource) {
  const { weightSpread } = kb.scoring.uncertainty;
  const dimensionIndex = new Map(dimensions.map(({ id }, index) => [id, index]));
  const indicatorShape = new Float64Array(indicators.length);
  const used = indicators.map(({ state, weight }) => (state === 'not-applicable' ? 0 : weight));
  for (const { id } of dimensions) {
    const members = indicators.flatMap((indicator, index) => (indicator.dimension === id ? [index] : []));
    dirichletShapes(
      members.map((index) => used[index] ?? 0),
      weightSpread,
    ).forEach((shape, place) => {
      indicatorShape[members[place] ?? 0] = shape;
    });
  }
  const weights = dimensions.map((dimension) => dimension.weight);
  return {
    dimension: Int32Array.from(indicators, (indicator) => dimensionIndex.get(indicator.dimension) ?? 0),
    indicatorWeight: Float64Array.from(used),
    indicatorShape,
    dimensionWeight: Float64Array.from(weights),
    dimensionShape: Float64Array.from(dirichletShapes(weights, weightSpread)),
    isStructural: Uint8Array.from(dimensions, ({ id }) => (id === dynamicsDimension ? 0 : 1)),
  };
}
