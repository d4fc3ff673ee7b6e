import * as v from 'valibot';
import { intraclassCorrelations, kendallConcordance } from '../weighting/agreement.ts';
import { krippendorffAlpha } from '../weighting/krippendorffAlpha.ts';
import { FigureSchema, MatrixSchema } from './inputs.ts';
import { method, type Method } from './method.ts';

const RatedSchema = v.pipe(
  MatrixSchema,
  v.check((ratings) => ratings.length > 1 && (ratings[0]?.length ?? 0) > 1, 'two objects and two raters'),
);
const PartlyRatedSchema = v.pipe(
  v.array(v.array(v.nullable(FigureSchema))),
  v.minLength(2),
  v.check((rows) => rows.every((row) => row.length === rows[0]?.length), 'rows of unequal length'),
);

export const agreementMethods: Readonly<Record<string, Method>> = {
  'agreement.icc': method(v.object({ ratings: RatedSchema }), ({ ratings }) => {
    const { single, average } = intraclassCorrelations(ratings);
    return {
      ICC1: single.oneWay,
      ICC2: single.agreement,
      ICC3: single.consistency,
      ICC1k: average.oneWay,
      ICC2k: average.agreement,
      ICC3k: average.consistency,
    };
  }),
  'agreement.kendall_w': method(
    v.object({ ratings: RatedSchema, ties_corrected: v.optional(v.boolean(), true) }),
    ({ ratings, ties_corrected }) => {
      const { w, chiSquare, p } = kendallConcordance(ratings, ties_corrected);
      return { W: w, chi2: chiSquare, p };
    },
  ),
  'agreement.krippendorff_alpha': method(v.object({ ratings: PartlyRatedSchema }), ({ ratings }) => ({
    nominal: krippendorffAlpha(ratings, 'nominal'),
    ordinal: krippendorffAlpha(ratings, 'ordinal'),
    interval: krippendorffAlpha(ratings, 'interval'),
    ratio: krippendorffAlpha(ratings, 'ratio'),
  })),
};
