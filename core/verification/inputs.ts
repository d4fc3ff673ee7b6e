import * as v from 'valibot';
import type { CheckReason } from '../base/reasons.ts';
import { normalisations } from '../ranking/normaliseMatrix.ts';

/** Pieces of the inputs of published cases. What an object does not name is left out, and refused by `caseMethod`. */

export const FigureSchema = v.pipe(v.number(), v.finite());
export const FiguresSchema = v.pipe(v.array(FigureSchema), v.minLength(1));
export const MatrixSchema = v.pipe(
  v.array(FiguresSchema),
  v.minLength(1),
  v.check(
    (matrix) => matrix.every((row) => row.length === matrix[0]?.length),
    'rows-unequal' satisfies CheckReason,
  ),
);
export const DirectionsSchema = v.array(v.picklist([1, -1]));
export const NormalisationSchema = v.picklist(normalisations);

/** Whether lists that go with the columns of a matrix are as long as its rows. */
export const fitsColumns = (
  matrix: readonly (readonly unknown[])[],
  ...lists: readonly (readonly unknown[])[]
) => lists.every((list) => list.length === matrix[0]?.length);

export const WeightedMatrixSchema = v.pipe(
  v.object({
    matrix: MatrixSchema,
    weights: FiguresSchema,
    types: DirectionsSchema,
    normalisation: v.nullish(NormalisationSchema, 'none'),
  }),
  v.check(
    (input) => fitsColumns(input.matrix, input.weights, input.types),
    'columns-unequal' satisfies CheckReason,
  ),
);
