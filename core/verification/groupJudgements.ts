import * as v from 'valibot';
import { combineJudgements, combinePriorities, consistencyOf, eigenvectorWeights } from '../weighting/ahp.ts';
import { randomIndex } from '../weighting/randomIndex.ts';
import {
  checkRandomIndex,
  checkReciprocal,
  checkSizes,
  JudgementsSchema,
  randomIndexFields,
} from './judgements.ts';
import { refuse } from './refuse.ts';

export const GroupSchema = v.object({
  matrices: v.pipe(v.array(JudgementsSchema), v.minLength(1)),
  ...randomIndexFields,
  /** Which of the group's weights are meant by `weights`; all are computed in any case. */
  aggregation: v.nullish(v.string()),
});

type Aggregation = 'judgements' | 'arithmetic' | 'geometric';

/** "AIJ", "aggregation of individual priorities, geometric mean": judgements unless it says priorities. */
function aggregationIn(words: string): Aggregation {
  const says = (pattern: RegExp) => pattern.test(words);
  const isOfPriorities = says(/\baip\b|aip_|priorit|weights/iu);
  const isOfJudgements = says(/\baij\b|aij_|judg|element|matri/iu);
  const isArithmetic = says(/arith/iu);
  if (isOfPriorities === isOfJudgements || (isOfJudgements && isArithmetic)) {
    return refuse('aggregation', { reason: 'not-known' });
  }
  if (isOfJudgements) {
    return 'judgements';
  }
  return says(/geom/iu) ? 'geometric' : 'arithmetic';
}

/**
 * A group's weights from its members' matrices, every way: their judgements combined (AIJ) or their priorities (AIP),
 * by the arithmetic or the geometric mean (Forman & Peniwati 1998).
 */
export function judgeInGroup({ matrices, aggregation, ...given }: v.InferOutput<typeof GroupSchema>) {
  checkRandomIndex(given);
  checkSizes(matrices.map((matrix, index) => [`matrices.${index}`, matrix] as const));
  matrices.forEach((matrix, index) => {
    checkReciprocal(matrix, `matrices.${index}`);
  });
  const combined = combineJudgements(matrices);
  const ratioOf = (matrix: readonly (readonly number[])[]) =>
    consistencyOf(matrix, given.random_index ?? randomIndex({ items: matrix.length, missing: 0 })).ratio;
  const individual = matrices.map((matrix) => eigenvectorWeights(matrix));
  const weights = {
    judgements: eigenvectorWeights(combined),
    arithmetic: combinePriorities(individual, 'arithmetic'),
    geometric: combinePriorities(individual, 'geometric'),
  };
  const chosen = aggregationIn(aggregation ?? 'AIJ');
  return {
    individual_weights: individual,
    individual_cr: matrices.map(ratioOf),
    aij_matrix: combined,
    aij_weights: weights.judgements,
    aij_cr: ratioOf(combined),
    aip_weights: weights[chosen === 'geometric' ? 'geometric' : 'arithmetic'],
    ...bothNames('arithmetic', weights.arithmetic),
    ...bothNames('geometric', weights.geometric),
    weights: weights[chosen],
  };
}

/** Cases name the mean before or after what is meant. */
const bothNames = (mean: 'arithmetic' | 'geometric', weights: readonly number[]) => ({
  [`aip_${mean}`]: weights,
  [`aip_weights_${mean}`]: weights,
  [`aip_${mean}_weights`]: weights,
});
