import { normalCdf } from '../base/normalDistribution.ts';
import type { DrawnInputs } from './drawInputs.ts';
import type { DrawModel } from './drawModel.ts';
import type { LinkRuns } from './linkRuns.ts';

interface Severities {
  readonly model: DrawModel;
  readonly inputs: DrawnInputs;
  readonly score: Float64Array;
}

/**
 * Severity 0–100 of every group of links, written from `offset`; indicators that do not apply stay out.
 *
 * What nothing that is asked shows is drawn over the whole scale, like one more missing answer.
 */
export function fillSeverities(
  runs: LinkRuns,
  { model, inputs, score }: Severities,
  { out, offset }: { out: Float64Array; offset: number },
): void {
  let unseen = 1 + model.dimensionShape.length;
  for (let group = 0; group < runs.factor.length; group += 1) {
    const factor = runs.factor[group] ?? 1;
    const from = runs.start[group] ?? 0;
    const end = runs.start[group + 1] ?? 0;
    if (from === end) {
      out[offset + group] = factor * unseenSeverity(model, inputs, unseen);
      unseen += 1;
    } else {
      out[offset + group] = factor * meanOf(runs, score, { group, from, end });
    }
  }
}

/** As `severityOf` has it. */
function meanOf(
  runs: LinkRuns,
  score: Float64Array,
  { group, from, end }: { readonly group: number; readonly from: number; readonly end: number },
): number {
  const isAll = runs.isAll[group] === 1;
  let sum = 0;
  let weights = 0;
  for (let link = from; link < end; link += 1) {
    const value = score[runs.indicator[link] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(value)) {
      const said = runs.isPresence[link] === 1 ? value : 100 - value;
      sum += (runs.weight[link] ?? 0) * (isAll ? Math.log(said) : said);
      weights += runs.weight[link] ?? 0;
    }
  }
  // 100 of everything must not become more by rounding.
  return Math.min(100, isAll ? Math.exp(sum / weights) : sum / weights);
}

function unseenSeverity({ loadings }: DrawModel, { missing }: DrawnInputs, place: number): number {
  const own = Math.sqrt(1 - loadings.missing * loadings.missing);
  return 100 * normalCdf(-(loadings.missing * (missing[0] ?? 0) + own * (missing[place] ?? 0)));
}
