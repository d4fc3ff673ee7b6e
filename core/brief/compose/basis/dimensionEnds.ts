import { compareKeys } from '../../../base/collation.ts';
import type { DimensionResult } from '../../../model/diagnosisResult.ts';
import { points } from '../../document/format.ts';

/** From here on a dimension is good, as an answer is that speaks for the cluster; below the other it is no strength. */
export const goodFrom = 75;
export const strengthFrom = 50;

type Scored = DimensionResult & { readonly score: number };

export interface DimensionEnds {
  /** Every dimension with a score, the lowest first. */
  readonly scored: readonly Scored[];
  /** Those that share the lowest printed score; none where all are good. */
  readonly lowest: readonly Scored[];
  /** Those that share the highest printed score; none where none is a strength. */
  readonly highest: readonly Scored[];
}

/** Between which dimensions the scores lie. Where all have the same printed score, none is lowest or highest. */
export function dimensionEnds(dimensions: readonly DimensionResult[]): DimensionEnds {
  const scored = dimensions
    .flatMap((dimension) => (dimension.score === null ? [] : [{ ...dimension, score: dimension.score }]))
    .toSorted((a, b) => a.score - b.score || compareKeys(a.id, b.id));
  const [first] = scored;
  const last = scored.at(-1);
  if (!first || !last || points(first.score) === points(last.score)) {
    return { scored, lowest: [], highest: [] };
  }
  const sharing = (end: Scored) => scored.filter(({ score }) => points(score) === points(end.score));
  return {
    scored,
    lowest: first.score >= goodFrom ? [] : sharing(first),
    highest: last.score < strengthFrom ? [] : sharing(last),
  };
}
