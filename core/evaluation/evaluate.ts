import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import type { Evaluation } from '../model/evaluation.ts';
import { crossChecks } from '../ranking/crossChecks.ts';
import { checkRecognition } from '../recognition/readiness.ts';
import { scoreMaturity } from '../scoring/maturity.ts';
import { withOverride } from '../scoring/stageOverride.ts';
import { stageResult } from '../scoring/stageResult.ts';
import { omit } from '../base/omit.ts';
import { defaultSeed } from '../base/randomStream.ts';
import { collectWarnings } from './collectWarnings.ts';
import { engineVersion } from './engineVersion.ts';
import { namedCauses } from './evidence/decisionDraws.ts';
import { drawDecisions } from './evidence/drawDecisions.ts';
import { nextEvidence } from './evidence/nextEvidence.ts';
import { openAnswers } from './evidence/openAnswers.ts';
import { type Diagnosed, diagnoseAnswers, drawDiagnosis, judgeMeasures, judgementOf } from './pipeline.ts';
import { recommend } from './recommend.ts';
import type { Draws } from './simulate.ts';
import { sharedRanks } from './sharedRanks.ts';
import { intervalOf, meanOf, topFiveShares } from './summariseDraws.ts';
import { stageDraws } from './summariseStage.ts';

interface EvaluateOptions {
  /** Number of Monte Carlo draws, at least 1; that of the knowledge base by default. */
  readonly draws?: number;
}

/**
 * Everything computed from one assessment: a pure function of answers, knowledge base, settings and seed.
 *
 * The order of keys in the input does not matter. Throws `AppError('invalid-input')` for priorities whose points
 * are all zero.
 */
export function evaluate(
  kb: KnowledgeBase,
  input: AssessmentFile,
  options: EvaluateOptions = {},
): Evaluation {
  const assessed = { kb, input };
  const diagnosed = diagnoseAnswers(assessed);
  const count = Math.max(1, Math.floor(options.draws ?? kb.scoring.uncertainty.draws));
  const draws = drawDiagnosis(assessed, diagnosed, { count });
  const judgement = judgementOf(assessed, diagnosed, () => draws);
  const judged = judgeMeasures(assessed, judgement);
  const recommendation = recommend(assessed, { judgement, judged, draws });
  const { ranking, plan } = recommendation;
  const intervals = withIntervals(kb, diagnosed, draws);
  const { type, answers } = diagnosed;
  const { indicators, dimensions, coverage, context } = answers;
  const { weights } = judgement;
  const stage = stageResult(kb, context, stageDraws(kb, diagnosed, draws));
  return {
    engine: engineVersion,
    knowledgeBase: { version: kb.version, hash: kb.hash },
    seed: input.seed ?? defaultSeed,
    draws: draws.count,
    type,
    coverage,
    answered: indicators.filter((indicator) => indicator.state === 'rated').length,
    applicable: indicators.filter((indicator) => indicator.state !== 'not-applicable').length,
    indicators,
    ...intervals,
    stage: withOverride(kb, stage, input.stageOverride),
    weights,
    ...recommendation,
    nextEvidence: nextEvidence(
      openAnswers(kb, diagnosed, draws),
      drawDecisions({ assessed, judgement, judged, draws, ...shownNow(recommendation, intervals) }),
    ),
    crossChecks: crossChecks(ranking, weights),
    recognition: checkRecognition(kb, input.recognition),
    warnings: collectWarnings({ kb, input, type, coverage, dimensions, indicators, plan }),
  };
}

/** The balanced plan and the causes that are named: what an answer could turn. */
const shownNow = ({ plans }: Pick<Evaluation, 'plans'>, { causes }: Pick<Evaluation, 'causes'>) => ({
  plan: plans.find(({ name }) => name === 'balanced')?.measures.map(({ id }) => id) ?? [],
  named: causes.slice(0, namedCauses).map(({ id }) => id),
});

/** The headline values with what the draws say about each. */
function withIntervals(kb: KnowledgeBase, { answers, diagnosis }: Diagnosed, draws: Draws) {
  const { dimensions, coverage } = answers;
  const { causes, notJudged, problems } = diagnosis;
  const causeColumns = draws.causeIds.length;
  const column = (values: Float64Array, columns: number) => (index: number, headline: number | null) =>
    intervalOf(kb, { values, columns, column: index }, headline);
  const ofDimension = column(draws.dimensions, dimensions.length);
  const ofCause = column(draws.causes, causeColumns);
  const ofProblem = column(draws.problems, problems.length);
  const inTopFive = topFiveShares(draws, causeColumns);
  const maturity = scoreMaturity(kb, dimensions, coverage);
  const { composite } = maturity;
  return {
    dimensions: dimensions.map(({ applies: _applies, ...dimension }, index) => ({
      ...dimension,
      ...ofDimension(index, dimension.score),
    })),
    maturity: {
      ...maturity,
      ...(composite === null ? { low: null, high: null } : column(draws.composite, 1)(0, composite)),
    },
    causes: sharedRanks(causes, { values: draws.causes, columns: causeColumns }).map(
      ({ entry, column: index, rank }) => ({
        ...omit(entry, 'spread', 'place'),
        ...ofCause(index, entry.severity),
        rank,
        inTopFive: inTopFive[index] ?? 0,
      }),
    ),
    notJudged: notJudged.map((cause, index) => ({
      ...cause,
      ...ofCause(causes.length + index, null),
      expected: meanOf({ values: draws.causes, columns: causeColumns, column: causes.length + index }),
      inTopFive: inTopFive[causes.length + index] ?? 0,
    })),
    problems: sharedRanks(problems, { values: draws.problems, columns: problems.length }).map(
      ({ entry, column: index, rank }) => ({
        ...omit(entry, 'spread', 'place'),
        ...ofProblem(index, entry.severity),
        rank,
      }),
    ),
  };
}
