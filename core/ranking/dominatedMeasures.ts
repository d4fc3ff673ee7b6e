import { criterionIds } from '../knowledge/schema.ts';
import type { RankedMeasure } from '../model/rankedMeasure.ts';
import { dominance } from './dominance.ts';
import { valueKey } from './rankByValue.ts';

export interface DominatedMeasure {
  readonly id: string;
  /** Measures at least as good on every criterion and better on one, in the order of the ranking. */
  readonly by: readonly string[];
}

/**
 * The measures that no weights can put above some other, in the order of the ranking.
 *
 * A dominated measure can still be in the best plan: cost, causes already relieved and rules do not count here.
 * What is equal to 10⁻⁹ is equal.
 */
export function dominatedMeasures(
  ranking: readonly Pick<RankedMeasure, 'id' | 'worth'>[],
): DominatedMeasure[] {
  const matrix = ranking.map(({ worth }) => criterionIds.map((criterion) => valueKey(worth[criterion])));
  const { dominates } = dominance(
    matrix,
    criterionIds.map(() => 1),
  );
  return ranking
    .map(({ id }, below) => ({
      id,
      by: ranking.filter((_, above) => dominates[above]?.[below] === true).map((entry) => entry.id),
    }))
    .filter(({ by }) => by.length > 0);
}
