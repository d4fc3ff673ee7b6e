import * as v from 'valibot';
import { normaliseMatrix } from '../ranking/normaliseMatrix.ts';
import { addValues, drawWeights, smaa, type SmaaDraw, type SmaaResult } from '../ranking/smaa.ts';
import { RandomStream } from '../robustness/randomStream.ts';
import {
  DirectionsSchema,
  FigureSchema,
  FiguresSchema,
  fitsColumns,
  MatrixSchema,
  NormalisationSchema,
} from './inputs.ts';
import { method, type Method } from './method.ts';

/** Standard error of a share at most 0.16 %, well inside the tolerances made for 10,000 draws. */
const draws = 100_000;
const seed = 1;
/** Streams of the seed: scores and weights vary apart, and the second pass sees the first one's scores again. */
const scoreStream = 0;
const weightStream = 1;

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

function drawFrom(distribution: Distribution, random: RandomStream): number {
  switch (distribution.type) {
    case 'beta': {
      const a = random.gamma(distribution.alpha);
      return a / (a + random.gamma(distribution.beta));
    }
    case 'normal':
      return distribution.mean + distribution.sd * random.normal();
    case 'uniform':
      return distribution.low + (distribution.high - distribution.low) * random.uniform();
    case 'exact':
      return distribution.value;
  }
}

/** Scores with what is known of them, and the linear value function of each criterion. */
interface UncertainProblem {
  readonly distributions: readonly (readonly Distribution[])[];
  /** Score worth 0 and score worth 1, by criterion. */
  readonly ends: readonly (readonly [number, number])[];
  readonly weights: 'uniform on simplex' | readonly number[];
  readonly order: readonly number[] | null;
}

const toFigures = ({ rankAcceptability, pairwiseWinning, centralWeights }: SmaaResult) => ({
  rank_acceptability: rankAcceptability,
  pairwise_winning: pairwiseWinning,
  central_weights: centralWeights,
});

/** Fills `values` with one draw of all scores on the value scale. */
function drawValues(
  { distributions, ends }: UncertainProblem,
  random: RandomStream,
  values: Float64Array,
): void {
  distributions.forEach((row, alternative) => {
    row.forEach((distribution, criterion) => {
      const [worst, best] = ends[criterion] ?? [0, 1];
      const score = drawFrom(distribution, random);
      values[alternative * row.length + criterion] = (score - worst) / (best - worst);
    });
  });
}

/** Share of score draws in which each alternative is first under its own central weights; `null` if never first. */
function confidenceFactors(
  problem: UncertainProblem,
  central: SmaaResult['centralWeights'],
): (number | null)[] {
  const alternatives = problem.distributions.length;
  const random = new RandomStream(seed, scoreStream);
  const values = new Float64Array(alternatives * problem.ends.length);
  const totals = new Float64Array(alternatives);
  const weightings = central.map((row) => Float64Array.from(row, (weight) => weight ?? 0));
  const firsts = central.map(() => 0);
  for (let draw = 0; draw < draws; draw += 1) {
    drawValues(problem, random, values);
    weightings.forEach((weights, alternative) => {
      addValues({ values, weights }, totals);
      firsts[alternative] =
        (firsts[alternative] ?? 0) + (totals.every((total) => total <= (totals[alternative] ?? 0)) ? 1 : 0);
    });
  }
  return firsts.map((count, alternative) => (central[alternative]?.[0] === null ? null : count / draws));
}

function analyse(problem: UncertainProblem) {
  const criteria = problem.ends.length;
  const scores = new RandomStream(seed, scoreStream);
  const weighting = new RandomStream(seed, weightStream);
  const draw: SmaaDraw = {
    values: new Float64Array(problem.distributions.length * criteria),
    weights: new Float64Array(criteria),
  };
  if (problem.weights !== 'uniform on simplex') {
    draw.weights.set(problem.weights);
  }
  const result = smaa({ alternatives: problem.distributions.length, criteria, draws }, () => {
    drawValues(problem, scores, draw.values);
    if (problem.weights === 'uniform on simplex') {
      drawWeights(weighting, draw.weights, problem.order);
    }
    return draw;
  });
  return { ...toFigures(result), confidence_factors: confidenceFactors(problem, result.centralWeights) };
}

const ExactSchema = v.pipe(
  v.object({
    matrix: MatrixSchema,
    types: DirectionsSchema,
    normalisation: v.nullish(NormalisationSchema, 'minmax'),
    weights: WeightsSchema,
    order: OrderSchema,
  }),
  v.check((input) => fitsColumns(input.matrix, input.types), 'one type per column'),
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
    'one type per column',
  ),
);

const DistributedSchema = v.pipe(
  v.object({
    distributions: v.pipe(v.array(v.array(DistributionSchema)), v.minLength(1)),
    value_functions: v.object({ type: v.string(), ranges: v.array(v.tuple([FigureSchema, FigureSchema])) }),
    weights: WeightsSchema,
    order: OrderSchema,
  }),
  v.check((input) => fitsColumns(input.distributions, input.value_functions.ranges), 'one range per column'),
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
  v.check(({ values, weights }) => values.length === weights.length, 'one weight vector per draw'),
  v.check(
    ({ values, weights }) => values.every((matrix) => fitsColumns(matrix, weights[0] ?? [])),
    'one weight per column',
  ),
);

export const smaaMethods: Readonly<Record<string, Method>> = {
  'smaa2.kernel': method(KernelSchema, ({ values, weights }) => {
    const shape = {
      alternatives: values[0]?.length ?? 0,
      criteria: weights[0]?.length ?? 0,
      draws: values.length,
    };
    return toFigures(
      smaa(shape, (draw) => ({
        values: Float64Array.from(values[draw]?.flat() ?? []),
        weights: Float64Array.from(weights[draw] ?? []),
      })),
    );
  }),
  'smaa2.exact_scores': method(ExactSchema, ({ matrix, types, normalisation, weights, order }) => {
    const distributions = normaliseMatrix(matrix, types, normalisation).map((row) =>
      row.map((value) => ({ type: 'exact' as const, value })),
    );
    return analyse({ distributions, ends: types.map(() => [0, 1] as const), weights, order });
  }),
  'smaa2.uncertain_scores': method(v.union([IntervalSchema, DistributedSchema]), (input) =>
    analyse(toUncertainProblem(input)),
  ),
};
