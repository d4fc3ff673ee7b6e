import * as v from 'valibot';
import type { CheckReason } from '../base/reasons.ts';
import { FigureSchema } from './inputs.ts';
import { refuse, refuseUnless } from './refuse.ts';

const JudgementSchema = v.pipe(FigureSchema, v.gtValue(0));
const isSquare = (matrix: readonly (readonly unknown[])[]) =>
  matrix.every((row) => row.length === matrix.length);

export const JudgementsSchema = v.pipe(
  v.array(v.array(JudgementSchema)),
  v.minLength(1),
  v.check((matrix) => isSquare(matrix), 'not-square' satisfies CheckReason),
);
export const PartialSchema = v.pipe(
  v.array(v.array(v.nullable(JudgementSchema))),
  v.minLength(1),
  v.check((matrix) => isSquare(matrix), 'not-square' satisfies CheckReason),
);
const RandomIndexSchema = v.nullish(v.pipe(FigureSchema, v.minValue(0)));

/** The random index of a case; a table that is only named is refused by `checkRandomIndex`. */
export const randomIndexFields = {
  random_index: RandomIndexSchema,
  random_index_table: v.nullish(v.string()),
};

type PartialMatrix = readonly (readonly (number | null)[])[];

const binaryRounding = 1e-9;

/** By how much a figure may have been rounded: half of its last decimal, if it has two or more. */
function roundingOf(value: number): number {
  const decimals = /\.(\d{2,})$/u.exec(String(value))?.[1]?.length ?? 0;
  return decimals === 0 ? 0 : 0.5 * 10 ** -decimals;
}

/** Whether one judgement is the inverse of the other but for the decimals that were printed: 3 and 0.33. */
const areInverse = (one: number, other: number): boolean =>
  Math.abs(one * other - 1) <= one * roundingOf(other) + other * roundingOf(one) + binaryRounding;

/** Refuses a matrix of judgements that contradicts its own diagonal or its other half, and names the cell. */
export function checkReciprocal(matrix: PartialMatrix, path: string): void {
  matrix.forEach((row, i) => {
    row.slice(0, i + 1).forEach((value, j) => {
      const other = matrix[j]?.[i] ?? null;
      if (i === j) {
        refuseUnless((value ?? 1) === 1, `${path}.${i}.${j}`, { reason: 'diagonal-not-one' });
      } else if (value !== null && other !== null && !areInverse(value, other)) {
        refuse(`${path}.${i}.${j}`, { reason: 'not-reciprocal' });
      }
    });
  });
}

/** Refuses judgements that leave two groups of items without any comparison between them. */
export function checkConnected(matrix: PartialMatrix, path: string): void {
  const reached = new Set([0]);
  for (const from of reached) {
    matrix.forEach((row, to) => {
      if ((matrix[from]?.[to] ?? row[from] ?? null) !== null) {
        reached.add(to);
      }
    });
  }
  const apart = matrix.findIndex((_, item) => !reached.has(item));
  refuseUnless(apart < 0, `${path}.${apart}`, { reason: 'not-connected' });
}

/** Refuses matrices that do not compare the same number of items; `null` where any number is right. */
export function checkSizes(
  matrices: readonly (readonly [path: string, matrix: PartialMatrix])[],
  size: number | null = null,
): void {
  const items = size ?? matrices[0]?.[1].length;
  for (const [path, matrix] of matrices) {
    refuseUnless(matrix.length === items, path, { reason: 'sizes-unequal' });
  }
}

/** Refuses a table of random indices that is only named: published tables differ by up to a fifth. */
export function checkRandomIndex(input: {
  readonly random_index?: number | null | undefined;
  readonly random_index_table?: string | null | undefined;
}): void {
  const isNamedOnly = (input.random_index ?? null) === null && (input.random_index_table ?? null) !== null;
  refuseUnless(!isNamedOnly, 'random_index', { reason: 'missing' });
}
