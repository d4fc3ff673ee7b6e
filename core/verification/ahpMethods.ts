import * as v from 'valibot';
import {
  consistencyOf,
  eigenvectorWeights,
  geometricMeanWeights,
  judgementErrors,
  worstPairs,
} from '../weighting/ahp.ts';
import { completeJudgements } from '../weighting/completeJudgements.ts';
import { randomIndex } from '../weighting/randomIndex.ts';
import { caseMethod, type CaseMethod } from './caseMethod.ts';
import { GroupSchema, judgeInGroup } from './groupJudgements.ts';
import { HierarchySchema, solveHierarchy } from './hierarchy.ts';
import {
  checkConnected,
  checkRandomIndex,
  checkReciprocal,
  JudgementsSchema,
  PartialSchema,
  randomIndexFields,
} from './judgements.ts';
import { refuseUnless } from './refuse.ts';

const SingleSchema = v.object({ matrix: JudgementsSchema, ...randomIndexFields });
const IncompleteSchema = v.object({ matrix: PartialSchema, ...randomIndexFields });
const InconsistencySchema = v.object({ matrix: JudgementsSchema, labels: v.nullish(v.array(v.string())) });

/** The program's own table is used only when a case names no random index of its own. */
function judge(matrix: readonly (readonly number[])[], given: number | null | undefined) {
  const { lambdaMax, index, ratio } = consistencyOf(
    matrix,
    given ?? randomIndex({ items: matrix.length, missing: 0 }),
  );
  return {
    weights_eigen: eigenvectorWeights(matrix),
    weights_geomean: geometricMeanWeights(matrix),
    lambda_max: lambdaMax,
    ci: index,
    cr: ratio,
  };
}

function judgeSingle(input: v.InferOutput<typeof SingleSchema>) {
  checkReciprocal(input.matrix, 'matrix');
  checkRandomIndex(input);
  return judge(input.matrix, input.random_index);
}

function judgeIncomplete(input: v.InferOutput<typeof IncompleteSchema>) {
  checkReciprocal(input.matrix, 'matrix');
  checkConnected(input.matrix, 'matrix');
  checkRandomIndex(input);
  const { matrix, missing } = completeJudgements(input.matrix);
  return { missing, ...judge(matrix, input.random_index) };
}

function findInconsistency({ matrix, labels }: v.InferOutput<typeof InconsistencySchema>) {
  checkReciprocal(matrix, 'matrix');
  refuseUnless(!labels || labels.length === matrix.length, 'labels', { reason: 'columns-unequal' });
  const labelOf = (index: number) => labels?.[index] ?? String(index);
  return {
    error_matrix: judgementErrors(matrix),
    worst_pairs: worstPairs(matrix, 3).map(([i, j]) => `${labelOf(i)}_${labelOf(j)}`),
  };
}

export const ahpMethods: Readonly<Record<string, CaseMethod>> = {
  'ahp.single': caseMethod(SingleSchema, judgeSingle),
  'ahp.group': caseMethod(GroupSchema, judgeInGroup),
  'ahp.hierarchy': caseMethod(HierarchySchema, solveHierarchy),
  'ahp.incomplete': caseMethod(IncompleteSchema, judgeIncomplete),
  'ahp.inconsistency': caseMethod(InconsistencySchema, findInconsistency),
};
