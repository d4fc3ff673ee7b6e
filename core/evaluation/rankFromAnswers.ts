import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import { diagnoseAnswers, drawDiagnosis, judgeMeasures, judgementOf } from './pipeline.ts';

export interface MeasureValue {
  readonly id: string;
  /** 0–100. */
  readonly value: number;
  /** 1-based; equal values share the smaller rank. */
  readonly rank: number;
}

/**
 * The countermeasures by value, exactly as `evaluate` ranks them, without the plan and its share of the draws.
 *
 * The exact plans of the draws are what an evaluation spends its time on; the ranking alone takes about a twentieth.
 * Empty without a formation type.
 */
export function rankFromAnswers(kb: KnowledgeBase, input: AssessmentFile): MeasureValue[] {
  const assessed = { kb, input };
  const diagnosed = diagnoseAnswers(assessed);
  if (diagnosed.type.used === null) {
    return [];
  }
  const judgement = judgementOf(assessed, diagnosed, () => drawDiagnosis(assessed, diagnosed));
  return (judgeMeasures(assessed, judgement)?.ranking ?? []).map(({ id, value, rank }) => ({
    id,
    value,
    rank,
  }));
}
