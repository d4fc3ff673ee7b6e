import { midQuantile } from '../base/midQuantile.ts';
import { intervalOf } from '../evaluation/summariseDraws.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { Interval } from '../model/diagnosisResult.ts';
import type { Moved } from '../model/years/change.ts';

/** A difference this small is one of rounding. */
export const tolerance = 1e-9;

interface Column {
  readonly values: Float64Array;
  readonly columns: number;
  readonly column: number;
}

/** The interval of a difference, its headline value within, and whether it leaves out zero. */
export const differenceOf = (kb: KnowledgeBase, column: Column, change: number) =>
  surely(change, intervalOf(kb, column, change));

/**
 * The same of levels. Their differences are whole steps: the quantiles are those of the middles of the steps, so that equal
 * answers with equal evidence get the same verdict whatever numbers were drawn.
 */
export function levelDifferenceOf(kb: KnowledgeBase, { values, columns, column }: Column, change: number) {
  const own = Float64Array.from(
    { length: values.length / columns },
    (_, draw) => values[draw * columns + column] ?? Number.NaN,
  ).sort();
  const [from, to] = kb.scoring.uncertainty.interval;
  const [low, high] = [midQuantile(own, from), midQuantile(own, to)];
  return surely(change, { low: Math.min(low, change), high: Math.max(high, change) });
}

const surely = (change: number, { low, high }: Interval) => ({
  change,
  low,
  high,
  isSure: low > tolerance || high < -tolerance,
});

interface Ends {
  readonly id: string;
  readonly then: number;
  readonly now: number;
}

export const movedOf = (kb: KnowledgeBase, { id, then, now }: Ends, column: Column): Moved => ({
  id,
  then,
  now,
  ...differenceOf(kb, column, now - then),
});

/** Zero without a sign. */
const negated = (value: number): number => (value === 0 ? 0 : -value);

/** The same the other way round in time. */
export const reversed = <M extends Moved>(moved: M): M => ({
  ...moved,
  then: moved.now,
  now: moved.then,
  change: negated(moved.change),
  low: negated(moved.high),
  high: negated(moved.low),
});
