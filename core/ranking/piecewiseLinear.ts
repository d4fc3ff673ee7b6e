/** Knots with rising cutoffs, one value each. */
export interface Knots {
  readonly cutoffs: readonly number[];
  readonly values: readonly number[];
}

/** The segment that x lies in, or the end segment nearest to it. */
function segmentOf(cutoffs: readonly number[], x: number): number {
  const inner = cutoffs.slice(1, -1);
  return inner.filter((cutoff) => x >= cutoff).length;
}

/** A piecewise linear value function; beyond the end knots it goes on along the end segments. */
export function extrapolate({ cutoffs, values }: Knots, x: number): number {
  const segment = segmentOf(cutoffs, x);
  const [from = 0, to = from] = cutoffs.slice(segment, segment + 2);
  const [low = 0, high = low] = values.slice(segment, segment + 2);
  return to === from ? low : low + ((high - low) * (x - from)) / (to - from);
}

/** A piecewise linear value function; beyond the end knots it keeps their value. */
export function clip(knots: Knots, x: number): number {
  const first = knots.cutoffs[0] ?? x;
  const last = knots.cutoffs.at(-1) ?? x;
  return extrapolate(knots, Math.min(last, Math.max(first, x)));
}
