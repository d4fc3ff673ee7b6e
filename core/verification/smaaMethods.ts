import * as v from 'valibot';
import { matrixSource } from '../robustness/matrixSource.ts';
import { mergeBlocks, mergeConfidence, smaa, type SmaaResult } from '../robustness/smaa.ts';
import { countBlock, countConfidence, type SmaaSource } from '../robustness/smaaKernel.ts';
import { caseMethod, type CaseMethod } from './caseMethod.ts';
import { fitsColumns, MatrixSchema } from './inputs.ts';
import { refuseUnless } from './refuse.ts';
import {
  DistributedSchema,
  distributedScores,
  ExactSchema,
  exactScores,
  IntervalSchema,
  intervalScores,
  OrdinalSchema,
  ordinalScores,
  type ScoreRows,
} from './uncertainScores.ts';
import { weightRegionOf } from './weightInformation.ts';

/** Standard error of a share at most 0.16 %, well inside the tolerances made for 10,000 draws. */
const draws = 100_000;
const seed = 1;

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

/** Draws from scores of one shape and from what is known of the weights. */
function analyse(input: Parameters<typeof weightRegionOf>[0], scores: ScoreRows) {
  const region = weightRegionOf(input, scores[0]?.length ?? 0);
  return toFigures(smaa(matrixSource({ scores, region, seed }), draws));
}

const exact = caseMethod(ExactSchema, (input) => analyse(input, exactScores(input)));
const ordinal = caseMethod(OrdinalSchema, (input) => analyse(input, ordinalScores(input)));
const interval = caseMethod(IntervalSchema, (input) => analyse(input, intervalScores(input)));
const distributed = caseMethod(DistributedSchema, (input) => analyse(input, distributedScores(input)));

const hasList = (input: unknown, key: string): boolean =>
  typeof input === 'object' &&
  input !== null &&
  Object.entries(input).some(([name, value]) => name === key && Array.isArray(value));

/** By the key that the scores stand under; ranks go with every method, as a matrix beside them does not. */
const byShape =
  (...shapes: readonly (readonly [key: string, method: CaseMethod])[]): CaseMethod =>
  (input) => {
    const [, method] = shapes.find(([key]) => hasList(input, key)) ?? shapes.at(-1) ?? ['', ordinal];
    return method(input);
  };

const KernelSchema = v.object({
  values: v.pipe(v.array(MatrixSchema), v.minLength(1)),
  weights: MatrixSchema,
});
type Kernel = v.InferOutput<typeof KernelSchema>;

function checkDraws({ values, weights }: Kernel): void {
  refuseUnless(values.length === weights.length, 'weights', { reason: 'draws-unequal' });
  values.forEach((matrix, draw) => {
    refuseUnless(matrix.length === values[0]?.length, `values.${draw}`, { reason: 'sizes-unequal' });
    refuseUnless(fitsColumns(matrix, weights[0] ?? []), `values.${draw}`, { reason: 'columns-unequal' });
  });
}

/** Draws that a case lists, as one block. */
function listedSource({ values, weights }: Kernel): SmaaSource {
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

const known = byShape(['matrix', exact], ['ranks', ordinal], ['ordinal', ordinal], ['matrix', exact]);
const uncertain = byShape(
  ['low', interval],
  ['distributions', distributed],
  ['ranks', ordinal],
  ['ordinal', ordinal],
  ['distributions', distributed],
);

export const smaaMethods: Readonly<Record<string, CaseMethod>> = {
  'smaa2.kernel': caseMethod(KernelSchema, (input) => {
    checkDraws(input);
    const source = listedSource(input);
    const block = { index: 0, draws: input.values.length };
    const merged = mergeBlocks(source, [countBlock(source, block)]);
    const firsts = countConfidence(source, block, merged.centralWeights);
    return toFigures({ ...merged, confidence: mergeConfidence(merged.centralWeights, [firsts]) });
  }),
  'smaa2.exact_scores': known,
  'smaa2.uncertain_scores': uncertain,
  // A matrix by itself holds ranks here; beside `ordinal` only those of its columns do that this says.
  'smaa2.ordinal_scores': (input) =>
    hasList(input, 'matrix') && hasList(input, 'ordinal')
      ? exact(input)
      : byShape(['distributions', distributed], ['ranks', ordinal])(input),
};
