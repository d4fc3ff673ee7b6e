import type { Evaluation } from '../model/evaluation.ts';
import type { RankedMeasure } from '../model/rankedMeasure.ts';
import { crossCheckReport } from './crossCheckReport.ts';
import { standardCrossChecks } from './crossCheckMethods.ts';
import type { CriterionWeights } from './rankMeasures.ts';

/** How far the methods agree with the additive ranking under the standard settings: Kendall's τ-b over all measures. */
export function crossChecks(
  ranking: readonly Pick<RankedMeasure, 'value' | 'worth'>[],
  weights: CriterionWeights,
): Evaluation['crossChecks'] {
  const { methods } = crossCheckReport({ measures: ranking, weights, settings: standardCrossChecks });
  const tauOf = (name: (typeof methods)[number]['method']) => ({
    kendallTau: methods.find(({ method }) => method === name)?.kendallTau ?? null,
  });
  return { topsis: tauOf('topsis'), promethee2: tauOf('promethee2'), vikor: tauOf('vikor') };
}
