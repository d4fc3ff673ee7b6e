import type { FormationType, KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import { coverageOf, scoreDimensions, structuralMaturity } from './maturity.ts';
import { ratedByMembers, withMemberScores } from './memberRatings.ts';
import { scoreIndicators } from './scoreIndicators.ts';
import { stageInputs } from './stageInputs.ts';

/** Scores without uncertainty, the headline values, with what the stage rule looks at and who rated what. */
export function scoreAnswers(kb: KnowledgeBase, input: AssessmentFile, type: FormationType | null) {
  const members = ratedByMembers(kb, input);
  const indicators = withMemberScores(kb, scoreIndicators(kb, input.ratings, type), members);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const coverage = coverageOf(indicators);
  const dimensions = scoreDimensions(kb, indicators, type);
  const context = stageInputs({
    context: input.context,
    indicators: byId,
    dimensions,
    structuralMaturity: structuralMaturity(kb, dimensions, coverage),
  });
  return { indicators, byId, members, coverage, dimensions, context };
}
