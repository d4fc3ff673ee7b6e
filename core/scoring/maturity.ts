import type { FormationType, KnowledgeBase } from '../knowledge/schema.ts';
import type { DimensionResult, Interval, MaturityResult, ScoredIndicator } from '../model/diagnosisResult.ts';
import { dimensionWeights } from './typeWeights.ts';

/** The dimension that is size and growth, not structure: it stays out of the structural maturity. */
export const dynamicsDimension = 'scale-dynamics';

export type ScoredDimension = Omit<DimensionResult, keyof Interval> & {
  /** False when every indicator of the dimension has been said not to apply. */
  readonly applies: boolean;
};

interface Weighted {
  readonly score: number | null;
  readonly weight: number;
}

/** Σ weight × score / Σ weight over those that have a score; `null` when none has. */
export function weightedMean(items: readonly Weighted[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const { score, weight } of items) {
    if (score !== null) {
      sum += weight * score;
      weights += weight;
    }
  }
  return weights > 0 ? sum / weights : null;
}

/** Answered among applicable indicators, 0–1; 0 when nothing applies. */
export function coverageOf(indicators: readonly ScoredIndicator[]): number {
  const applicable = indicators.filter((indicator) => indicator.state !== 'not-applicable');
  const answered = applicable.filter((indicator) => indicator.state === 'rated');
  return applicable.length === 0 ? 0 : answered.length / applicable.length;
}

/**
 * Dimension scores: weighted mean over the answered indicators, withheld below the minimum coverage.
 *
 * A dimension in which nothing applies drops out; its share goes to the others in proportion.
 */
export function scoreDimensions(
  kb: KnowledgeBase,
  indicators: readonly ScoredIndicator[],
  type: FormationType | null,
): ScoredDimension[] {
  const weights = dimensionWeights(kb, type);
  const entries = kb.instrument.dimensions.map(({ id }) => {
    const own = indicators.filter((indicator) => indicator.dimension === id);
    const coverage = coverageOf(own);
    const applies = own.some((indicator) => indicator.state !== 'not-applicable');
    const score = coverage >= kb.scoring.coverage.dimension ? weightedMean(own) : null;
    return { id, score, coverage, applies, weight: applies ? (weights[id] ?? 0) : 0 };
  });
  const total = entries.reduce((sum, entry) => sum + entry.weight, 0);
  return entries.map((entry) => ({ ...entry, weight: total > 0 ? entry.weight / total : 0 }));
}

/** Whether the answers allow a composite: enough of them in all, and enough in every dimension that applies. */
function isCovered(kb: KnowledgeBase, dimensions: readonly ScoredDimension[], coverage: number): boolean {
  return (
    coverage >= kb.scoring.coverage.composite &&
    dimensions.every((dimension) => !dimension.applies || dimension.score !== null)
  );
}

/** Weighted arithmetic mean as the headline, weighted geometric mean of (score + 1), minus 1, as balance check. */
export function scoreMaturity(
  kb: KnowledgeBase,
  dimensions: readonly ScoredDimension[],
  coverage: number,
): Pick<MaturityResult, 'composite' | 'balance'> {
  if (!isCovered(kb, dimensions, coverage)) {
    return { composite: null, balance: null };
  }
  const logs = weightedMean(
    dimensions.map(({ score, weight }) => ({ score: score === null ? null : Math.log(score + 1), weight })),
  );
  return {
    composite: weightedMean(dimensions),
    balance: logs === null ? null : Math.exp(logs) - 1,
  };
}

/** Weighted mean of the dimensions other than scale and dynamics, 0–100; `null` without enough answers. */
export function structuralMaturity(
  kb: KnowledgeBase,
  dimensions: readonly ScoredDimension[],
  coverage: number,
): number | null {
  const structural = dimensions.filter((dimension) => dimension.id !== dynamicsDimension);
  return isCovered(kb, structural, coverage) ? weightedMean(structural) : null;
}
