import * as v from 'valibot';
import type { CheckReason } from '../base/reasons.ts';
import { weightedSum } from '../ranking/weightedSum.ts';
import {
  combineJudgements,
  consistencyOf,
  eigenvectorWeights,
  geometricMeanWeights,
  judgementErrors,
  worstPairs,
  type Judgements,
} from '../weighting/ahp.ts';
import { completeJudgements } from '../weighting/completeJudgements.ts';
import { randomIndex } from '../weighting/randomIndex.ts';
import { FigureSchema } from './inputs.ts';
import { caseMethod, type CaseMethod } from './caseMethod.ts';

const JudgementSchema = v.pipe(FigureSchema, v.gtValue(0));
const isSquare = (matrix: readonly (readonly unknown[])[]) =>
  matrix.every((row) => row.length === matrix.length);

const JudgementsSchema = v.pipe(
  v.array(v.array(JudgementSchema)),
  v.minLength(1),
  v.check((matrix) => isSquare(matrix), 'not-square' satisfies CheckReason),
);
const PartialSchema = v.pipe(
  v.array(v.array(v.nullable(JudgementSchema))),
  v.minLength(1),
  v.check((matrix) => isSquare(matrix), 'not-square' satisfies CheckReason),
);
const LabelsSchema = v.nullish(v.array(v.string()));
const RandomIndexSchema = v.pipe(FigureSchema, v.minValue(0));

/** The program's own table is used only when a case names no random index of its own. */
const randomIndexFor = (given: number | null | undefined, size: number): number =>
  given ?? randomIndex({ items: size, missing: 0 });

const SingleSchema = v.object({ matrix: JudgementsSchema, random_index: v.nullish(RandomIndexSchema) });
const GroupSchema = v.object({
  matrices: v.pipe(v.array(JudgementsSchema), v.minLength(1)),
  random_index: v.nullish(RandomIndexSchema),
});

const HierarchySchema = v.union([
  v.object({ criteria_matrix: JudgementsSchema, alternative_matrices: v.array(JudgementsSchema) }),
  v.object({
    criteria: v.array(v.string()),
    criteria_matrix: JudgementsSchema,
    sub: v.nullish(
      v.record(v.string(), v.object({ names: v.array(v.string()), matrix: JudgementsSchema })),
      {},
    ),
    leaf_matrices: v.record(v.string(), JudgementsSchema),
  }),
]);

type Named = Extract<v.InferOutput<typeof HierarchySchema>, { leaf_matrices: unknown }>;

/** Priorities of the alternatives under a criterion: through its sub-criteria, if it has any. */
function prioritiesUnder(input: Named, criterion: string): number[] {
  const sub = Object.hasOwn(input.sub, criterion) ? input.sub[criterion] : undefined;
  if (!sub) {
    const leaf: Judgements = Object.hasOwn(input.leaf_matrices, criterion)
      ? (input.leaf_matrices[criterion] ?? [])
      : [];
    return eigenvectorWeights(leaf);
  }
  return combine(
    eigenvectorWeights(sub.matrix),
    sub.names.map((name) => prioritiesUnder(input, name)),
  );
}

/** Weighted sum of priority vectors, one per criterion. */
function combine(weights: readonly number[], priorities: readonly (readonly number[])[]): number[] {
  const alternatives = (priorities[0] ?? []).map((_, index) =>
    priorities.map((vector) => vector[index] ?? 0),
  );
  return weightedSum(alternatives, weights);
}

function solveHierarchy(input: v.InferOutput<typeof HierarchySchema>) {
  const weights = eigenvectorWeights(input.criteria_matrix);
  const priorities =
    'leaf_matrices' in input
      ? input.criteria.map((criterion) => prioritiesUnder(input, criterion))
      : input.alternative_matrices.map((matrix) => eigenvectorWeights(matrix));
  return { criteria_weights: weights, global_priorities: combine(weights, priorities) };
}

function judgeSingle({ matrix, random_index }: v.InferOutput<typeof SingleSchema>) {
  const { lambdaMax, index, ratio } = consistencyOf(matrix, randomIndexFor(random_index, matrix.length));
  return {
    weights_eigen: eigenvectorWeights(matrix),
    weights_geomean: geometricMeanWeights(matrix),
    lambda_max: lambdaMax,
    ci: index,
    cr: ratio,
  };
}

export const ahpMethods: Readonly<Record<string, CaseMethod>> = {
  'ahp.single': caseMethod(SingleSchema, judgeSingle),
  'ahp.group': caseMethod(GroupSchema, ({ matrices, random_index }) => {
    const combined = combineJudgements(matrices);
    const ratioOf = (matrix: Judgements) =>
      consistencyOf(matrix, randomIndexFor(random_index, matrix.length)).ratio;
    return {
      individual_weights: matrices.map((matrix) => eigenvectorWeights(matrix)),
      individual_cr: matrices.map(ratioOf),
      aij_matrix: combined,
      aij_weights: eigenvectorWeights(combined),
      aij_cr: ratioOf(combined),
    };
  }),
  'ahp.hierarchy': caseMethod(HierarchySchema, solveHierarchy),
  'ahp.incomplete': caseMethod(
    v.object({ matrix: PartialSchema, random_index: v.nullish(RandomIndexSchema) }),
    ({ matrix, random_index }) => {
      const completed = completeJudgements(matrix);
      return {
        missing: completed.missing,
        ...judgeSingle({ matrix: completed.matrix.map((row) => [...row]), random_index }),
      };
    },
  ),
  'ahp.inconsistency': caseMethod(
    v.object({ matrix: JudgementsSchema, labels: LabelsSchema }),
    ({ matrix, labels }) => {
      const labelOf = (index: number) => labels?.[index] ?? String(index);
      return {
        error_matrix: judgementErrors(matrix),
        worst_pairs: worstPairs(matrix, 3).map(([i, j]) => `${labelOf(i)}_${labelOf(j)}`),
      };
    },
  ),
};
