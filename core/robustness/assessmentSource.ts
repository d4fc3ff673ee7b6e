import { defaultSeed, RandomStream } from '../base/randomStream.ts';
import { createEffectDraws } from '../evaluation/drawnEffects.ts';
import { createAcceptanceDraws, severityFiller } from '../evaluation/drawnJudgement.ts';
import {
  type Assessed,
  type Diagnosed,
  diagnoseAnswers,
  drawDiagnosis,
  judgeMeasures,
  judgementOf,
  offeredMeasures,
} from '../evaluation/pipeline.ts';
import { streams } from '../evaluation/simulate.ts';
import { criterionIds } from '../knowledge/schema.ts';
import type { SmaaSettings } from '../model/reports/smaaReport.ts';
import type { MatchedMeasure } from '../ranking/matchMeasures.ts';
import { createWorthKernel } from '../ranking/scoreKernel.ts';
import { createWeightSampler } from '../weighting/sampleWeights.ts';
import { blockDraws, blockSeed } from './drawBlocks.ts';
import type { ScoreSampler, SmaaSource } from './smaaKernel.ts';

/** An assessment as SMAA-2 draws from it; measures sorted by id, criteria in the order of `criterionIds`. */
export interface AssessmentSource extends SmaaSource {
  readonly matched: readonly MatchedMeasure[];
}

/** What measures are worth by criterion in the headline ranking, the same in every draw. */
function headlineScores(assessed: Assessed, diagnosed: Diagnosed): ScoreSampler {
  const judgement = judgementOf(assessed, diagnosed, () => drawDiagnosis(assessed, diagnosed));
  const { matched, ranking } = judgeMeasures(assessed, judgement) ?? { matched: [], ranking: [] };
  const byId = new Map(ranking.map((entry) => [entry.id, entry.worth]));
  const scores = Float64Array.from(
    matched.flatMap(({ measure }) => criterionIds.map((criterion) => byId.get(measure.id)?.[criterion] ?? 0)),
  );
  return (out) => out.set(scores);
}

/** The same drawn as `evaluate` draws it: severities and stage by their evidence, acceptance by its rating, effects. */
function drawnScores(
  assessed: Assessed,
  diagnosed: Diagnosed,
  matched: readonly MatchedMeasure[],
): (seed: number) => ScoreSampler {
  const { kb, input } = assessed;
  const fillWorth = createWorthKernel(kb, matched, input.scoreOverrides);
  const ownStage = kb.stages.stages.findIndex(({ id }) => id === input.stageOverride?.stage);
  return (seed) => {
    const draws = drawDiagnosis(assessed, diagnosed, { seed, count: blockDraws });
    const fillSeverity = severityFiller({ kb, draws, causeIds: draws.causeIds });
    const acceptance = createAcceptanceDraws({ kb, matched, acceptance: input.acceptance ?? {}, seed });
    const effects = createEffectDraws({ kb, matched, seed });
    const severity = new Float64Array(kb.causes.causes.length);
    let draw = 0;
    return (out) => {
      const stage = ownStage >= 0 ? ownStage : (draws.stage[draw] ?? 0);
      fillSeverity(draw, severity);
      fillWorth({ severity, stage, acceptance: acceptance.next(), effects: effects.next() }, out);
      draw += 1;
    };
  };
}

/**
 * The measures offered with their scores and weights in the draws.
 *
 * Deterministic in its arguments. With uncertain scores the first block has the draws of `evaluate`. Without a
 * formation type there are no measures. Throws `AppError('invalid-input')` for ranges that leave no weighting.
 */
export function assessmentSource(assessed: Assessed, { region, scores }: SmaaSettings): AssessmentSource {
  const diagnosed = diagnoseAnswers(assessed);
  const { seed = defaultSeed } = assessed.input;
  const { offered: matched } = offeredMeasures(assessed, {
    type: diagnosed.type,
    indicators: diagnosed.answers.byId,
    causes: diagnosed.diagnosis.causes,
  });
  const drawn = drawnScores(assessed, diagnosed, matched);
  const weights = (block: number) =>
    createWeightSampler(region, new RandomStream(blockSeed(seed, block), streams.criterionWeights));
  // Ranges that leave no weighting are refused before anything is drawn.
  weights(0);
  let headline: ScoreSampler | null = null;
  return {
    alternatives: matched.length,
    criteria: criterionIds.length,
    matched,
    scores: (block) =>
      scores === 'fixed' ? (headline ??= headlineScores(assessed, diagnosed)) : drawn(blockSeed(seed, block)),
    weights,
  };
}
