import type { KnowledgeBase, StageId } from '../knowledge/schema.ts';
import type { Interval } from '../model/diagnosisResult.ts';
import { quantile } from '../base/quantile.ts';
import type { Draws } from './simulate.ts';

const topCauses = 5;
/** Severities this close are equal. */
const tolerance = 1e-9;

/** One column of the draws: the values of one quantity over all draws. */
interface Column {
  readonly values: Float64Array;
  readonly columns: number;
  readonly column: number;
}

/**
 * The interval of one quantity over the draws, widened where needed to take in the headline value.
 *
 * The headline counts only what is answered while the draws fill in what is missing, so that it can lie outside the
 * middle of the draws; the interval then reaches to it. Without any draw that applies: the whole scale.
 */
export function intervalOf(
  kb: KnowledgeBase,
  { values, columns, column }: Column,
  headline: number | null,
): Interval {
  const own = new Float64Array(values.length / columns);
  for (let draw = 0; draw < own.length; draw += 1) {
    own[draw] = values[draw * columns + column] ?? Number.NaN;
  }
  if (Number.isNaN(own[0] ?? Number.NaN)) {
    return { low: headline ?? 0, high: headline ?? 100 };
  }
  own.sort();
  const [from, to] = kb.scoring.uncertainty.interval;
  const low = quantile(own, from);
  const high = quantile(own, to);
  return headline === null ? { low, high } : { low: Math.min(low, headline), high: Math.max(high, headline) };
}

/** Mean of one quantity over the draws. */
export function meanOf({ values, columns, column }: Column): number {
  let sum = 0;
  for (let place = column; place < values.length; place += columns) {
    sum += values[place] ?? 0;
  }
  return (sum * columns) / values.length;
}

/** Share of the draws in each stage, summing to 1. */
export function stageProbabilities(kb: KnowledgeBase, draws: Draws): Record<StageId, number> {
  const probabilities: Record<StageId, number> = {
    emerging: 0,
    growing: 0,
    leading: 0,
    declining: 0,
    renewing: 0,
  };
  const counts = new Float64Array(kb.stages.stages.length);
  draws.stage.forEach((stage) => {
    counts[stage] = (counts[stage] ?? 0) + 1;
  });
  kb.stages.stages.forEach(({ id }, index) => {
    probabilities[id] = (counts[index] ?? 0) / draws.count;
  });
  return probabilities;
}

/** Share of the draws in which each cause is among the five most severe; equal severities share the place. */
export function topFiveShares(draws: Draws, causeCount: number): Float64Array {
  const counts = new Float64Array(causeCount);
  for (let start = 0; start < draws.causes.length; start += causeCount) {
    for (let cause = 0; cause < causeCount; cause += 1) {
      const own = (draws.causes[start + cause] ?? 0) + tolerance;
      let above = 0;
      for (let other = 0; other < causeCount && above < topCauses; other += 1) {
        above += (draws.causes[start + other] ?? 0) > own ? 1 : 0;
      }
      counts[cause] = (counts[cause] ?? 0) + (above < topCauses ? 1 : 0);
    }
  }
  return counts.map((count) => count / draws.count);
}
