import { diagnose } from '../diagnosis/diagnose.ts';
import { criterionIds, type KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import type { SmaaSettings } from '../model/smaaReport.ts';
import { scoreMeasure } from '../ranking/criterionScores.ts';
import { matchMeasures, type MatchedMeasure } from '../ranking/matchMeasures.ts';
import { createScoreKernel } from '../ranking/scoreKernel.ts';
import { scoreAnswers } from '../scoring/scoreAnswers.ts';
import { certainly } from '../scoring/stageOverride.ts';
import { classifyFormation } from '../typing/formationType.ts';
import { createWeightSampler } from '../weighting/sampleWeights.ts';
import { buildDrawModel } from '../evaluation/drawModel.ts';
import { blockDraws, blockSeed } from './drawBlocks.ts';
import { createAcceptanceDraws, severityFiller } from '../evaluation/drawnJudgement.ts';
import { defaultSeed, RandomStream } from '../base/randomStream.ts';
import { simulate, streams } from '../evaluation/simulate.ts';
import type { ScoreSampler, SmaaSource } from './smaaKernel.ts';
import { stageProbabilities } from '../evaluation/summariseDraws.ts';

/** What is evaluated: the input as `evaluate` takes it. */
export interface Assessed {
  readonly kb: KnowledgeBase;
  readonly input: AssessmentFile;
}

/** An assessment as SMAA-2 draws from it; measures sorted by id, criteria in the order of `criterionIds`. */
export interface AssessmentSource extends SmaaSource {
  readonly matched: readonly MatchedMeasure[];
}

/** The answers scored and diagnosed, ready to be drawn again with any seed. */
function diagnoseAnswers({ kb, input }: Assessed) {
  const type = classifyFormation(kb, input.typing);
  const answers = scoreAnswers(kb, input, type.used);
  const diagnosis = diagnose(
    kb,
    answers.byId,
    [type.used, type.usedSecond].filter((each) => each !== null),
  );
  const model = buildDrawModel({ kb, ...answers, diagnosis });
  const matched =
    type.used === null
      ? []
      : matchMeasures(kb, { main: type.used, second: type.usedSecond }, input.costs ?? {});
  const draw = (seed: number, count: number) =>
    simulate({ kb, model, context: answers.context, seed, count });
  return { diagnosis, matched, draw };
}

type Diagnosed = ReturnType<typeof diagnoseAnswers>;

/** The scores of the headline ranking, the same in every draw. */
function headlineScores({ kb, input }: Assessed, { diagnosis, matched, draw }: Diagnosed): ScoreSampler {
  const { stageOverride, seed = defaultSeed } = input;
  const raised = diagnosis.causes.filter((cause) => cause.raised);
  const judged = {
    severity: new Map(raised.map((cause) => [cause.id, cause.severity])),
    stageProbabilities: stageOverride
      ? certainly(stageOverride.stage)
      : stageProbabilities(kb, draw(seed, kb.scoring.uncertainty.draws)),
    acceptance: input.acceptance ?? {},
    overrides: input.scoreOverrides,
  };
  const scores = Float64Array.from(
    matched.flatMap((measure) => {
      const byCriterion = scoreMeasure(kb, measure, judged);
      return criterionIds.map((criterion) => byCriterion[criterion]);
    }),
  );
  return (out) => out.set(scores);
}

/** Scores drawn as `evaluate` draws them: severities and stage by their evidence, acceptance by its rating. */
function drawnScores({ kb, input }: Assessed, diagnosed: Diagnosed): (seed: number) => ScoreSampler {
  const { diagnosis, matched } = diagnosed;
  const fillScores = createScoreKernel(kb, matched, input.scoreOverrides);
  const ownStage = kb.stages.stages.findIndex(({ id }) => id === input.stageOverride?.stage);
  return (seed) => {
    const draws = diagnosed.draw(seed, blockDraws);
    const fillSeverity = severityFiller({ kb, draws, causeIds: diagnosis.causes.map(({ id }) => id) });
    const acceptance = createAcceptanceDraws({ kb, matched, acceptance: input.acceptance ?? {}, seed });
    const severity = new Float64Array(kb.causes.causes.length);
    let draw = 0;
    return (out) => {
      const stage = ownStage >= 0 ? ownStage : (draws.stage[draw] ?? 0);
      fillSeverity(draw, severity);
      fillScores({ severity, stage, acceptance: acceptance.next() }, out);
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
  const drawn = drawnScores(assessed, diagnosed);
  const weights = (block: number) =>
    createWeightSampler(region, new RandomStream(blockSeed(seed, block), streams.criterionWeights));
  // Ranges that leave no weighting are refused before anything is drawn.
  weights(0);
  let headline: ScoreSampler | null = null;
  return {
    alternatives: diagnosed.matched.length,
    criteria: criterionIds.length,
    matched: diagnosed.matched,
    scores: (block) =>
      scores === 'fixed' ? (headline ??= headlineScores(assessed, diagnosed)) : drawn(blockSeed(seed, block)),
    weights,
  };
}
