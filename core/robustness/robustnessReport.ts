import { criterionIds } from '../knowledge/schema.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import type { RobustnessInput, RobustnessReport } from '../model/reports/robustnessReport.ts';
import { causeEffects, compositeEffects, planEffects, stageEffects } from './answerEffects.ts';
import { inputSteps, moveOne, oneWayEffect } from './oneWay.ts';
import type { PresentOutcome } from './oneWay.ts';
import { diagnoseOutcome, rankOutcome } from './outcome.ts';
import { varianceOf } from './varianceShares.ts';
import { weightReport } from './weightReport.ts';

/** `done` of `of`, both in the same unit. */
type Progress = (done: number, of: number) => void;

/** What is analysed: the input as `evaluate` takes it. */
export interface RobustnessSource {
  readonly kb: KnowledgeBase;
  readonly input: AssessmentFile;
}

/** What moving single inputs takes of the whole work, about. */
const oneWayPart = 0.7;
/** Effects below this are rounding. */
const smallest = 1e-9;

/**
 * How far the headline results hold: weight stability, the nearest change that dethrones the first, one input moved
 * at a time, and what the variance comes from.
 *
 * Deterministic in its arguments. Takes a second or two: to be run in a worker. Throws as `evaluate` does.
 */
export function robustnessOfAssessment(
  { kb, input }: RobustnessSource,
  report: Progress = () => undefined,
): RobustnessReport {
  const diagnosed = diagnoseOutcome(kb, input);
  const measures = rankOutcome(kb, input, { judgement: diagnosed });
  const present: PresentOutcome = { diagnosed, measures };
  const ranked = (measures.judged?.ranking ?? []).map(({ id, worth }) => ({
    id,
    worth: criterionIds.map((criterion) => worth[criterion]),
  }));
  const moving = { kb, input, present };
  const steps = inputSteps(moving);
  const moved = steps.map((step, index) => {
    report((oneWayPart * index) / steps.length, 1);
    return moveOne(moving, step);
  });
  const effects = moved.map((each) => oneWayEffect(each, present));
  const variance = varianceOf({ kb, input, present }, (done, of) =>
    report(oneWayPart + ((1 - oneWayPart) * done) / of, 1),
  );
  return {
    measures: ranked,
    weights: diagnosed.weights,
    composite: diagnosed.composite,
    stage: diagnosed.stage,
    lead: measures.lead,
    ...weightReport(ranked, diagnosed.weights),
    oneWay: effects.filter((effect) => Math.max(effect.compositeWidth, effect.leadWidth) > smallest),
    composites: compositeEffects(moved, present),
    stages: stageEffects(moved, present),
    causes: causeEffects(moved, present),
    plans: planEffects(moved, present),
    ...variance,
    ...inputsVaried(input),
  };
}

/** What is moved one at a time or drawn, and what is held: nothing is left out in silence. */
function inputsVaried(input: AssessmentFile): Pick<RobustnessReport, 'varied' | 'notVaried'> {
  const hasOwnScores = Object.keys(input.scoreOverrides ?? {}).length > 0;
  const varied: readonly RobustnessInput[] = [
    'answers',
    'shared-errors',
    'missing-answers',
    'missing-context',
    'thresholds',
    'index-weights',
    'aggregation',
    'acceptance',
    'effects-of-measures',
    'criterion-weights',
    ...(hasOwnScores ? (['own-scores'] as const) : []),
  ];
  const notVaried: readonly RobustnessInput[] = [
    'formation-type',
    'stage-context',
    'stage-cuts',
    'links',
    'costs',
  ];
  return { varied, notVaried };
}
