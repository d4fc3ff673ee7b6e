import type { CauseResult, DimensionResult, EvidenceItem } from '../model/evaluation.ts';
import type { BriefContext } from './briefContext.ts';
import { evidenceStrength, type EvidenceStrength } from './evidenceStrength.ts';

export type KeyFinding = {
  readonly strength: EvidenceStrength;
  /** The answer that speaks loudest for it, not used by a finding before; `null` when there is none left. */
  readonly indicator: string | null;
} & (
  | { readonly kind: 'cause'; readonly cause: CauseResult }
  | { readonly kind: 'dimension'; readonly dimension: DimensionResult; readonly score: number }
);

const most = 3;

/**
 * The three findings of the first page: the most severe raised causes, then the lowest dimensions.
 *
 * Fewer than three only when too little is answered.
 */
export function keyFindings(context: BriefContext): readonly KeyFinding[] {
  const used = new Set<string>();
  const causes = context.evaluation.causes
    .filter((cause) => cause.raised)
    .slice(0, most)
    .map((cause): KeyFinding => {
      const strength = evidenceStrength(cause.evidence);
      return { kind: 'cause', cause, strength, indicator: loudest(cause.evidence, used) };
    });
  return [...causes, ...lowestDimensions(context, used).slice(0, most - causes.length)];
}

function lowestDimensions({ evaluation }: BriefContext, used: Set<string>): KeyFinding[] {
  return evaluation.dimensions
    .flatMap((dimension) => (dimension.score === null ? [] : [{ dimension, score: dimension.score }]))
    .sort((a, b) => a.score - b.score || (a.dimension.id < b.dimension.id ? -1 : 1))
    .map(({ dimension, score }): KeyFinding => {
      const evidence = evaluation.indicators.flatMap((item): EvidenceItem[] =>
        item.dimension === dimension.id && item.score !== null && item.grade !== null
          ? [{ indicator: item.id, weight: item.weight, score: item.score, grade: item.grade }]
          : [],
      );
      const strength = evidenceStrength(evidence);
      return { kind: 'dimension', dimension, score, strength, indicator: loudest(evidence, used) };
    });
}

// The same answer behind two findings would read as if it had been copied.
function loudest(evidence: readonly EvidenceItem[], used: Set<string>): string | null {
  const [first] = evidence
    .filter((item) => !used.has(item.indicator))
    .toSorted((a, b) => b.weight * (100 - b.score) - a.weight * (100 - a.score));
  if (!first) {
    return null;
  }
  used.add(first.indicator);
  return first.indicator;
}
