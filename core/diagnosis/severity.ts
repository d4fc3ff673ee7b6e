import { compareKeys } from '../base/collation.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { EvidenceItem, ScoredIndicator } from '../model/evaluation.ts';

export interface EvidenceLink {
  readonly indicator: string;
  readonly weight: number;
}

/** Whether a severity reaches a cut; what falls short only by rounding reaches it. */
export const reaches = (severity: number, cut: number): boolean => severity >= cut - 1e-9;

/** The answered indicators behind a cause or problem: the heaviest first, then the weakest score, then by id. */
export function evidenceFor(
  links: readonly EvidenceLink[],
  indicators: ReadonlyMap<string, ScoredIndicator>,
): EvidenceItem[] {
  return links
    .flatMap(({ indicator, weight }) => {
      const scored = indicators.get(indicator);
      return scored === undefined || scored.score === null || scored.grade === null
        ? []
        : [{ indicator, weight, score: scored.score, grade: scored.grade }];
    })
    .sort((a, b) => b.weight - a.weight || a.score - b.score || compareKeys(a.indicator, b.indicator));
}

/** Whether the evidence allows a statement: one strong link answered, or two of medium weight. */
export function isSufficient(kb: KnowledgeBase, evidence: readonly EvidenceItem[]): boolean {
  const { strongEvidenceWeight, weakEvidenceWeight, weakEvidenceCount } = kb.scoring.severity;
  return (
    evidence.some((item) => item.weight >= strongEvidenceWeight) ||
    evidence.filter((item) => item.weight >= weakEvidenceWeight).length >= weakEvidenceCount
  );
}

/** Σ weight × (100 − score) / Σ weight over the answered evidence, 0–100; higher is worse. */
export function severityOf(evidence: readonly EvidenceItem[]): number {
  const weights = evidence.reduce((sum, item) => sum + item.weight, 0);
  const lack = evidence.reduce((sum, item) => sum + item.weight * (100 - item.score), 0);
  return weights > 0 ? lack / weights : 0;
}
