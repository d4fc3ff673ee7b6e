import * as v from 'valibot';
import type { CheckReason } from '../base/reasons.ts';
import { clip, extrapolate } from '../ranking/piecewiseLinear.ts';
import { weightedSum } from '../ranking/weightedSum.ts';
import { weightedMean } from '../scoring/maturity.ts';
import { linearScore } from '../scoring/valueFunction.ts';
import { FigureSchema, FiguresSchema, fitsColumns, MatrixSchema } from './inputs.ts';
import { caseMethod, type CaseMethod } from './caseMethod.ts';
import { refuseUnless } from './refuse.ts';

const RangeSchema = v.tuple([FigureSchema, FigureSchema]);

const AdditiveSchema = v.pipe(
  v.object({
    ranges: v.array(RangeSchema),
    direction: v.array(v.picklist(['increasing', 'decreasing'])),
    weights: FiguresSchema,
    matrix: MatrixSchema,
  }),
  v.check(
    (input) => fitsColumns(input.matrix, input.ranges, input.direction, input.weights),
    'columns-unequal' satisfies CheckReason,
  ),
);

/** Refuses a range without a width: nothing on it is worth more than anything else. */
function checkWidth([low, high]: readonly [number, number], path: string): void {
  refuseUnless(low !== high, path, { reason: 'range-reversed' });
}

function additiveValue({ ranges, direction, weights, matrix }: v.InferOutput<typeof AdditiveSchema>) {
  ranges.forEach((range, index) => {
    checkWidth(range, `ranges.${index}`);
  });
  const values = matrix.map((row) =>
    row.map((x, column) => {
      const [low, high] = ranges[column] ?? [0, 1];
      const isDecreasing = direction[column] === 'decreasing';
      return extrapolate({ cutoffs: [low, high], values: isDecreasing ? [1, 0] : [0, 1] }, x);
    }),
  );
  return {
    contributions: values.map((row) => row.map((value, column) => value * (weights[column] ?? 0))),
    total: weightedSum(values, weights),
  };
}

const PiecewiseSchema = v.pipe(
  v.object({ cutoffs: FiguresSchema, values: FiguresSchema, x: FiguresSchema }),
  v.check((input) => input.cutoffs.length === input.values.length, 'cutoffs-unequal' satisfies CheckReason),
  v.check(
    ({ cutoffs }) => cutoffs.every((cutoff, index) => index === 0 || cutoff > (cutoffs[index - 1] ?? cutoff)),
    'cutoffs-not-rising' satisfies CheckReason,
  ),
);

const goalpostColumns = ['x', 'lower', 'upper', 'scale', 'direction'] as const;

const GoalpostSchema = v.union([
  v.object({
    x: FiguresSchema,
    goalposts: RangeSchema,
    scale: v.nullish(FigureSchema, 1),
    direction: v.nullish(v.picklist([1, -1]), 1),
  }),
  v.pipe(
    v.object({ cases: v.array(FiguresSchema), columns: v.array(v.string()) }),
    v.check(({ cases, columns }) => fitsColumns(cases, columns), 'columns-unequal' satisfies CheckReason),
    v.check(
      ({ columns }) => goalpostColumns.every((name) => columns.includes(name)),
      'columns-missing' satisfies CheckReason,
    ),
    v.transform(({ cases, columns }) => ({
      columns,
      // The columns may stand in any order.
      cases: cases.map((row) => goalpostColumns.map((name) => row[columns.indexOf(name)])),
    })),
    v.object({
      columns: v.array(v.string()),
      cases: v.array(v.tuple([FigureSchema, FigureSchema, FigureSchema, FigureSchema, v.picklist([1, -1])])),
    }),
  ),
]);

type GoalpostCase = readonly [x: number, lower: number, upper: number, scale: number, direction: 1 | -1];

function goalpost([x, lower, upper, scale, direction]: GoalpostCase): number {
  const score = linearScore(x, lower, upper);
  return ((direction < 0 ? 100 - score : score) / 100) * scale;
}

const MissingSchema = v.pipe(
  v.object({
    X: v.pipe(v.array(v.array(v.nullable(FigureSchema))), v.minLength(1)),
    w: FiguresSchema,
    data_threshold: v.nullish(v.pipe(FigureSchema, v.minValue(0), v.maxValue(1)), 0),
  }),
  v.check(
    (input) => input.X.every((row) => row.length === input.w.length),
    'columns-unequal' satisfies CheckReason,
  ),
);

function meanOfAvailable({ X, w, data_threshold }: v.InferOutput<typeof MissingSchema>): (number | null)[] {
  return X.map((row) => {
    const available = row.filter((value) => value !== null).length / row.length;
    const items = row.map((score, column) => ({ score, weight: w[column] ?? 0 }));
    return available >= data_threshold ? weightedMean(items) : null;
  });
}

export const scaleMethods: Readonly<Record<string, CaseMethod>> = {
  'value_function.additive': caseMethod(AdditiveSchema, additiveValue),
  'value_function.piecewise_linear': caseMethod(PiecewiseSchema, (input) => {
    const clipped = input.x.map((x) => clip(input, x));
    return { v: clipped, clip: clipped, extrapolate: input.x.map((x) => extrapolate(input, x)) };
  }),
  'composite.normalise': caseMethod(GoalpostSchema, (input) => {
    const cases =
      'cases' in input
        ? input.cases
        : input.x.map((x): GoalpostCase => [x, ...input.goalposts, input.scale, input.direction]);
    cases.forEach(([, lower, upper], index) => {
      checkWidth([lower, upper], 'cases' in input ? `cases.${index}` : 'goalposts');
    });
    return { y: cases.map(goalpost) };
  }),
  'composite.missing': caseMethod(MissingSchema, (input) => ({ y: meanOfAvailable(input) })),
};
