import { quantile } from '../../../core/base/quantile.ts';
import { diagnoseAnswers, drawDiagnosis } from '../../../core/evaluation/pipeline.ts';
import { stageDraws } from '../../../core/evaluation/summariseStage.ts';
import type { EvidenceGrade, Indicator } from '../../../core/knowledge/schema.ts';
import type { AssessmentFile, Rating } from '../../../core/model/assessment.ts';
import { scoreMaturity } from '../../../core/scoring/maturity.ts';
import { stageResult } from '../../../core/scoring/stageResult.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

type Ratings = AssessmentFile['ratings'];
type Level = 1 | 2 | 3 | 4 | 5;

interface Answered {
  readonly level: Level;
  readonly grade: EvidenceGrade;
  readonly only?: (indicator: Indicator, index: number) => boolean;
}

/** One indicator answered as if its level were this one: quantities as far between their thresholds. */
export function answer(indicator: Indicator, { level, grade }: Omit<Answered, 'only'>): Rating {
  if (indicator.kind === 'rating') {
    return { level, grade };
  }
  const { lower, upper, direction } = indicator;
  const share = (level - 1) / 4;
  return { value: lower + (upper - lower) * (direction === 'higher' ? share : 1 - share), grade };
}

export const answered = ({ level, grade, only = () => true }: Answered): Ratings =>
  Object.fromEntries(
    kb.instrument.indicators
      .filter(only)
      .map((indicator) => [indicator.id, answer(indicator, { level, grade })]),
  );

/** Every third indicator, or two of three, spread over the dimensions. */
export const evenly =
  (count: number) =>
  (_: Indicator, index: number): boolean => {
    const step = kb.instrument.indicators.length / count;
    return Math.floor((index + 1) / step) > Math.floor(index / step);
  };

export const inputOf = (fields: Partial<AssessmentFile>): AssessmentFile => ({
  format: 'cluster-desk.assessment/1',
  cluster: { name: { en: 'Any cluster' } },
  typing: { answers: {}, override: { type: 'primary', reason: 'Given.' } },
  ratings: {},
  ...fields,
});

/** The diagnosis with its draws, its stage and the 90 % span of the composite; without measures and plans. */
export function judge(fields: Partial<AssessmentFile>, count = 2000) {
  const assessed = { kb, input: inputOf(fields) };
  const diagnosed = diagnoseAnswers(assessed);
  const draws = drawDiagnosis(assessed, diagnosed, { count });
  const composites = draws.composite.toSorted();
  const { dimensions, coverage, context } = diagnosed.answers;
  return {
    diagnosed,
    draws,
    stage: stageResult(kb, context, stageDraws(kb, diagnosed, draws)),
    maturity: scoreMaturity(kb, dimensions, coverage),
    span: [quantile(composites, 0.05), quantile(composites, 0.95)] as const,
  };
}
