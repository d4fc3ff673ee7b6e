import { RandomStream } from '../base/randomStream.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import { type Triangle, numbersOf } from '../knowledge/meaning.ts';
import type { MatchedMeasure } from '../ranking/matchMeasures.ts';
import { effectLinks } from '../ranking/reliefKernel.ts';

/** Streams of their own, so that effects and costs shift no other random numbers. */
const effectStream = 20;
const costStream = 21;

/** A triangular number from a uniform one. */
function triangular({ low, mode, high }: Triangle, uniform: number): number {
  const span = high - low;
  if (span <= 0) {
    return mode;
  }
  return uniform * span < mode - low
    ? low + Math.sqrt(uniform * span * (mode - low))
    : high - Math.sqrt((1 - uniform) * span * (high - mode));
}

interface EffectDraws {
  readonly kb: KnowledgeBase;
  readonly matched: readonly MatchedMeasure[];
  readonly seed: number;
}

/**
 * What fully delivered measures take from causes, drawn: triangular round the share of the knowledge base, each link by
 * itself, times the type factor. `next` gives the same array each time, in the order of `effectLinks`.
 */
export function createEffectDraws({ kb, matched, seed }: EffectDraws) {
  const random = new RandomStream(seed, effectStream);
  const { range, typeFactor } = effectLinks(kb, matched);
  const shares = new Float64Array(range.length);
  return {
    next(): Float64Array {
      range.forEach((triangle, link) => {
        shares[link] = triangular(triangle, random.uniform()) * (typeFactor[link] ?? 1);
      });
      return shares;
    },
  };
}

/**
 * Costs of measures in million CNY, drawn where nobody entered them: triangular in the logarithm over the range of the
 * class round its point estimate, so that twice too much is as likely as half too little. Each measure by itself.
 * `next` gives the same array each time, in the order of the measures offered.
 */
export function createCostDraws({ kb, matched, seed }: EffectDraws) {
  const random = new RandomStream(seed, costStream);
  const { costs: ranges } = numbersOf(kb);
  const costs = new Float64Array(matched.length);
  const triangles = matched.map(({ measure, cost, estimated }): Triangle | null => {
    const range = ranges[measure.cost];
    if (!estimated || range === undefined || cost <= 0) {
      return null;
    }
    const [low, high] = [Math.min(range.low, cost), Math.max(range.high, cost)];
    return { low: Math.log(low), mode: Math.log(cost), high: Math.log(high) };
  });
  return {
    next(): Float64Array {
      triangles.forEach((triangle, measure) => {
        const drawn = triangle === null ? null : Math.exp(triangular(triangle, random.uniform()));
        costs[measure] = drawn ?? matched[measure]?.cost ?? 0;
      });
      return costs;
    },
  };
}
