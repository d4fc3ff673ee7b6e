import { defaultSeed } from '../base/randomStream.ts';
import { diagnose, type Diagnosis, typesInUse } from '../diagnosis/diagnose.ts';
import type { CriterionId, KnowledgeBase, StageId } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import type { CauseResult, NotJudgedCause, ScoredIndicator, TypeResult } from '../model/diagnosisResult.ts';
import type { RuledOutMeasure } from '../model/rankedMeasure.ts';
import { buildPlanProblem, type PlanProblem } from '../planning/planProblem.ts';
import { type ApplicableMeasure, applyConditions } from '../ranking/applicability.ts';
import { matchMeasures } from '../ranking/matchMeasures.ts';
import { withoutMetPrerequisites } from '../ranking/metPrerequisites.ts';
import { rankMeasures } from '../ranking/rankMeasures.ts';
import { scoreAnswers } from '../scoring/scoreAnswers.ts';
import { certainly } from '../scoring/stageOverride.ts';
import { classifyFormation } from '../typing/formationType.ts';
import { criterionWeights } from '../weighting/criterionWeights.ts';
import { buildDrawModel, type DrawModel } from './drawModel.ts';
import { type Draws, simulate } from './simulate.ts';
import { stageProbabilities } from './summariseDraws.ts';

/**
 * The method from answers to a plan, in the steps that everything computed from an assessment goes through:
 *
 *   diagnoseAnswers   answers → formation type → scores → causes and problems
 *   drawDiagnosis     the same under uncertain answers, thresholds and weights, many times over
 *   judgementOf       causes, stage and weights: what the worth of measures follows from
 *   judgeMeasures     the measures offered → their ranking → the choice of a plan
 *
 * `evaluate` puts them together. All are pure functions of knowledge base and input.
 */

/** What is evaluated: the input as `evaluate` takes it. */
export interface Assessed {
  readonly kb: KnowledgeBase;
  readonly input: AssessmentFile;
}

/** What the answers say by themselves, without uncertainty. */
export interface Diagnosed {
  readonly type: TypeResult;
  readonly answers: ReturnType<typeof scoreAnswers>;
  readonly diagnosis: Diagnosis;
  /** The diagnosis laid out for drawing; made when first asked for, and kept. */
  readonly drawModel: () => DrawModel;
}

/** What the worth of measures follows from. */
export interface Judgement {
  readonly type: Pick<TypeResult, 'used' | 'usedSecond' | 'secondShare'>;
  readonly causes: readonly Pick<CauseResult, 'id' | 'severity' | 'raised'>[];
  /** Causes without enough evidence: they are in the draws and in no headline value. */
  readonly notJudged: readonly Pick<NotJudgedCause, 'id'>[];
  /** The scored answers: conditions of measures look at them. */
  readonly indicators: ReadonlyMap<string, ScoredIndicator>;
  readonly stageProbabilities: Readonly<Record<StageId, number>>;
  readonly weights: Readonly<Record<CriterionId, number>>;
}

/** The measures offered, sorted by id, their ranking by value, and the choice of a plan among them. */
export interface JudgedMeasures {
  readonly matched: readonly ApplicableMeasure[];
  readonly ruledOut: readonly RuledOutMeasure[];
  readonly ranking: ReturnType<typeof rankMeasures>;
  readonly problem: PlanProblem;
}

/** The formation type from its evidence, the scores of the answers, and how severe causes and problems are. */
export function diagnoseAnswers({ kb, input }: Assessed): Diagnosed {
  const type = classifyFormation(kb, input.typing);
  const answers = scoreAnswers(kb, input, type.used);
  const diagnosis = diagnose(kb, answers.byId, typesInUse(type));
  let model: DrawModel | null = null;
  const drawModel = () => (model ??= buildDrawModel({ kb, ...answers, diagnosis }));
  return { type, answers, diagnosis, drawModel };
}

/** The diagnosis drawn: with the seed of the input and the number of draws of the knowledge base unless others are given. */
export function drawDiagnosis(
  { kb, input }: Assessed,
  diagnosed: Diagnosed,
  { seed, count }: { readonly seed?: number; readonly count?: number } = {},
): Draws {
  return simulate({
    kb,
    model: diagnosed.drawModel(),
    context: diagnosed.answers.context,
    seed: seed ?? input.seed ?? defaultSeed,
    count: count ?? kb.scoring.uncertainty.draws,
  });
}

/**
 * Causes, stage and weights as measures are judged by them.
 *
 * The stage is the official's own where there is one, else it has the probabilities of the draws. `draws` is asked for
 * them only then. Throws `AppError('invalid-input')` for priorities whose points are all zero.
 */
export function judgementOf(
  { kb, input }: Assessed,
  { type, answers, diagnosis }: Pick<Diagnosed, 'type' | 'answers' | 'diagnosis'>,
  draws: () => Draws,
): Judgement {
  const own = input.stageOverride?.stage;
  return {
    type,
    causes: diagnosis.causes,
    notJudged: diagnosis.notJudged,
    indicators: answers.byId,
    stageProbabilities: own === undefined ? stageProbabilities(kb, draws()) : certainly(own),
    weights: criterionWeights(kb.scoring.criteria, input.priorities ?? null),
  };
}

/** What the conditions of measures are held against, beside the formation type. */
export interface OfferSource {
  readonly type: Judgement['type'];
  readonly indicators: ReadonlyMap<string, ScoredIndicator>;
  readonly causes: readonly Pick<CauseResult, 'id' | 'severity'>[];
}

/**
 * The measures of the catalogue that are meant for the formation type and whose condition holds, sorted by id, and those
 * that their condition rules out; none while no type is known.
 */
export function offeredMeasures({ kb, input }: Assessed, { type, indicators, causes }: OfferSource) {
  const { used, usedSecond, secondShare } = type;
  if (used === null) {
    return { offered: [], ruledOut: [] };
  }
  return applyConditions(
    kb,
    matchMeasures(kb, { main: used, second: usedSecond, secondShare }, enteredCosts(input)),
    {
      indicators,
      severity: new Map(causes.map(({ id, severity }) => [id, severity])),
      types: [used, usedSecond].filter((each) => each !== null),
    },
  );
}

/** Costs that the official has entered, in all or year by year, million CNY by measure. */
function enteredCosts({ costs, plan }: AssessmentFile): Readonly<Record<string, number>> {
  const byYear = Object.entries(plan?.costsByYear ?? {}).map(([id, amounts]) => [
    id,
    amounts.reduce((sum, amount) => sum + amount, 0),
  ]);
  return { ...costs, ...Object.fromEntries(byYear) };
}

/** What every measure is worth, without draws; `null` while no formation type is known. */
export function judgeMeasures(assessed: Assessed, judgement: Judgement): JudgedMeasures | null {
  const { kb, input } = assessed;
  const { causes, stageProbabilities: stages, type, weights } = judgement;
  if (type.used === null) {
    return null;
  }
  const { offered: matched, ruledOut } = offeredMeasures(assessed, judgement);
  const diagnosis = {
    severity: new Map(causes.map((cause) => [cause.id, cause.severity])),
    stageProbabilities: stages,
    acceptance: input.acceptance ?? {},
    overrides: input.scoreOverrides,
  };
  const ranking = rankMeasures(kb, matched, { diagnosis, weights });
  return { matched, ruledOut, ranking, problem: planProblemOf(assessed, { ranking, causes }) };
}

/** The choice of a plan among ranked measures, under the official's settings; of an evaluation as well. */
export const planProblemOf = (
  { kb, input }: Assessed,
  { ranking, causes }: Pick<Parameters<typeof buildPlanProblem>[0], 'ranking' | 'causes'>,
): PlanProblem =>
  buildPlanProblem({
    kb: withoutMetPrerequisites(kb, ranking),
    ranking,
    causes,
    settings: input.plan ?? {},
  });
