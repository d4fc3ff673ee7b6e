import type { CriterionId, KnowledgeBase } from '../knowledge/schema.ts';
import type { ScoreOverrides } from '../model/assessment.ts';
import { ownScore } from './criterionScores.ts';
import type { MatchedMeasure } from './matchMeasures.ts';

/** Links of all measures in one run of arrays: those of measure m stand from `start[m]` to `start[m + 1]`. */
function flattenLinks(kb: KnowledgeBase, matched: readonly MatchedMeasure[]) {
  const causeIndex = new Map(kb.causes.causes.map((cause, index) => [cause.id, index]));
  const start = new Int32Array(matched.length + 1);
  const causes: number[] = [];
  const factors: number[] = [];
  matched.forEach(({ measure, typeFactor }, index) => {
    for (const link of measure.addresses) {
      const cause = causeIndex.get(link.cause);
      if (cause !== undefined) {
        causes.push(cause);
        factors.push(kb.scoring.relief[link.strength] * typeFactor);
      }
    }
    start[index + 1] = causes.length;
  });
  return { start, causes: Int32Array.from(causes), factors: Float64Array.from(factors) };
}

/** The official's own scores on one criterion by measure; NaN where the computed or drawn one counts. */
export const ownScores = (
  matched: readonly MatchedMeasure[],
  criterion: CriterionId,
  overrides?: ScoreOverrides,
): Float64Array =>
  Float64Array.from(matched, ({ measure }) => ownScore(overrides, measure.id, criterion) ?? Number.NaN);

/**
 * Relief scores without allocation, for thousands of draws: of a measure by its index in `matched`, 0–100.
 *
 * Severity stands in the order of the knowledge base, 0 for causes that are not raised. The official's own score
 * goes before. Equal to `reliefScore` up to rounding.
 */
export function createReliefKernel(
  kb: KnowledgeBase,
  matched: readonly MatchedMeasure[],
  overrides?: ScoreOverrides,
): (measure: number, severity: Float64Array) => number {
  const links = flattenLinks(kb, matched);
  const ownRelief = ownScores(matched, 'relief', overrides);
  const { othersShare } = kb.scoring.relief;
  return (measure, severity) => {
    const own = ownRelief[measure] ?? Number.NaN;
    if (!Number.isNaN(own)) {
      return own;
    }
    let largest = 0;
    let sum = 0;
    for (let link = links.start[measure] ?? 0; link < (links.start[measure + 1] ?? 0); link += 1) {
      const effect = (severity[links.causes[link] ?? 0] ?? 0) * (links.factors[link] ?? 0);
      sum += effect;
      largest = Math.max(largest, effect);
    }
    return Math.min(100, largest + othersShare * (sum - largest));
  };
}
