import { criterionIds, type CriterionId, type KnowledgeBase } from '../knowledge/schema.ts';
import type { ScoreOverrides } from '../model/assessment.ts';
import { ownScore, stageScores } from './criterionScores.ts';
import type { MatchedMeasure } from './matchMeasures.ts';
import { createReliefKernel, type DrawnRelief, ownScores } from './reliefKernel.ts';

/** One draw of the diagnosis, causes and stages in the order of the knowledge base, acceptance by measure. */
export interface DrawnDiagnosis extends DrawnRelief {
  readonly acceptance: Float64Array;
  stage: number;
}

/**
 * What all matched measures are worth under each criterion in one draw, without allocation.
 *
 * Fills `out` measure by measure in the order of `criterionIds`, percent of the trouble, so that weights add it up to
 * the value; the official's own scores go before. Equal to `worthOf` the scores with that stage certain, up to rounding.
 */
export function createWorthKernel(
  kb: KnowledgeBase,
  matched: readonly MatchedMeasure[],
  overrides?: ScoreOverrides,
): (drawn: DrawnDiagnosis, out: Float64Array) => void {
  const columns = criterionIds.length;
  const fillRelief = createReliefKernel(kb, matched, overrides);
  const ownAcceptance = ownScores(matched, 'acceptance', overrides);
  const byStage = deliveryByStage(kb, matched, overrides);
  const acceptanceColumn = criterionIds.indexOf('acceptance');
  const relief = new Float64Array(matched.length);
  return (drawn, out) => {
    fillRelief(drawn, relief);
    const delivery = byStage[drawn.stage] ?? out;
    for (let measure = 0; measure < matched.length; measure += 1) {
      const own = ownAcceptance[measure] ?? Number.NaN;
      const most = relief[measure] ?? 0;
      const start = measure * columns;
      for (let column = 0; column < columns; column += 1) {
        out[start + column] = most * (delivery[start + column] ?? 0);
      }
      const accepted = Number.isNaN(own) ? (drawn.acceptance[measure] ?? 0) : own;
      out[start + acceptanceColumn] = (most * accepted) / 100;
    }
  };
}

/** The scores that only the stage decides, 0–1, as a whole matrix by stage; 1 for relief, 0 in the place of acceptance. */
function deliveryByStage(
  kb: KnowledgeBase,
  matched: readonly MatchedMeasure[],
  overrides?: ScoreOverrides,
): Float64Array[] {
  const rows = matched.map(({ measure }) => {
    const own = (criterion: CriterionId) => ownScore(overrides, measure.id, criterion);
    return stageScores(kb, measure).map(({ fit, feasibility }) => ({
      relief: 1,
      'stage-fit': (own('stage-fit') ?? fit) / 100,
      feasibility: (own('feasibility') ?? feasibility) / 100,
      speed: (own('speed') ?? kb.scoring.speed[measure.horizon]) / 100,
      acceptance: 0,
    }));
  });
  return kb.stages.stages.map((_, stage) =>
    Float64Array.from(
      rows.flatMap((stages) => criterionIds.map((criterion) => stages[stage]?.[criterion] ?? 0)),
    ),
  );
}
