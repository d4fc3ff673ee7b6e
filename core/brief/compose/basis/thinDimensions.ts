import type { DimensionResult } from '../../../model/diagnosisResult.ts';
import type { Evaluation } from '../../../model/evaluation.ts';

/** Dimensions without a score although they count: maturity is withheld while there is one. */
export const thinDimensions = ({ dimensions }: Evaluation): readonly DimensionResult[] =>
  dimensions.filter(({ score, weight }) => score === null && weight > 0);
