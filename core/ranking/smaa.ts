import type { RandomStream } from '../robustness/randomStream.ts';

/** One draw: values by alternative and criterion, row by row, and the weights of the criteria. */
export interface SmaaDraw {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

export interface SmaaResult {
  /** Share of draws in which the alternative (row) takes the rank (column). */
  readonly rankAcceptability: readonly (readonly number[])[];
  /** Share of draws in which the row is worth more than the column; 0 on the diagonal. */
  readonly pairwiseWinning: readonly (readonly number[])[];
  /** Mean weights of the draws in which the alternative is first; `null` figures when it never is. */
  readonly centralWeights: readonly (readonly (number | null)[])[];
}

export interface SmaaShape {
  readonly alternatives: number;
  readonly criteria: number;
  readonly draws: number;
}

/** Additive values of the alternatives in a draw. */
export function addValues({ values, weights }: SmaaDraw, totals: Float64Array): void {
  for (let row = 0; row < totals.length; row += 1) {
    let total = 0;
    for (let column = 0; column < weights.length; column += 1) {
      total += (weights[column] ?? 0) * (values[row * weights.length + column] ?? 0);
    }
    totals[row] = total;
  }
}

/** Counts by row and column in one array. */
interface Table {
  readonly columns: number;
  readonly counts: Float64Array;
}

const tableOf = (rows: number, columns: number): Table => ({
  columns,
  counts: new Float64Array(rows * columns),
});

function add({ columns, counts }: Table, [row, column]: readonly [number, number], amount: number): void {
  const place = row * columns + column;
  counts[place] = (counts[place] ?? 0) + amount;
}

const rowsOf = ({ columns, counts }: Table): number[][] =>
  Array.from({ length: counts.length / Math.max(1, columns) }, (_, row) => [
    ...counts.subarray(row * columns, (row + 1) * columns),
  ]);

/**
 * SMAA-2 over given draws (Lahdelma & Salminen 2001): rank acceptability, pairwise winning, central weights.
 *
 * `next` prepares the draw of that number and may reuse its arrays. Equal values share the better rank.
 */
export function smaa(shape: SmaaShape, next: (draw: number) => SmaaDraw): SmaaResult {
  const { alternatives, criteria, draws } = shape;
  const ranks = tableOf(alternatives, alternatives);
  const wins = tableOf(alternatives, alternatives);
  const central = tableOf(alternatives, criteria);
  const totals = new Float64Array(alternatives);
  for (let index = 0; index < draws; index += 1) {
    const draw = next(index);
    addValues(draw, totals);
    for (let row = 0; row < alternatives; row += 1) {
      let above = 0;
      for (let other = 0; other < alternatives; other += 1) {
        above += (totals[other] ?? 0) > (totals[row] ?? 0) ? 1 : 0;
        if ((totals[row] ?? 0) > (totals[other] ?? 0)) {
          add(wins, [row, other], 1);
        }
      }
      add(ranks, [row, above], 1);
      for (let column = 0; above === 0 && column < criteria; column += 1) {
        add(central, [row, column], draw.weights[column] ?? 0);
      }
    }
  }
  const share = (table: Table) => rowsOf(table).map((row) => row.map((count) => count / draws));
  return {
    rankAcceptability: share(ranks),
    pairwiseWinning: share(wins),
    centralWeights: rowsOf(central).map((row, alternative) => {
      const firsts = ranks.counts[alternative * alternatives] ?? 0;
      return row.map((sum) => (firsts === 0 ? null : sum / firsts));
    }),
  };
}

/**
 * Fills `out` with weights uniform on the simplex.
 *
 * With an order (indices, most important first) uniform among the weights that keep it: sorted, which is exact.
 */
export function drawWeights(random: RandomStream, out: Float64Array, order: readonly number[] | null): void {
  let total = 0;
  for (let index = 0; index < out.length; index += 1) {
    out[index] = -Math.log(random.uniform());
    total += out[index] ?? 0;
  }
  for (let index = 0; index < out.length; index += 1) {
    out[index] = (out[index] ?? 0) / total;
  }
  if (order) {
    const sorted = Float64Array.from(out).sort().reverse();
    order.forEach((criterion, place) => {
      out[criterion] = sorted[place] ?? 0;
    });
  }
}
