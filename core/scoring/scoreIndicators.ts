import type { FormationType, Indicator, KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile, Rating } from '../model/assessment.ts';
import type { ScoredIndicator } from '../model/diagnosisResult.ts';
import { relevanceWeight } from './typeWeights.ts';
import { levelScore, quantityScore } from './valueFunction.ts';

/** From this level on a document has to stand behind the answer (grade A or B). */
const highLevel = 4;

/**
 * Every indicator of the knowledge base, in its order, as it enters the evaluation.
 *
 * An indicator without an answer is `unknown` and has no score: missing never counts as zero, nor as average.
 */
export function scoreIndicators(
  kb: KnowledgeBase,
  ratings: AssessmentFile['ratings'],
  type: FormationType | null,
): ScoredIndicator[] {
  return kb.instrument.indicators.map((indicator) => {
    const rating = Object.hasOwn(ratings, indicator.id) ? ratings[indicator.id] : undefined;
    return {
      id: indicator.id,
      dimension: indicator.dimension,
      weight: relevanceWeight(kb, indicator, type),
      ...answerOf(kb, indicator, rating),
    };
  });
}

type Answer = Omit<ScoredIndicator, 'id' | 'dimension' | 'weight'>;

const unanswered = { level: null, value: null, score: null, grade: null, flagged: false } as const;

function answerOf(kb: KnowledgeBase, indicator: Indicator, rating: Rating | undefined): Answer {
  if (rating?.notApplicable) {
    return { ...unanswered, state: 'not-applicable' };
  }
  const grade = rating?.grade ?? 'D';
  if (indicator.kind === 'rating' && rating?.level !== undefined) {
    const { level } = rating;
    const flagged = level >= highLevel && grade !== 'A' && grade !== 'B';
    return { state: 'rated', level, value: null, score: levelScore(kb, level), grade, flagged };
  }
  if (indicator.kind === 'quantitative' && rating?.value !== undefined) {
    const { value } = rating;
    const score = quantityScore(indicator, value);
    return { state: 'rated', level: null, value, score, grade, flagged: false };
  }
  return { ...unanswered, state: 'unknown' };
}
