import * as v from 'valibot';
import type { CheckReason } from '../base/reasons.ts';
import { intraclassCorrelations, kendallConcordance } from '../weighting/agreement.ts';
import { krippendorffAlpha, measurementLevels } from '../weighting/krippendorffAlpha.ts';
import { FigureSchema, MatrixSchema } from './inputs.ts';
import { caseMethod, type CaseMethod } from './caseMethod.ts';

const RatedSchema = v.pipe(
  MatrixSchema,
  v.check(
    (ratings) => ratings.length > 1 && (ratings[0]?.length ?? 0) > 1,
    'too-few-rated' satisfies CheckReason,
  ),
);
const PartlyRatedSchema = v.pipe(
  v.array(v.array(v.nullable(FigureSchema))),
  v.minLength(2),
  v.check(
    (rows) => rows.every((row) => row.length === rows[0]?.length),
    'rows-unequal' satisfies CheckReason,
  ),
);

/** Which way round the ratings stand: "rows = raters, columns = units". Without a word the method's own way. */
const LayoutSchema = v.nullish(v.string(), '');

/** Ratings with one row per rated object, or per rater, whichever way round they were given. */
function turn<T>(
  ratings: readonly (readonly T[])[],
  layout: string,
  rows: 'raters' | 'objects',
): readonly (readonly T[])[] {
  const given = /^\s*rows\s*=\s*(\w+)/iu.exec(layout)?.[1]?.toLowerCase();
  const isByRater =
    given === undefined ? rows === 'raters' : /^(?:rater|assessor|judge|coder)s?$/u.test(given);
  const isTurned = isByRater !== (rows === 'raters');
  return isTurned
    ? (ratings[0] ?? []).map((_, column) => ratings.flatMap((row) => row.slice(column, column + 1)))
    : ratings;
}

export const agreementMethods: Readonly<Record<string, CaseMethod>> = {
  'agreement.icc': caseMethod(
    v.object({ ratings: RatedSchema, layout: LayoutSchema }),
    ({ ratings, layout }) => {
      const { single, average } = intraclassCorrelations(turn(ratings, layout, 'objects'));
      return {
        ICC1: single.oneWay,
        ICC2: single.agreement,
        ICC3: single.consistency,
        ICC1k: average.oneWay,
        ICC2k: average.agreement,
        ICC3k: average.consistency,
      };
    },
  ),
  'agreement.kendall_w': caseMethod(
    v.object({ ratings: RatedSchema, ties_corrected: v.nullish(v.boolean(), true), layout: LayoutSchema }),
    ({ ratings, ties_corrected, layout }) => {
      const { w, chiSquare, p } = kendallConcordance(turn(ratings, layout, 'objects'), ties_corrected);
      return { W: w, chi2: chiSquare, p };
    },
  ),
  'agreement.krippendorff_alpha': caseMethod(
    v.object({ ratings: PartlyRatedSchema, layout: LayoutSchema }),
    ({ ratings, layout }) => {
      const byRater = turn(ratings, layout, 'raters');
      return Object.fromEntries(measurementLevels.map((level) => [level, krippendorffAlpha(byRater, level)]));
    },
  ),
};
