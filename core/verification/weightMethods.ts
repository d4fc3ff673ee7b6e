import * as v from 'valibot';
import { normaliseWeights } from '../weighting/normaliseWeights.ts';
import { rankOrderWeights } from '../weighting/rankOrderWeights.ts';
import { FigureSchema, FiguresSchema } from './inputs.ts';
import { caseMethod, type CaseMethod } from './caseMethod.ts';
import { refuseUnless } from './refuse.ts';

const PointsSchema = v.pipe(v.array(v.pipe(FigureSchema, v.minValue(0))), v.minLength(1));
const IndexSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const DirectSchema = v.object({ values: PointsSchema });
const PointsFirstSchema = v.object({ points: PointsSchema });
/** The swing of a reference criterion is worth so many times the swing of each. */
const RatioSchema = v.object({
  ratio_reference_over: v.pipe(v.array(v.pipe(FigureSchema, v.gtValue(0))), v.minLength(1)),
  reference: v.nullish(IndexSchema, null),
});

type Swing = v.InferOutput<typeof PointsFirstSchema> | v.InferOutput<typeof RatioSchema>;
const SwingSchema = v.lazy((input): v.GenericSchema<unknown, Swing> =>
  typeof input === 'object' && input !== null && 'ratio_reference_over' in input
    ? RatioSchema
    : PointsFirstSchema,
);

function weigh(points: readonly number[], path: string) {
  refuseUnless(
    points.some((point) => point > 0),
    path,
    { reason: 'no-points' },
  );
  return { weights: normaliseWeights(points) };
}

function weighSwings(input: Swing) {
  if ('points' in input) {
    return weigh(input.points, 'points');
  }
  const { ratio_reference_over: ratios, reference } = input;
  // The reference is worth itself once.
  refuseUnless(reference === null || ratios[reference] === 1, 'reference', { reason: 'wrong-form' });
  return weigh(
    ratios.map((ratio) => 1 / ratio),
    'ratio_reference_over',
  );
}

export const weightMethods: Readonly<Record<string, CaseMethod>> = {
  'weights.direct': caseMethod(DirectSchema, ({ values }) => weigh(values, 'values')),
  'weights.swing': caseMethod(SwingSchema, weighSwings),
  'weights.rank_order': caseMethod(v.object({ rank: FiguresSchema }), ({ rank }) => {
    const { centroid, sum, reciprocal } = rankOrderWeights(rank);
    return { roc: centroid, rank_sum: sum, reciprocal };
  }),
};
