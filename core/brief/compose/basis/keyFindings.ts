import { troubleOf } from '../../../diagnosis/severity.ts';
import { compareKeys } from '../../../base/collation.ts';
import type { CauseResult, DimensionResult, EvidenceItem } from '../../../model/diagnosisResult.ts';
import { isFigure, tellingAnswers } from './answerClauses.ts';
import type { BriefContext } from './briefContext.ts';
import { evidenceStrength, type EvidenceStrength } from './evidenceStrength.ts';

export type KeyFinding = {
  readonly strength: EvidenceStrength;
  /** Ids of the answers that show it, in the order in which they are worth telling. */
  readonly answers: readonly string[];
} & (
  | { readonly kind: 'cause'; readonly cause: CauseResult }
  | {
      readonly kind: 'dimension';
      readonly dimension: DimensionResult;
      readonly score: number;
      /** 1 for the lowest of the dimensions. */
      readonly rank: number;
    }
);

const most = 3;

/**
 * The findings of the first page, at most three: the most severe raised causes, then the lowest dimensions as far as
 * they fall short by as much as a cause has to.
 */
export function keyFindings(context: BriefContext): readonly KeyFinding[] {
  const causes = context.evaluation.causes
    .filter((cause) => cause.raised)
    .slice(0, most)
    .map((cause): KeyFinding => {
      const strength = evidenceStrength(cause.evidence, context.sourced);
      return { kind: 'cause', cause, strength, answers: figuresFirst(context, cause.evidence) };
    });
  return [...causes, ...lowestDimensions(context).slice(0, most - causes.length)];
}

function lowestDimensions(context: BriefContext): KeyFinding[] {
  const { evaluation, kb } = context;
  const isLow = (score: number) => 100 - score >= kb.scoring.severity.raisedAt;
  return evaluation.dimensions
    .flatMap((dimension) =>
      dimension.score === null || !isLow(dimension.score) ? [] : [{ dimension, score: dimension.score }],
    )
    .sort((a, b) => a.score - b.score || compareKeys(a.dimension.id, b.dimension.id))
    .map(({ dimension, score }, index): KeyFinding => {
      const evidence = evaluation.indicators.flatMap((item): EvidenceItem[] =>
        item.dimension === dimension.id && item.score !== null && item.grade !== null
          ? [{ indicator: item.id, weight: item.weight, score: item.score, grade: item.grade }]
          : [],
      );
      return {
        kind: 'dimension',
        dimension,
        score,
        rank: index + 1,
        strength: evidenceStrength(evidence, context.sourced),
        answers: figuresFirst(context, evidence),
      };
    });
}

/** Half of the strongest: what shows the finding less than this would seem beside the point. */
const tellingShare = 0.5;

/** A measured figure convinces more than a rating. */
function figuresFirst(context: BriefContext, evidence: readonly EvidenceItem[]): readonly string[] {
  const shortfall = (item: EvidenceItem) => item.weight * troubleOf(item);
  const strongest = Math.max(...evidence.map(shortfall));
  const telling = evidence.filter((item) => shortfall(item) >= tellingShare * strongest);
  return tellingAnswers(telling).toSorted(
    (a, b) => Number(isFigure(context, b)) - Number(isFigure(context, a)),
  );
}
