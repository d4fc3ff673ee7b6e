import { criterionIds, type CriterionId, type KnowledgeBase } from '../knowledge/schema.ts';
import type { ScoreOverrides } from '../model/assessment.ts';
import { ownScore, stageScores } from './criterionScores.ts';
import type { MatchedMeasure } from './matchMeasures.ts';
import { createReliefKernel, ownScores } from './reliefKernel.ts';

/** One draw of the diagnosis, causes and stages in the order of the knowledge base, acceptance by measure. */
export interface DrawnDiagnosis {
  /** 0 for causes that are not raised. */
  readonly severity: Float64Array;
  readonly acceptance: Float64Array;
  stage: number;
}

/**
 * Criterion scores of all matched measures in one draw, without allocation.
 *
 * Fills `out` measure by measure in the order of `criterionIds`, 0–100; the official's own scores go before. Equal
 * to `scoreMeasure` with that stage certain, up to rounding.
 */
export function createScoreKernel(
  kb: KnowledgeBase,
  matched: readonly MatchedMeasure[],
  overrides?: ScoreOverrides,
): (drawn: DrawnDiagnosis, out: Float64Array) => void {
  const columns = criterionIds.length;
  const relief = createReliefKernel(kb, matched, overrides);
  const ownAcceptance = ownScores(matched, 'acceptance', overrides);
  const byStage = scoresByStage(kb, matched, overrides);
  const reliefColumn = criterionIds.indexOf('relief');
  const acceptanceColumn = criterionIds.indexOf('acceptance');
  return ({ severity, acceptance, stage }, out) => {
    out.set(byStage[stage] ?? out);
    for (let measure = 0; measure < matched.length; measure += 1) {
      const own = ownAcceptance[measure] ?? Number.NaN;
      out[measure * columns + reliefColumn] = relief(measure, severity);
      out[measure * columns + acceptanceColumn] = Number.isNaN(own) ? (acceptance[measure] ?? 0) : own;
    }
  };
}

/** The scores that only the stage decides, as a whole matrix by stage; the places of the others are 0. */
function scoresByStage(
  kb: KnowledgeBase,
  matched: readonly MatchedMeasure[],
  overrides?: ScoreOverrides,
): Float64Array[] {
  const rows = matched.map(({ measure }) => {
    const own = (criterion: CriterionId) => ownScore(overrides, measure.id, criterion);
    return stageScores(kb, measure).map(({ fit, feasibility }) => ({
      relief: 0,
      'stage-fit': own('stage-fit') ?? fit,
      feasibility: own('feasibility') ?? feasibility,
      speed: own('speed') ?? kb.scoring.speed[measure.horizon],
      acceptance: 0,
    }));
  });
  return kb.stages.stages.map((_, stage) =>
    Float64Array.from(
      rows.flatMap((stages) => criterionIds.map((criterion) => stages[stage]?.[criterion] ?? 0)),
    ),
  );
}
