import * as v from 'valibot';
import type { CheckReason } from '../base/reasons.ts';
import { normaliseMatrix } from '../ranking/normaliseMatrix.ts';
import type { Distribution, UncertainScore } from '../robustness/matrixSource.ts';
import { DistributionSchema, RankSchema, toDistribution } from './distributions.ts';
import { DirectionsSchema, fitsColumns, MatrixSchema, NormalisationSchema } from './inputs.ts';
import { refuse, refuseUnless } from './refuse.ts';
import { endsOf, type Ends, ValueFunctionsSchema } from './valueFunctions.ts';
import { weightFields } from './weightInformation.ts';

export type ScoreRows = readonly (readonly UncertainScore[])[];

export const ExactSchema = v.pipe(
  v.object({
    matrix: MatrixSchema,
    types: DirectionsSchema,
    normalisation: v.nullish(NormalisationSchema, 'minmax'),
    /** Criteria whose column holds ranks instead of scores. */
    ordinal: v.nullish(v.array(v.boolean()), null),
    ...weightFields,
  }),
  v.check((input) => fitsColumns(input.matrix, input.types), 'columns-unequal' satisfies CheckReason),
);

const RanksSchema = v.pipe(
  v.array(v.array(RankSchema)),
  v.minLength(1),
  v.check(
    (rows) => rows.every((row) => row.length > 0 && row.length === rows[0]?.length),
    'rows-unequal' satisfies CheckReason,
  ),
);
/** Ranks of the alternatives by criterion, 1 the best, whatever the direction of the criterion. */
export const OrdinalSchema = v.object({
  ranks: v.nullish(RanksSchema),
  ordinal: v.nullish(RanksSchema),
  matrix: v.nullish(RanksSchema),
  types: v.nullish(DirectionsSchema),
  ...weightFields,
});

export const IntervalSchema = v.object({
  low: MatrixSchema,
  mode: v.nullish(MatrixSchema),
  high: MatrixSchema,
  types: DirectionsSchema,
  distribution: v.nullish(v.string()),
  value_functions: ValueFunctionsSchema,
  ...weightFields,
});

export const DistributedSchema = v.object({
  distributions: v.pipe(
    v.array(v.array(DistributionSchema)),
    v.minLength(1),
    v.check(
      (rows) => rows.every((row) => row.length > 0 && row.length === rows[0]?.length),
      'rows-unequal' satisfies CheckReason,
    ),
  ),
  types: v.nullish(DirectionsSchema, null),
  value_functions: ValueFunctionsSchema,
  ...weightFields,
});

const withEnds = (rows: readonly (readonly Distribution[])[], ends: readonly Ends[]): ScoreRows =>
  rows.map((row) =>
    row.map((distribution, criterion) => {
      const [worst, best] = ends[criterion] ?? [0, 1];
      return distribution.type === 'ordinal' ? distribution : { ...distribution, worst, best };
    }),
  );

/** Scores that are known, normalised; ranks where a column holds them. */
export function exactScores(input: v.InferOutput<typeof ExactSchema>): ScoreRows {
  const { matrix, types, normalisation, ordinal } = input;
  refuseUnless(!ordinal || fitsColumns(matrix, ordinal), 'ordinal', { reason: 'columns-unequal' });
  const scores = normaliseMatrix(matrix, types, normalisation);
  return matrix.map((row, alternative) =>
    row.map((given, criterion) => {
      if (ordinal?.[criterion] !== true) {
        return { type: 'exact', value: scores[alternative]?.[criterion] ?? 0 };
      }
      refuseUnless(given >= 1, `matrix.${alternative}.${criterion}`, { reason: 'below', limit: 1 });
      return { type: 'ordinal', rank: given };
    }),
  );
}

export function ordinalScores({ types, ...given }: v.InferOutput<typeof OrdinalSchema>): ScoreRows {
  const [key = 'ranks', again] = (['ranks', 'ordinal', 'matrix'] as const).filter((name) => given[name]);
  refuseUnless(again === undefined, again ?? '', { reason: 'key-twice' });
  const rows = given[key] ?? refuse('ranks', { reason: 'missing' });
  refuseUnless(!types || fitsColumns(rows, types), 'types', { reason: 'columns-unequal' });
  return rows.map((row) => row.map((rank) => ({ type: 'ordinal', rank })));
}

/** Refuses a word for the distribution that is not the one the matrices give. */
function checkShape({ distribution, mode }: v.InferOutput<typeof IntervalSchema>): void {
  const shape = mode ? /triang/iu : /\buniform|\binterval|\brectang/iu;
  const isOther = /\bnon|\bnot\b|correlat|\bdependent/iu;
  const words = distribution ?? (mode ? 'triangular' : 'uniform');
  refuseUnless(shape.test(words) && !isOther.test(words), 'distribution', { reason: 'not-known' });
}

export function intervalScores(input: v.InferOutput<typeof IntervalSchema>): ScoreRows {
  const { low, mode, high, types } = input;
  checkShape(input);
  for (const [path, matrix] of [
    ['low', low],
    ['mode', mode ?? low],
    ['high', high],
  ] as const) {
    refuseUnless(fitsColumns(matrix, types), path, { reason: 'columns-unequal' });
    refuseUnless(matrix.length === low.length, path, { reason: 'sizes-unequal' });
  }
  const rows = low.map((row, alternative) =>
    row.map((least, criterion) => {
      const cell = { low: least, high: high[alternative]?.[criterion] ?? least };
      const most = mode?.[alternative]?.[criterion];
      return toDistribution(
        most === undefined ? { type: 'uniform', ...cell } : { type: 'triangular', mode: most, ...cell },
        `high.${alternative}.${criterion}`,
      );
    }),
  );
  const spans = types.map((_, column) => {
    const of = (matrix: readonly (readonly number[])[]) => matrix.map((row) => row[column] ?? 0);
    return [Math.min(...of(low)), Math.max(...of(high))] as const;
  });
  return withEnds(rows, endsOf(input, spans));
}

/** Refuses a criterion on which some alternatives have ranks and others scores. */
function checkColumns(rows: readonly (readonly Distribution[])[]): void {
  (rows[0] ?? []).forEach((first, criterion) => {
    const mixed = rows.findIndex(
      (row) => (row[criterion]?.type === 'ordinal') !== (first.type === 'ordinal'),
    );
    refuseUnless(mixed < 0, `distributions.${mixed}.${criterion}`, { reason: 'wrong-form' });
  });
}

export function distributedScores(input: v.InferOutput<typeof DistributedSchema>): ScoreRows {
  const rows = input.distributions.map((row, alternative) =>
    row.map((cell, criterion) => toDistribution(cell, `distributions.${alternative}.${criterion}`)),
  );
  checkColumns(rows);
  const isInWordsOnly = typeof input.value_functions === 'string';
  const isOrdinal = rows.flat().every(({ type }) => type === 'ordinal');
  refuseUnless(!isInWordsOnly || isOrdinal, 'value_functions.ranges', { reason: 'missing' });
  return withEnds(
    rows,
    endsOf(
      input,
      (rows[0] ?? []).map(() => null),
    ),
  );
}
