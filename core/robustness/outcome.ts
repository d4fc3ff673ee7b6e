import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis } from '../diagnosis/diagnose.ts';
import { criterionIds } from '../knowledge/schema.ts';
import type { CriterionId, FormationType, KnowledgeBase, StageId } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import { choosePlan } from '../planning/choosePlan.ts';
import { judgeMeasures } from '../evaluation/recommend.ts';
import type { JudgedMeasures, Judgement } from '../evaluation/recommend.ts';
import { scoreMaturity } from '../scoring/maturity.ts';
import { scoreAnswers } from '../scoring/scoreAnswers.ts';
import { certainly } from '../scoring/stageOverride.ts';
import { stageResult } from '../scoring/stageResult.ts';
import { classifyFormation } from '../typing/formationType.ts';
import { criterionWeights } from '../weighting/criterionWeights.ts';
import { buildDrawModel } from '../evaluation/drawModel.ts';
import { defaultSeed } from '../base/randomStream.ts';
import { simulate } from '../evaluation/simulate.ts';
import { stageProbabilities } from '../evaluation/summariseDraws.ts';

/** The headline of an evaluation as far as answers decide it. */
export interface DiagnosedOutcome extends Judgement {
  readonly type: { readonly used: FormationType | null; readonly usedSecond: FormationType | null };
  readonly composite: number | null;
  readonly stage: StageId | null;
  readonly diagnosis: Diagnosis;
}

/**
 * What `evaluate` says of an input without intervals and shares: equal to it for the same number of draws.
 *
 * Stage probabilities come from the draws, with the same random numbers whatever the input: two outcomes differ by
 * their inputs alone.
 */
export function diagnoseOutcome(kb: KnowledgeBase, input: AssessmentFile): DiagnosedOutcome {
  const type = classifyFormation(kb, input.typing);
  const answers = scoreAnswers(kb, input, type.used);
  const { indicators, dimensions, coverage, context } = answers;
  const types = [type.used, type.usedSecond].filter((each) => each !== null);
  const diagnosis = diagnose(kb, answers.byId, types);
  const draws = simulate({
    kb,
    model: buildDrawModel({ kb, indicators, dimensions, diagnosis }),
    context,
    seed: input.seed ?? defaultSeed,
    count: kb.scoring.uncertainty.draws,
  });
  const probabilities = stageProbabilities(kb, draws);
  const own = input.stageOverride?.stage;
  return {
    type,
    composite: scoreMaturity(kb, dimensions, coverage).composite,
    stage: own ?? stageResult(kb, context, probabilities).id,
    diagnosis,
    causes: diagnosis.causes,
    stageProbabilities: own === undefined ? probabilities : certainly(own),
    weights: criterionWeights(kb.scoring.criteria, input.priorities ?? null),
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
  const judged = judgeMeasures(kb, input, judgement);
  const ranking = judged?.ranking ?? [];
  const first = ranking[0]?.id ?? null;
  const watched = leader ?? first;
  const own = ranking.find(({ id }) => id === watched);
  const other = ranking.find(({ id }) => id !== watched);
  return { judged, first, lead: own === undefined || other === undefined ? null : own.value - other.value };
}

/** The best plan of ranked measures; empty without a formation type. */
export function planOutcome({ judged }: MeasuresOutcome): { ids: readonly string[]; value: number } {
  return judged === null ? { ids: [], value: 0 } : choosePlan(judged.problem);
}

/** Weights in the order of `criterionIds` by criterion. */
export function byCriterion(weights: readonly number[]): Record<CriterionId, number> {
  const named = { relief: 0, 'stage-fit': 0, feasibility: 0, speed: 0, acceptance: 0 };
  criterionIds.forEach((id, index) => {
    named[id] = weights[index] ?? 0;
  });
  return named;
}
