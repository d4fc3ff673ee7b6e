import * as v from 'valibot';
import { normaliseMatrix } from '../ranking/normaliseMatrix.ts';
import { unicriterionNetFlows } from '../ranking/promethee.ts';
import { rankByValue } from '../ranking/rankByValue.ts';
import { weightedSum } from '../ranking/weightedSum.ts';
import { scaleOneWeight, weightStability } from '../ranking/weightStability.ts';
import { normaliseWeights } from '../weighting/normaliseWeights.ts';
import { FiguresSchema, WeightedMatrixSchema } from './inputs.ts';
import { caseMethod, type CaseMethod } from './caseMethod.ts';
import { preferencesOf, PrometheeSchema } from './rankingMethods.ts';

const OneWaySchema = v.intersect([
  WeightedMatrixSchema,
  v.object({ factors: FiguresSchema, aggregation: v.optional(v.literal('weighted sum')) }),
]);

const StabilitySchema = v.union([
  v.intersect([PrometheeSchema, v.object({ aggregation: v.literal('PROMETHEE II net flow') })]),
  v.intersect([WeightedMatrixSchema, v.object({ aggregation: v.optional(v.literal('weighted sum')) })]),
]);

function findStability(input: v.InferOutput<typeof StabilitySchema>) {
  const isFlow = 'preference_functions' in input;
  const scores = isFlow
    ? unicriterionNetFlows({ ...input, preferences: preferencesOf(input) })
    : normaliseMatrix(input.matrix, input.types, input.normalisation);
  const { top, keepsTop, keepsRanking } = weightStability(scores, normaliseWeights(input.weights));
  return {
    top,
    interval_top: keepsTop,
    interval_full_ranking: keepsRanking,
    ...(isFlow && { unicriterion_net_flows: scores }),
  };
}

export const sensitivityMethods: Readonly<Record<string, CaseMethod>> = {
  'sensitivity.one_way': caseMethod(OneWaySchema, ({ matrix, weights, types, normalisation, factors }) => {
    const scores = normaliseMatrix(matrix, types, normalisation);
    return {
      ranks_by_criterion: weights.map((_, criterion) =>
        factors.map((factor) => rankByValue(weightedSum(scores, scaleOneWeight(weights, criterion, factor)))),
      ),
    };
  }),
  weight_stability: caseMethod(StabilitySchema, findStability),
};
