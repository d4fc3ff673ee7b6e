import type { EvidenceGrade } from '../../../knowledge/schema.ts';

export type EvidenceStrength = 'strong' | 'medium' | 'weak';

const strengths = { A: 'strong', B: 'strong', C: 'medium', D: 'weak' } as const satisfies Record<
  EvidenceGrade,
  EvidenceStrength
>;
const fromWeakest = ['weak', 'medium', 'strong'] as const;

/**
 * How well a finding is backed: the strength that at least half of the evidence weight reaches.
 *
 * Grades A and B are strong, C medium, D weak. An exact half decides for the weaker; no evidence is weak.
 */
export function evidenceStrength(
  items: readonly { readonly grade: EvidenceGrade; readonly weight: number }[],
): EvidenceStrength {
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  let reached = 0;
  for (const strength of fromWeakest) {
    reached += items
      .filter((item) => strengths[item.grade] === strength)
      .reduce((sum, item) => sum + item.weight, 0);
    if (reached > 0 && reached * 2 >= total) {
      return strength;
    }
  }
  return 'weak';
}
