import { criterionIds } from '../knowledge/schema.ts';
import type { CriterionId, KnowledgeBase, StageId } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import {
  type Diagnosed,
  diagnoseAnswers,
  drawDiagnosis,
  type JudgedMeasures,
  judgeMeasures,
  type Judgement,
  judgementOf,
} from '../evaluation/pipeline.ts';
import { stageDraws } from '../evaluation/summariseStage.ts';
import { namedPlans } from '../planning/namedPlans.ts';
import { scoreMaturity } from '../scoring/maturity.ts';
import { stageResult } from '../scoring/stageResult.ts';

/** The headline of an evaluation as far as answers decide it. */
export interface DiagnosedOutcome extends Diagnosed, Judgement {
  readonly type: Diagnosed['type'];
  readonly composite: number | null;
  readonly stage: StageId | null;
}

/**
 * What `evaluate` says of an input without intervals and shares: equal to it for the same number of draws.
 *
 * Stage probabilities come from the draws, with the same random numbers whatever the input: two outcomes differ by
 * their inputs alone.
 */
export function diagnoseOutcome(kb: KnowledgeBase, input: AssessmentFile): DiagnosedOutcome {
  const assessed = { kb, input };
  const diagnosed = diagnoseAnswers(assessed);
  const { dimensions, coverage, context } = diagnosed.answers;
  const draws = drawDiagnosis(assessed, diagnosed);
  const stage = input.stageOverride?.stage ?? stageResult(kb, context, stageDraws(kb, diagnosed, draws)).id;
  return {
    ...judgementOf(assessed, diagnosed, () => draws),
    ...diagnosed,
    composite: scoreMaturity(kb, dimensions, coverage).composite,
    stage,
  };
}

/** The measures under a diagnosis, and how far the one that was first is ahead. */
export interface MeasuresOutcome {
  readonly judged: JudgedMeasures | null;
  readonly first: string | null;
  /** Value of `leader` less the highest of the others; `null` without it or with fewer than two measures. */
  readonly lead: number | null;
}

/** Ranks the measures; `leader` is the one whose lead is measured, the first itself when left out. */
export function rankOutcome(
  kb: KnowledgeBase,
  input: AssessmentFile,
  { judgement, leader }: { readonly judgement: Judgement; readonly leader?: string | undefined },
): MeasuresOutcome {
  const judged = judgeMeasures({ kb, input }, judgement);
  const ranking = judged?.ranking ?? [];
  const first = ranking[0]?.id ?? null;
  const watched = leader ?? first;
  const own = ranking.find(({ id }) => id === watched);
  const other = ranking.find(({ id }) => id !== watched);
  return { judged, first, lead: own === undefined || other === undefined ? null : own.value - other.value };
}

/** The recommended plan of ranked measures; empty without a formation type, without trouble, or where rules allow none. */
export function planOutcome({ judged }: MeasuresOutcome): { ids: readonly string[]; value: number } {
  const nothing = { ids: [], value: 0 };
  return judged === null || judged.problem.causes.every(({ weight }) => weight === 0)
    ? nothing
    : (namedPlans(judged.problem).plans?.balanced ?? nothing);
}

/** Weights in the order of `criterionIds` by criterion. */
export function byCriterion(weights: readonly number[]): Record<CriterionId, number> {
  const named = { relief: 0, 'stage-fit': 0, feasibility: 0, speed: 0, acceptance: 0 };
  criterionIds.forEach((id, index) => {
    named[id] = weights[index] ?? 0;
  });
  return named;
}
