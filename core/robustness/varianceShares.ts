import type { RobustnessReport, VarianceShares } from '../model/reports/robustnessReport.ts';
import { firstOrder } from './sobol.ts';
import type { FirstOrder } from './sobol.ts';
import { varianceModel, varianceOutputs } from './varianceModel.ts';
import type { VarianceSource } from './varianceModel.ts';

/** Pairs of draws: standard errors of the shares are about 2 percentage points. */
const pairs = 2_048;

/** What the variance of the composite and of the lead of the first measure comes from. */
export function varianceOf(
  source: VarianceSource,
  report?: (done: number, of: number) => void,
): Pick<RobustnessReport, 'compositeVariance' | 'leadVariance'> {
  const model = varianceModel(source);
  const results = firstOrder(model, { pairs, report });
  const sharesOf = (result: FirstOrder | undefined): VarianceShares | null => {
    if (result === undefined || !(result.variance > 0)) {
      return null;
    }
    const groups = model.names.map((group, index) => ({
      group,
      share: result.shares[index] ?? 0,
      error: result.errors[index] ?? 0,
    }));
    return {
      mean: result.mean,
      deviation: Math.sqrt(result.variance),
      // A group that the figure does not depend on has no share and no error.
      groups: groups
        .filter(({ share, error }) => share !== 0 || error !== 0)
        .sort((a, b) => b.share - a.share),
      interactions: 1 - result.shares.reduce((sum, share) => sum + share, 0),
      draws: 2 * pairs,
    };
  };
  const { present } = source;
  return {
    compositeVariance:
      present.diagnosed.composite === null ? null : sharesOf(results[varianceOutputs.composite]),
    leadVariance: present.measures.lead === null ? null : sharesOf(results[varianceOutputs.lead]),
  };
}
