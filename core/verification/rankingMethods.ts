import * as v from 'valibot';
import type { CheckReason } from '../base/reasons.ts';
import { dominance } from '../ranking/dominance.ts';
import { normaliseMatrix, type Normalisation } from '../ranking/normaliseMatrix.ts';
import { preferenceShapes, type Preference } from '../ranking/preference.ts';
import { promethee } from '../ranking/promethee.ts';
import { rankByValue } from '../ranking/rankByValue.ts';
import { topsis } from '../ranking/topsis.ts';
import { vikor } from '../ranking/vikor.ts';
import { weightedSum } from '../ranking/weightedSum.ts';
import {
  DirectionsSchema,
  FigureSchema,
  FiguresSchema,
  fitsColumns,
  MatrixSchema,
  NormalisationSchema,
  WeightedMatrixSchema,
} from './inputs.ts';
import { caseMethod, type CaseMethod } from './caseMethod.ts';
import { refuseUnless } from './refuse.ts';

type WeightedMatrix = v.InferOutput<typeof WeightedMatrixSchema>;

const aggregations = {
  topsis: ({ matrix, weights, types, normalisation }: WeightedMatrix) =>
    topsis(normaliseMatrix(matrix, types, normalisation), weights),
  wsm: ({ matrix, weights, types, normalisation }: WeightedMatrix) =>
    weightedSum(normaliseMatrix(matrix, types, normalisation), weights),
} as const;

/** A threshold per column; `null` or left out where the preference function of the column needs none. */
const ThresholdsSchema = v.nullish(v.array(v.nullable(FigureSchema)));

export const PrometheeSchema = v.pipe(
  v.object({
    matrix: MatrixSchema,
    weights: FiguresSchema,
    types: DirectionsSchema,
    preference_functions: v.array(v.picklist(preferenceShapes)),
    q: ThresholdsSchema,
    p: ThresholdsSchema,
    s: ThresholdsSchema,
  }),
  v.check(
    (input) => fitsColumns(input.matrix, input.weights, input.types, input.preference_functions),
    'columns-unequal' satisfies CheckReason,
  ),
);

/** The threshold that a preference function cannot do without; an indifference threshold that is not given is 0. */
const neededThreshold: Readonly<Partial<Record<Preference['shape'], 'q' | 'p' | 's'>>> = {
  ushape: 'q',
  vshape: 'p',
  level: 'p',
  linear: 'p',
  gaussian: 's',
};

/** The preference functions of a case with their thresholds. Refuses lists of another length, and gaps that matter. */
export function preferencesOf(input: v.InferOutput<typeof PrometheeSchema>): Preference[] {
  for (const key of ['q', 'p', 's'] as const) {
    const isWhole = !input[key] || fitsColumns(input.matrix, input[key]);
    refuseUnless(isWhole, key, { reason: 'columns-unequal' });
  }
  return input.preference_functions.map((shape, column) => {
    const needed = neededThreshold[shape];
    const isGiven = needed === undefined || (input[needed]?.[column] ?? null) !== null;
    refuseUnless(isGiven, `${needed ?? ''}.${column}`, { reason: 'missing' });
    return { shape, q: input.q?.[column] ?? 0, p: input.p?.[column] ?? 1, s: input.s?.[column] ?? 1 };
  });
}

/** VIKOR normalises by itself, from the worst to the best of each column: no other normalisation goes with it. */
const VikorSchema = v.intersect([
  WeightedMatrixSchema,
  v.object({
    normalisation: v.nullish(v.picklist(['none', 'minmax']), 'none'),
    v: v.nullish(v.pipe(FigureSchema, v.minValue(0), v.maxValue(1)), 0.5),
  }),
]);

/** "topsis, vector": how ranks are made, then how columns are normalised. */
const RankedBySchema = v.pipe(
  v.string(),
  v.transform((text) => {
    const [aggregation, ...others] = text.split(',').map((part) => part.trim());
    return { aggregation, normalisation: others.join(', ') };
  }),
  v.object({ aggregation: v.picklist(['topsis', 'wsm']), normalisation: NormalisationSchema }),
);

const RankReversalSchema = v.intersect([WeightedMatrixSchema, v.object({ method: RankedBySchema })]);

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, place) => place !== index);

function findRankReversals(input: v.InferOutput<typeof RankReversalSchema>) {
  const { aggregation, normalisation } = input.method;
  const rank = (matrix: number[][]) =>
    rankByValue(aggregations[aggregation]({ ...input, matrix, normalisation }));
  const full = rank(input.matrix);
  const rankWithout = input.matrix.map((_, removed) => rank(without(input.matrix, removed)));
  const reversals = rankWithout.map((ranks, removed) => {
    const kept = without(full, removed);
    return kept.some((a, i) =>
      kept.some((b, j) => Math.sign(a - b) !== Math.sign((ranks[i] ?? 0) - (ranks[j] ?? 0))),
    );
  });
  return { full_rank: full, rank_without: rankWithout, reversal_when_removed: reversals };
}

const DirectedSchema = v.pipe(
  v.object({ matrix: MatrixSchema, types: DirectionsSchema }),
  v.check((input) => fitsColumns(input.matrix, input.types), 'columns-unequal' satisfies CheckReason),
);

const normaliseMethod = (normalisation: Normalisation): CaseMethod =>
  caseMethod(DirectedSchema, ({ matrix, types }) => ({
    matrix: normaliseMatrix(matrix, types, normalisation),
  }));

export const rankingMethods: Readonly<Record<string, CaseMethod>> = {
  wsm: caseMethod(WeightedMatrixSchema, (input) => {
    const score = aggregations.wsm(input);
    return { score, rank: rankByValue(score) };
  }),
  topsis: caseMethod(WeightedMatrixSchema, (input) => {
    const closeness = aggregations.topsis(input);
    return { closeness, rank: rankByValue(closeness) };
  }),
  promethee: caseMethod(PrometheeSchema, (input) => {
    const { plus, minus, net } = promethee({ ...input, preferences: preferencesOf(input) });
    return { phi_plus: plus, phi_minus: minus, phi_net: net, rank: rankByValue(net) };
  }),
  vikor: caseMethod(VikorSchema, (input) => {
    const { s, r, q, hasAdvantage, isStable, compromise } = vikor(input);
    return {
      s,
      r,
      q,
      rank: rankByValue(q.map((value) => -value)),
      acceptable_advantage: hasAdvantage,
      acceptable_stability: isStable,
      compromise_set: compromise,
    };
  }),
  dominance: caseMethod(DirectedSchema, ({ matrix, types }) => {
    const { dominates, strictlyDominates, dominated } = dominance(matrix, types);
    return { dominates, strictly_dominates: strictlyDominates, dominated };
  }),
  rank_reversal: caseMethod(RankReversalSchema, findRankReversals),
  'normalise.none': normaliseMethod('none'),
  'normalise.minmax': normaliseMethod('minmax'),
  'normalise.linear_max': normaliseMethod('linear_max'),
  'normalise.sum': normaliseMethod('sum'),
  'normalise.vector': normaliseMethod('vector'),
};
