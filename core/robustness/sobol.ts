/** A model whose inputs vary in groups that are independent of each other. */
export interface GroupedModel {
  /** The group of each input, from 0. */
  readonly groupOf: Uint8Array;
  readonly groups: number;
  readonly outputs: number;
  /** Fills one independent draw of all inputs. */
  sample(inputs: Float64Array): void;
  /** Fills all outputs that follow from the inputs. */
  compute(inputs: Float64Array, outputs: Float64Array): void;
}

/** First-order shares of the variance of one output. */
export interface FirstOrder {
  readonly mean: number;
  readonly variance: number;
  /** By group, about 0–1: sampling can carry a share a little below 0. All 0 when nothing varies. */
  readonly shares: readonly number[];
  /** Standard errors of the shares. */
  readonly errors: readonly number[];
}

interface Sampling {
  /** Pairs of draws; each costs groups + 2 computations. */
  readonly pairs: number;
  readonly report?: ((done: number, of: number) => void) | undefined;
}

/** How many pairs are computed between two reports of progress. */
const chunk = 256;
/** A variance below this is rounding. */
const leastVariance = 1e-18;

/**
 * First-order Sobol indices by group: the share of the variance that is due to a group alone.
 *
 * Two independent draws A and B a pair, and for each group the draw AB that is A with that group taken from B. The
 * estimator is S = mean of f(B) × (f(AB) − f(A)) / variance (Saltelli et al. 2010, table 2, formula b), f less its
 * mean so that its error is smaller. The error is that of the mean; that of the variance, much smaller, is left out.
 */
export function firstOrder(model: GroupedModel, { pairs, report }: Sampling): FirstOrder[] {
  const { groups, outputs, groupOf } = model;
  const runs = groups + 2;
  const results = new Float64Array(pairs * runs * outputs);
  const [a, b, mixed] = [0, 1, 2].map(() => new Float64Array(groupOf.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const out = new Float64Array(outputs);
  const keep = (pair: number, run: number, inputs: Float64Array) => {
    model.compute(inputs, out);
    results.set(out, (pair * runs + run) * outputs);
  };
  for (let pair = 0; pair < pairs; pair += 1) {
    if (pair % chunk === 0) {
      report?.(pair, pairs);
    }
    model.sample(a);
    model.sample(b);
    keep(pair, 0, a);
    keep(pair, 1, b);
    for (let group = 0; group < groups; group += 1) {
      for (let input = 0; input < mixed.length; input += 1) {
        mixed[input] = (groupOf[input] === group ? b[input] : a[input]) ?? 0;
      }
      keep(pair, group + 2, mixed);
    }
  }
  report?.(pairs, pairs);
  return Array.from({ length: outputs }, (_, output) => estimate(results, { pairs, runs, outputs, output }));
}

interface Layout {
  readonly pairs: number;
  readonly runs: number;
  readonly outputs: number;
  readonly output: number;
}

function estimate(results: Float64Array, { pairs, runs, outputs, output }: Layout): FirstOrder {
  const at = (pair: number, run: number) => results[(pair * runs + run) * outputs + output] ?? 0;
  let sum = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    sum += at(pair, 0) + at(pair, 1);
  }
  const mean = sum / (2 * pairs);
  let squares = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    squares += (at(pair, 0) - mean) ** 2 + (at(pair, 1) - mean) ** 2;
  }
  const variance = squares / (2 * pairs);
  const byGroup = Array.from({ length: runs - 2 }, (_, group) => {
    let total = 0;
    let totalSquares = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
      const term = (at(pair, 1) - mean) * (at(pair, group + 2) - at(pair, 0));
      total += term;
      totalSquares += term * term;
    }
    const average = total / pairs;
    const spread = Math.sqrt(Math.max(0, totalSquares / pairs - average * average) / pairs);
    return variance > leastVariance
      ? { share: average / variance, error: spread / variance }
      : { share: 0, error: 0 };
  });
  return {
    mean,
    variance,
    shares: byGroup.map(({ share }) => share),
    errors: byGroup.map(({ error }) => error),
  };
}
