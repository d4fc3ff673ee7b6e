import { criterionIds } from '../knowledge/schema.ts';
import type { Evaluation, RankedMeasure } from '../model/evaluation.ts';
import { kendallTau } from './kendallTau.ts';
import { promethee, type Preference } from './promethee.ts';
import type { CriterionWeights } from './rankMeasures.ts';
import { topsis } from './topsis.ts';
import { vikor } from './vikor.ts';

/**
 * A fifth of a level of the five-level scale is no difference, a whole level is full preference.
 *
 * Without thresholds PROMETHEE would count a tenth of a point as much as a hundred.
 */
export const preference: Preference = { shape: 'linear', q: 5, p: 25, s: 25 };

const top = 100;
const bottom = 0;

/**
 * How far TOPSIS, PROMETHEE II and VIKOR agree with the additive ranking: Kendall's τ-b over all measures.
 *
 * Same criterion scores, same weights, same fixed 0–100 scales: ideal 100 and anti-ideal 0, never the best and worst
 * present, so that no rank depends on measures that nobody would choose. The methods are never averaged.
 */
export function crossChecks(
  ranking: readonly Pick<RankedMeasure, 'value' | 'scores'>[],
  weights: CriterionWeights,
): Evaluation['crossChecks'] {
  const matrix = ranking.map((measure) => criterionIds.map((criterion) => measure.scores[criterion]));
  const values = ranking.map((measure) => measure.value);
  const weightList = criterionIds.map((criterion) => weights[criterion]);
  const types = criterionIds.map(() => 1);
  if (ranking.length < 2) {
    const none = { kendallTau: null };
    return { topsis: none, promethee2: none, vikor: none };
  }
  const best = criterionIds.map(() => top);
  const worst = criterionIds.map(() => bottom);
  const closeness = topsis(matrix, weightList, { ideal: best, antiIdeal: worst });
  const flows = promethee({ matrix, weights: weightList, types, preferences: types.map(() => preference) });
  const compromise = vikor({ matrix, weights: weightList, types, v: 0.5, best, worst });
  return {
    topsis: { kendallTau: kendallTau(values, closeness) },
    promethee2: { kendallTau: kendallTau(values, flows.net) },
    vikor: {
      kendallTau: kendallTau(
        values,
        compromise.q.map((q) => -q),
      ),
    },
  };
}
