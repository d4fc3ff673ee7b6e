import { diagnose } from '../diagnosis/diagnose.ts';
import { scoreAnswers } from '../scoring/scoreAnswers.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import { matchMeasures } from '../ranking/matchMeasures.ts';
import { rankMeasures } from '../ranking/rankMeasures.ts';
import { buildDrawModel } from './drawModel.ts';
import { simulate } from './simulate.ts';
import { stageProbabilities } from './summariseDraws.ts';
import { certainly } from '../scoring/stageOverride.ts';
import { classifyFormation } from '../typing/formationType.ts';
import { criterionWeights } from '../weighting/criterionWeights.ts';

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
  const type = classifyFormation(kb, input.typing);
  if (type.used === null) {
    return [];
  }
  const { indicators, dimensions, byId, context } = scoreAnswers(kb, input, type.used);
  const types = [type.used, type.usedSecond].filter((each) => each !== null);
  const diagnosis = diagnose(kb, byId, types);
  const probabilities = () =>
    stageProbabilities(
      kb,
      simulate({
        kb,
        model: buildDrawModel({ kb, indicators, dimensions, diagnosis }),
        context,
        seed: input.seed ?? 1,
        count: kb.scoring.uncertainty.draws,
      }),
    );
  const raised = diagnosis.causes.filter((cause) => cause.raised);
  const ranking = rankMeasures(
    kb,
    matchMeasures(kb, { main: type.used, second: type.usedSecond }, input.costs ?? {}),
    {
      diagnosis: {
        severity: new Map(raised.map((cause) => [cause.id, cause.severity])),
        stageProbabilities: input.stageOverride ? certainly(input.stageOverride.stage) : probabilities(),
        acceptance: input.acceptance ?? {},
        overrides: input.scoreOverrides,
      },
      weights: criterionWeights(kb.scoring.criteria, input.priorities ?? null),
    },
  );
  return ranking.map(({ id, value, rank }) => ({ id, value, rank }));
}
