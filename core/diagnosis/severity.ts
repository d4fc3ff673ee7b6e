import { compareKeys } from '../base/collation.ts';
import { combineOf, readsOf } from '../knowledge/meaning.ts';
import type { Cause, KnowledgeBase } from '../knowledge/schema.ts';
import type { EvidenceItem, ScoredIndicator } from '../model/diagnosisResult.ts';

export type EvidenceLink = Cause['evidence'][number];

/** How the evidence of a cause or problem adds up. */
export type Combination = ReturnType<typeof combineOf>;

/** Whether a severity reaches a cut; what falls short only by rounding reaches it. */
export const reaches = (severity: number, cut: number): boolean => severity >= cut - 1e-9;

/** How much an answer speaks for a cause, 0–100: what its score lacks, or the score itself where presence counts. */
export const troubleOf = ({ score, reads }: Pick<EvidenceItem, 'score' | 'reads'>): number =>
  reads === 'presence' ? score : 100 - score;

/** The answered indicators behind a cause or problem: the heaviest first, then what speaks most for it, then by id. */
export function evidenceFor(
  links: readonly EvidenceLink[],
  indicators: ReadonlyMap<string, ScoredIndicator>,
): EvidenceItem[] {
  return links
    .flatMap((link): EvidenceItem[] => {
      const { indicator, weight } = link;
      const scored = indicators.get(indicator);
      return scored === undefined || scored.score === null || scored.grade === null
        ? []
        : [
            {
              indicator,
              weight,
              score: scored.score,
              grade: scored.grade,
              ...(readsOf(link) === 'presence' ? { reads: 'presence' } : {}),
            },
          ];
    })
    .sort(
      (a, b) => b.weight - a.weight || troubleOf(b) - troubleOf(a) || compareKeys(a.indicator, b.indicator),
    );
}

/** Whether the evidence allows a statement: one strong link answered, or two of medium weight. */
export function isSufficient(kb: KnowledgeBase, evidence: readonly EvidenceItem[]): boolean {
  const { strongEvidenceWeight, weakEvidenceWeight, weakEvidenceCount } = kb.scoring.severity;
  return (
    evidence.some((item) => item.weight >= strongEvidenceWeight) ||
    evidence.filter((item) => item.weight >= weakEvidenceWeight).length >= weakEvidenceCount
  );
}

/**
 * Whether the evidence of a cause allows a statement. Where all of it must be so, every link of at least medium weight
 * has to be answered: a condition that nobody knows cannot be taken as met.
 */
export function isSufficientFor(kb: KnowledgeBase, cause: Cause, evidence: readonly EvidenceItem[]): boolean {
  const { weakEvidenceWeight } = kb.scoring.severity;
  const answered = new Set(evidence.map(({ indicator }) => indicator));
  const isWhole = cause.evidence.every(
    ({ indicator, weight }) => weight < weakEvidenceWeight || answered.has(indicator),
  );
  return isSufficient(kb, evidence) && (combineOf(cause) === 'mean' || isWhole);
}

/**
 * Severity 0–100 from the answered evidence; higher is worse.
 *
 * `mean`: Σ weight × trouble / Σ weight. `all`: the weighted geometric mean, 0 as soon as one condition is absent.
 */
export function severityOf(evidence: readonly EvidenceItem[], combine: Combination = 'mean'): number {
  const weights = evidence.reduce((sum, item) => sum + item.weight, 0);
  if (weights <= 0) {
    return 0;
  }
  if (combine === 'all') {
    const logs = evidence.reduce((sum, item) => sum + item.weight * Math.log(troubleOf(item)), 0);
    // 100 of everything must not become more by rounding.
    return Math.min(100, Math.exp(logs / weights));
  }
  return evidence.reduce((sum, item) => sum + item.weight * troubleOf(item), 0) / weights;
}

/** Standard deviation in levels of an answer that is missing: any of five, equally likely. */
const missingSpread = Math.SQRT2;

/** How wide the evidence behind something is, in levels: the mean over its links that apply; less is better evidence. */
export function evidenceSpread(
  kb: KnowledgeBase,
  links: readonly EvidenceLink[],
  indicators: ReadonlyMap<string, ScoredIndicator>,
): number {
  let weights = 0;
  let sum = 0;
  for (const { indicator, weight } of links) {
    const scored = indicators.get(indicator);
    if (scored !== undefined && scored.state !== 'not-applicable') {
      const grade = kb.scoring.evidenceGrades.find(({ id }) => id === scored.grade);
      weights += weight;
      sum += weight * (grade?.ratingSd ?? missingSpread);
    }
  }
  return weights > 0 ? sum / weights : missingSpread;
}
