import type { EvidenceGrade } from '../../../knowledge/schema.ts';

export type EvidenceStrength = 'strong' | 'medium' | 'weak' | 'unsourced';

const strengths = { A: 'strong', B: 'strong', C: 'medium', D: 'weak' } as const satisfies Record<
  EvidenceGrade,
  EvidenceStrength
>;
const fromWeakest = ['unsourced', 'weak', 'medium', 'strong'] as const;

interface Item {
  readonly indicator: string;
  readonly grade: EvidenceGrade;
  readonly weight: number;
}

/**
 * How well a finding is backed: the strength that at least half of the evidence weight reaches.
 *
 * Grades A and B are strong, C medium, D weak, each with a source: a grade whose source is not named is a claim about
 * nothing. An exact half decides for the weaker; no evidence is weak.
 */
export function evidenceStrength(
  items: readonly Item[],
  sourced: { readonly has: (indicator: string) => boolean },
): EvidenceStrength {
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  const strengthOf = (item: Item) => (sourced.has(item.indicator) ? strengths[item.grade] : 'unsourced');
  let reached = 0;
  for (const strength of fromWeakest) {
    reached += items
      .filter((item) => strengthOf(item) === strength)
      .reduce((sum, item) => sum + item.weight, 0);
    if (reached > 0 && reached * 2 >= total) {
      return strength;
    }
  }
  return 'weak';
}

/** Whether a sentence that rests on it has to say that it may be otherwise. */
export const isHedged = (strength: EvidenceStrength): boolean =>
  strength === 'weak' || strength === 'unsourced';
