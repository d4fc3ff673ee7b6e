import type { FormationType, KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import { coverageOf, scoreDimensions, structuralMaturity } from './maturity.ts';
import { scoreIndicators } from './scoreIndicators.ts';
import { stageInputs } from './stageResult.ts';

/** Scores without uncertainty, the headline values, with what the stage rule looks at. */
export function scoreAnswers(kb: KnowledgeBase, input: AssessmentFile, type: FormationType | null) {
  const indicators = scoreIndicators(kb, input.ratings, type);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const coverage = coverageOf(indicators);
  const dimensions = scoreDimensions(kb, indicators, type);
  const context = stageInputs({
    context: input.context,
    indicators: byId,
    dimensions,
    structuralMaturity: structuralMaturity(kb, dimensions, coverage),
  });
  return { indicators, byId, coverage, dimensions, context };
}
