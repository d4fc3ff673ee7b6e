/** Rows are raters, columns rated units; `null` = not rated. */
export type RaterRows = readonly (readonly (number | null)[])[];

export const measurementLevels = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type MeasurementLevel = (typeof measurementLevels)[number];

interface Coincidences {
  /** Values that occur, ascending. */
  readonly values: readonly number[];
  /** How often two values meet in a unit, each pair weighted by 1/(ratings of the unit − 1). */
  readonly pairs: readonly (readonly number[])[];
  readonly totals: readonly number[];
}

function countCoincidences(rows: RaterRows): Coincidences {
  const units = (rows[0] ?? []).map((_, unit) =>
    rows.flatMap((row) => {
      const value = row[unit] ?? null;
      return value === null ? [] : [value];
    }),
  );
  const pairable = units.filter((ratings) => ratings.length > 1);
  const values = [...new Set(pairable.flat())].sort((a, b) => a - b);
  const pairs = values.map((c) =>
    values.map((k) =>
      pairable.reduce((total, ratings) => {
        const countC = ratings.filter((value) => value === c).length;
        const countK = ratings.filter((value) => value === k).length;
        return total + (countC * (c === k ? countC - 1 : countK)) / (ratings.length - 1);
      }, 0),
    ),
  );
  return { values, pairs, totals: pairs.map((row) => row.reduce((total, count) => total + count, 0)) };
}

/** Squared difference of two values (by index) on a level of measurement. */
function squaredDifference(
  level: MeasurementLevel,
  { values, totals }: Coincidences,
  [i, j]: [number, number],
): number {
  const [a, b] = [values[i] ?? 0, values[j] ?? 0];
  if (i === j) {
    return 0;
  }
  switch (level) {
    case 'nominal':
      return 1;
    case 'interval':
      return (a - b) ** 2;
    case 'ratio':
      return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
    case 'ordinal': {
      const between = totals.slice(Math.min(i, j), Math.max(i, j) + 1).reduce((sum, total) => sum + total, 0);
      return (between - ((totals[i] ?? 0) + (totals[j] ?? 0)) / 2) ** 2;
    }
  }
}

/**
 * Krippendorff's α: 1 = full agreement, 0 = chance (Krippendorff 2011). Copes with missing ratings.
 *
 * `null` when fewer than two ratings can be paired or when all pairable ratings are equal: nothing varies.
 */
export function krippendorffAlpha(rows: RaterRows, level: MeasurementLevel): number | null {
  const coincidences = countCoincidences(rows);
  const { pairs, totals } = coincidences;
  const count = totals.reduce((sum, total) => sum + total, 0);
  let observed = 0;
  let expected = 0;
  pairs.forEach((row, i) => {
    row.forEach((pair, j) => {
      const difference = squaredDifference(level, coincidences, [i, j]);
      observed += pair * difference;
      expected += (totals[i] ?? 0) * (totals[j] ?? 0) * difference;
    });
  });
  return expected === 0 ? null : 1 - ((count - 1) * observed) / expected;
}
