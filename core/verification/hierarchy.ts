import * as v from 'valibot';
import { weightedSum } from '../ranking/weightedSum.ts';
import { eigenvectorWeights, type Judgements } from '../weighting/ahp.ts';
import { checkReciprocal, checkSizes, JudgementsSchema } from './judgements.ts';
import { refuse, refuseUnless } from './refuse.ts';

const FlatSchema = v.object({
  criteria: v.nullish(v.array(v.string())),
  criteria_matrix: JudgementsSchema,
  alternative_matrices: v.array(JudgementsSchema),
});
const NestedSchema = v.object({
  criteria: v.array(v.string()),
  criteria_matrix: JudgementsSchema,
  sub: v.nullish(
    v.record(v.string(), v.object({ names: v.array(v.string()), matrix: JudgementsSchema })),
    {},
  ),
  leaf_matrices: v.record(v.string(), JudgementsSchema),
});

/** Criteria with a matrix of the alternatives each, or with sub-criteria that have one. */
export const HierarchySchema = v.lazy(
  (input): v.GenericSchema<unknown, v.InferOutput<typeof FlatSchema> | v.InferOutput<typeof NestedSchema>> =>
    typeof input === 'object' && input !== null && Object.hasOwn(input, 'leaf_matrices')
      ? NestedSchema
      : FlatSchema,
);

type Hierarchy = v.InferOutput<typeof HierarchySchema>;
type Named = v.InferOutput<typeof NestedSchema>;

const subOf = ({ sub }: Named, criterion: string) =>
  Object.hasOwn(sub, criterion) ? sub[criterion] : undefined;

/** Priorities of the alternatives under a criterion: through its sub-criteria, if it has any. */
function prioritiesUnder(input: Named, criterion: string): number[] {
  const sub = subOf(input, criterion);
  if (!sub) {
    const leaf: Judgements = input.leaf_matrices[criterion] ?? [];
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

/** Refuses names that stand twice in the hierarchy, lead nowhere, or are reached by none. */
function checkNames(input: Named): void {
  const seen = new Set<string>();
  const visit = (names: readonly string[], path: string): void => {
    names.forEach((name, index) => {
      refuseUnless(!seen.has(name), `${path}.${index}`, { reason: 'criterion-twice' });
      seen.add(name);
      const sub = subOf(input, name);
      if (sub) {
        visit(sub.names, `sub.${name}.names`);
      } else if (!Object.hasOwn(input.leaf_matrices, name)) {
        refuse(`leaf_matrices.${name}`, { reason: 'missing' });
      }
    });
  };
  visit(input.criteria, 'criteria');
  for (const [part, names] of [
    ['sub', Object.keys(input.sub)],
    ['leaf_matrices', Object.keys(input.leaf_matrices)],
  ] as const) {
    for (const name of names) {
      const isUsed = seen.has(name) && (part === 'sub' || !subOf(input, name));
      refuseUnless(isUsed, `${part}.${name}`, { reason: 'unknown-key' });
    }
  }
}

function checkNested(input: Named): void {
  checkNames(input);
  for (const [name, { names, matrix }] of Object.entries(input.sub)) {
    checkSizes([[`sub.${name}.matrix`, matrix]], names.length);
    checkReciprocal(matrix, `sub.${name}.matrix`);
  }
}

function checkHierarchy(input: Hierarchy): void {
  checkReciprocal(input.criteria_matrix, 'criteria_matrix');
  if (input.criteria) {
    checkSizes([['criteria_matrix', input.criteria_matrix]], input.criteria.length);
  }
  if ('leaf_matrices' in input) {
    checkNested(input);
  } else {
    refuseUnless(input.alternative_matrices.length === input.criteria_matrix.length, 'alternative_matrices', {
      reason: 'matrices-unequal',
    });
  }
  const leaves =
    'leaf_matrices' in input
      ? Object.entries(input.leaf_matrices).map(
          ([name, matrix]) => [`leaf_matrices.${name}`, matrix] as const,
        )
      : input.alternative_matrices.map((matrix, index) => [`alternative_matrices.${index}`, matrix] as const);
  checkSizes(leaves);
  for (const [path, matrix] of leaves) {
    checkReciprocal(matrix, path);
  }
}

/** Weights of the criteria and, from them, the priorities of the alternatives. */
export function solveHierarchy(input: Hierarchy) {
  checkHierarchy(input);
  const weights = eigenvectorWeights(input.criteria_matrix);
  const priorities =
    'leaf_matrices' in input
      ? input.criteria.map((criterion) => prioritiesUnder(input, criterion))
      : input.alternative_matrices.map((matrix) => eigenvectorWeights(matrix));
  return { criteria_weights: weights, global_priorities: combine(weights, priorities) };
}
