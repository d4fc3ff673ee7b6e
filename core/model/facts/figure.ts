import { type EvidenceGrade, gradeIds } from '../../knowledge/schema.ts';

/** A value with how well it is backed. */
export interface Figure {
  readonly value: number;
  readonly grade: EvidenceGrade;
}

/** Facts older than this many years say nothing about the cluster of today. */
export const oldestUsable = 3;

/** Enough digits for any use; keeps files readable. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

export const worst = (grades: readonly EvidenceGrade[]): EvidenceGrade =>
  gradeIds[Math.max(...grades.map((grade) => gradeIds.indexOf(grade)))] ?? 'D';

/** A figure made from others; `null` when one is missing or the result is not a number (division by zero). */
export function combine(
  figures: readonly (Figure | null)[],
  compute: (values: readonly number[]) => number,
): Figure | null {
  const known = figures.filter((figure) => figure !== null);
  if (known.length < figures.length) {
    return null;
  }
  const value = compute(known.map((figure) => figure.value));
  return Number.isFinite(value)
    ? { value: rounded(value), grade: worst(known.map(({ grade }) => grade)) }
    : null;
}
