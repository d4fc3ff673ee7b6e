import { chiSquareUpperTail } from './chiSquare.ts';

/** Rows are rated objects, columns raters. */
export type Ratings = readonly (readonly number[])[];

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

/** `null` where the figure is undefined: what it is a share of does not vary. */
export interface IntraclassForms {
  readonly oneWay: number | null;
  readonly agreement: number | null;
  readonly consistency: number | null;
}

export interface IntraclassCorrelations {
  readonly single: IntraclassForms;
  readonly average: IntraclassForms;
}

/** A sum of squares below this share of the whole is rounding. */
const rounding = 1e-12;
/** The same against the squared ratings, for ratings that are all equal. */
const squaredRounding = 1e-26;

/** Intraclass correlations of Shrout & Fleiss (1979): ICC(1,·), ICC(2,·), ICC(3,·), single and mean of k raters. */
export function intraclassCorrelations(ratings: Ratings): IntraclassCorrelations {
  const n = ratings.length;
  const k = ratings[0]?.length ?? 0;
  const grand = mean(ratings.flat());
  const square = (value: number) => value * value;
  const columns = Array.from({ length: k }, (_, j) => mean(ratings.map((row) => row[j] ?? 0)));
  const total = ratings.flat().reduce((sum, value) => sum + square(value - grand), 0);
  const rowSum = k * ratings.reduce((sum, row) => sum + square(mean(row) - grand), 0);
  const columnSum = n * columns.reduce((sum, value) => sum + square(value - grand), 0);
  const rows = rowSum / (n - 1);
  const within = (total - rowSum) / (n * (k - 1));
  const raters = columnSum / (k - 1);
  const error = (total - rowSum - columnSum) / ((n - 1) * (k - 1));
  const least =
    (rounding * total + squaredRounding * ratings.flat().reduce((sum, x) => sum + x * x, 0)) / (n * k);
  const share = (part: number, whole: number) => (Math.abs(whole) <= least ? null : part / whole);
  return {
    single: {
      oneWay: share(rows - within, rows + (k - 1) * within),
      agreement: share(rows - error, rows + (k - 1) * error + (k * (raters - error)) / n),
      consistency: share(rows - error, rows + (k - 1) * error),
    },
    average: {
      oneWay: share(rows - within, rows),
      agreement: share(rows - error, rows + (raters - error) / n),
      consistency: share(rows - error, rows),
    },
  };
}

/** Ranks 1…n, the smallest first; equal values share the mean of their places. */
function meanRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

/** All `null` where every rater ranks all objects alike: there is no order to agree on. */
export interface Concordance {
  /** 0 (no agreement) to 1. */
  readonly w: number | null;
  /** m(n − 1)W with n − 1 degrees of freedom. */
  readonly chiSquare: number | null;
  readonly p: number | null;
}

/** Kendall's coefficient of concordance between raters, corrected for ties unless told not to (Kendall 1948). */
export function kendallConcordance(ratings: Ratings, correctTies = true): Concordance {
  const n = ratings.length;
  const m = ratings[0]?.length ?? 0;
  const byRater = Array.from({ length: m }, (_, j) => meanRanks(ratings.map((row) => row[j] ?? 0)));
  const sums = ratings.map((_, i) => byRater.reduce((total, ranks) => total + (ranks[i] ?? 0), 0));
  const centre = mean(sums);
  const spread = sums.reduce((total, sum) => total + (sum - centre) ** 2, 0);
  const ties = byRater.reduce((total, ranks) => {
    const counts = Map.groupBy(ranks, (rank) => rank);
    return total + [...counts.values()].reduce((sum, group) => sum + group.length ** 3 - group.length, 0);
  }, 0);
  if (ties === m * (n ** 3 - n)) {
    return { w: null, chiSquare: null, p: null };
  }
  const w = (12 * spread) / (m * m * (n ** 3 - n) - (correctTies ? m * ties : 0));
  const chiSquare = m * (n - 1) * w;
  return { w, chiSquare, p: chiSquareUpperTail(chiSquare, n - 1) };
}
