import * as v from 'valibot';
import { normaliseWeights } from '../weighting/normaliseWeights.ts';
import { rankOrderWeights } from '../weighting/rankOrderWeights.ts';
import { FiguresSchema } from './inputs.ts';
import { caseMethod, type CaseMethod } from './caseMethod.ts';

const SwingSchema = v.union([
  v.object({ points: FiguresSchema }),
  /** The swing of a reference criterion is worth so many times the swing of each. */
  v.object({ ratio_reference_over: FiguresSchema }),
]);

export const weightMethods: Readonly<Record<string, CaseMethod>> = {
  'weights.direct': caseMethod(v.object({ values: FiguresSchema }), ({ values }) => ({
    weights: normaliseWeights(values),
  })),
  'weights.swing': caseMethod(SwingSchema, (input) => ({
    weights: normaliseWeights(
      'points' in input ? input.points : input.ratio_reference_over.map((ratio) => 1 / ratio),
    ),
  })),
  'weights.rank_order': caseMethod(v.object({ rank: FiguresSchema }), ({ rank }) => {
    const { centroid, sum, reciprocal } = rankOrderWeights(rank);
    return { roc: centroid, rank_sum: sum, reciprocal };
  }),
};
