import * as v from 'valibot';
import type { CheckReason } from '../base/reasons.ts';
import { normaliseMatrix } from '../ranking/normaliseMatrix.ts';
import { matrixSource } from '../robustness/matrixSource.ts';
import { mergeBlocks, smaa, type SmaaResult } from '../robustness/smaa.ts';
import { countBlock, type SmaaSource } from '../robustness/smaaKernel.ts';
import type { WeightRegion } from '../model/priorities.ts';
import {
  DirectionsSchema,
  FigureSchema,
  FiguresSchema,
  fitsColumns,
  MatrixSchema,
  NormalisationSchema,
} from './inputs.ts';
import { caseMethod, type CaseMethod } from './caseMethod.ts';

/** Standard error of a share at most 0.16 %, well inside the tolerances made for 10,000 draws. */
const draws = 100_000;
const seed = 1;

const OrderSchema = v.nullish(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), null);
const WeightsSchema = v.nullish(
  v.union([v.literal('uniform on simplex'), FiguresSchema]),
  'uniform on simplex',
);

const DistributionSchema = v.variant('type', [
  v.object({
    type: v.literal('beta'),
    alpha: v.pipe(FigureSchema, v.gtValue(0)),
    beta: v.pipe(FigureSchema, v.gtValue(0)),
  }),
  v.object({ type: v.literal('normal'), mean: FigureSchema, sd: FigureSchema }),
  v.object({ type: v.literal('uniform'), low: FigureSchema, high: FigureSchema }),
  v.object({ type: v.literal('exact'), value: FigureSchema }),
]);
type Distribution = v.InferOutput<typeof DistributionSchema>;

/** Scores with what is known of them, and the linear value function of each criterion. */
interface UncertainProblem {
  readonly distributions: readonly (readonly Distribution[])[];
  /** Score worth 0 and score worth 1, by criterion. */
  readonly ends: readonly (readonly [number, number])[];
  readonly weights: 'uniform on simplex' | readonly number[];
  readonly order: readonly number[] | null;
}

const toFigures = ({ rankAcceptability, pairwiseWinning, centralWeights, confidence }: SmaaResult) => ({
  rank_acceptability: rankAcceptability,
  pairwise_winning: pairwiseWinning,
  // The cases write the central weights of an alternative that is never first as a row of nulls.
  central_weights: centralWeights.map(
    (weights) => weights ?? Array.from({ length: criteriaOf(centralWeights) }, () => null),
  ),
  confidence_factors: confidence,
});

const criteriaOf = (centralWeights: SmaaResult['centralWeights']): number =>
  centralWeights.find((weights) => weights !== null)?.length ?? 0;

function analyse({ distributions, ends, weights, order }: UncertainProblem) {
  const scores = distributions.map((row) =>
    row.map((distribution, criterion) => {
      const [worst, best] = ends[criterion] ?? [0, 1];
      return { ...distribution, worst, best };
    }),
  );
  return toFigures(smaa(matrixSource({ scores, region: regionOf(weights, order), seed }), draws));
}

function regionOf(weights: UncertainProblem['weights'], order: UncertainProblem['order']): WeightRegion {
  if (weights !== 'uniform on simplex') {
    return { kind: 'fixed', weights };
  }
  if (order === null) {
    return { kind: 'free' };
  }
  return { kind: 'order', ranks: order.map((_, criterion) => 1 + order.indexOf(criterion)) };
}

const ExactSchema = v.pipe(
  v.object({
    matrix: MatrixSchema,
    types: DirectionsSchema,
    normalisation: v.nullish(NormalisationSchema, 'minmax'),
    weights: WeightsSchema,
    order: OrderSchema,
  }),
  v.check((input) => fitsColumns(input.matrix, input.types), 'columns-unequal' satisfies CheckReason),
);

const IntervalSchema = v.pipe(
  v.object({
    low: MatrixSchema,
    high: MatrixSchema,
    types: DirectionsSchema,
    weights: WeightsSchema,
    order: OrderSchema,
  }),
  v.check(
    (input) => fitsColumns(input.low, input.types) && fitsColumns(input.high, input.types),
    'columns-unequal' satisfies CheckReason,
  ),
);

const DistributedSchema = v.pipe(
  v.object({
    distributions: v.pipe(v.array(v.array(DistributionSchema)), v.minLength(1)),
    value_functions: v.object({ type: v.string(), ranges: v.array(v.tuple([FigureSchema, FigureSchema])) }),
    weights: WeightsSchema,
    order: OrderSchema,
  }),
  v.check(
    (input) => fitsColumns(input.distributions, input.value_functions.ranges),
    'columns-unequal' satisfies CheckReason,
  ),
);

function toUncertainProblem(
  input: v.InferOutput<typeof IntervalSchema> | v.InferOutput<typeof DistributedSchema>,
): UncertainProblem {
  const { weights, order } = input;
  if ('distributions' in input) {
    const isDecreasing = input.value_functions.type.includes('decreasing');
    const ends = input.value_functions.ranges.map(([low, high]) =>
      isDecreasing ? ([high, low] as const) : ([low, high] as const),
    );
    return { distributions: input.distributions, ends, weights, order };
  }
  const ends = input.types.map((type, column) => {
    const low = Math.min(...input.low.map((row) => row[column] ?? 0));
    const high = Math.max(...input.high.map((row) => row[column] ?? 0));
    return type < 0 ? ([high, low] as const) : ([low, high] as const);
  });
  const distributions = input.low.map((row, alternative) =>
    row.map((low, column) => ({
      type: 'uniform' as const,
      low,
      high: input.high[alternative]?.[column] ?? low,
    })),
  );
  return { distributions, ends, weights, order };
}

const KernelSchema = v.pipe(
  v.object({ values: v.pipe(v.array(MatrixSchema), v.minLength(1)), weights: MatrixSchema }),
  v.check(({ values, weights }) => values.length === weights.length, 'draws-unequal' satisfies CheckReason),
  v.check(
    ({ values, weights }) => values.every((matrix) => fitsColumns(matrix, weights[0] ?? [])),
    'columns-unequal' satisfies CheckReason,
  ),
);

/** Draws that a case lists, as one block. */
function listedSource({ values, weights }: v.InferOutput<typeof KernelSchema>): SmaaSource {
  const listed = (rows: readonly (readonly number[])[]) => () => {
    let draw = 0;
    return (out: Float64Array): void => {
      out.set(rows[draw] ?? []);
      draw += 1;
    };
  };
  return {
    alternatives: values[0]?.length ?? 0,
    criteria: weights[0]?.length ?? 0,
    scores: listed(values.map((matrix) => matrix.flat())),
    weights: listed(weights),
  };
}

export const smaaMethods: Readonly<Record<string, CaseMethod>> = {
  'smaa2.kernel': caseMethod(KernelSchema, (input) => {
    const source = listedSource(input);
    const counts = countBlock(source, { index: 0, draws: input.values.length });
    return toFigures({ ...mergeBlocks(source, [counts]), confidence: [] });
  }),
  'smaa2.exact_scores': caseMethod(ExactSchema, ({ matrix, types, normalisation, weights, order }) => {
    const distributions = normaliseMatrix(matrix, types, normalisation).map((row) =>
      row.map((value) => ({ type: 'exact' as const, value })),
    );
    return analyse({ distributions, ends: types.map(() => [0, 1] as const), weights, order });
  }),
  'smaa2.uncertain_scores': caseMethod(v.union([IntervalSchema, DistributedSchema]), (input) =>
    analyse(toUncertainProblem(input)),
  ),
};
