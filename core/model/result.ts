import type { CauseResult } from './diagnosisResult.ts';
import type { Evaluation } from './evaluation.ts';
import type { DescribedPlan } from './planResult.ts';
import type { NextAnswer } from './nextEvidence.ts';
import { namedPlanIds } from './planSettings.ts';
import type { RecognitionResult } from './recognition.ts';

const resultFormat = 'cluster-desk.result/2';

/** The eight stage rules in words, in their order. */
const ruleNames = [
  'after decline, with new growth and not falling',
  'falling, young and weak in structure',
  'falling',
  'after decline, without new growth',
  'strong in structure and specialised',
  'structure formed',
  'specialised and established on a weak structure',
  'none of the others',
] as const;

/**
 * The result of an assessment in the format `cluster-desk.result/2` (docs/assessment-file.md).
 *
 * Numbers are rounded to four decimals: more would be noise, and the last digits could differ between machines.
 */
export function toResult(evaluation: Evaluation): Readonly<Record<string, unknown>> {
  const { engine, knowledgeBase, seed, draws, planDraws, type, coverage, maturity, plan, crossChecks } =
    evaluation;
  const { suggested, second, strength, shares, used, usedSecond, secondShare } = type;
  return roundNumbers({
    format: resultFormat,
    engine,
    knowledgeBase,
    seed,
    draws,
    planDraws,
    type: { suggested, second, strength, shares, used, usedSecond, secondShare },
    coverage,
    dimensions: evaluation.dimensions.map((dimension) => ({
      id: dimension.id,
      score: dimension.score,
      low: dimension.low,
      high: dimension.high,
      coverage: dimension.coverage,
      weight: dimension.weight,
    })),
    maturity: {
      composite: maturity.composite,
      low: maturity.low,
      high: maturity.high,
      balance: maturity.balance,
    },
    stage: stageOf(evaluation),
    ...diagnosisOf(evaluation),
    nextEvidence: evaluation.nextEvidence.map(nextAnswerOf),
    ranking: evaluation.ranking.map(
      ({ id, rank, value, scores, delivery, contributions, inTopTen, toConfirm }) => ({
        id,
        rank,
        value,
        relief: scores.relief,
        delivery,
        contributions,
        inTopTen,
        ...(toConfirm === undefined ? {} : { toConfirm }),
      }),
    ),
    ...(evaluation.ruledOut === undefined ? {} : { ruledOut: evaluation.ruledOut }),
    plan: {
      name: plan.name,
      ...planOf(plan),
      infeasible: plan.infeasible,
      broken: plan.broken,
      none: plan.none,
    },
    plans: plansOf(evaluation),
    recommended: evaluation.recommended,
    typeDependence: evaluation.typeDependence,
    crossChecks,
    recognition: evaluation.recognition.map(readinessOf),
    warnings: evaluation.warnings.map(({ code, subject }) => ({ code, subject })),
  });
}

/** Always three; without a plan all are the empty one, which leaves every raised cause where it is. */
function plansOf({ plan, plans }: Evaluation) {
  if (plans.length > 0) {
    return plans.map(({ name, sameAs, ...named }) => ({ name, ...planOf(named), ...(sameAs && { sameAs }) }));
  }
  const { leftAbove40 } = plan;
  const [first] = namedPlanIds;
  return namedPlanIds.map((name) => ({
    name,
    ...planOf({ measures: [], value: 0, cost: 0, estimatedCost: 0, leftAbove40, robustness: null }),
    ...(name === first ? {} : { sameAs: first }),
  }));
}

function planOf({ measures, value, cost, estimatedCost, leftAbove40, robustness }: DescribedPlan) {
  return {
    measures: measures.map(({ id, phase, cost: each, estimated, share }) => ({
      id,
      phase,
      cost: each,
      estimated,
      share,
    })),
    value,
    cost,
    estimatedCost,
    leftAbove40,
    robustness,
  };
}

const nextAnswerOf = ({ subject, state, rank, gain, measures, causes }: NextAnswer) => ({
  rank,
  ...(subject.kind === 'indicator' ? { indicator: subject.indicator } : { figure: subject.figure }),
  state,
  gain,
  measures,
  causes,
});

/** The result as JSON text: keys in the order of the format, the same bytes for the same input. */
export const resultJson = (evaluation: Evaluation): string => JSON.stringify(toResult(evaluation), null, 2);

function stageOf({ stage }: Evaluation) {
  const { id, rule, flags, probabilities, governmentRole, dynamics } = stage;
  return {
    id,
    between: stage.between,
    agreement: stage.agreement,
    wouldSettle: stage.wouldSettle.map(({ figure, dimension, gain }) => ({
      figure,
      ...(dimension !== null && { dimension }),
      gain,
    })),
    rule: rule === null ? null : `${rule.number}: ${ruleNames[rule.number - 1] ?? ''}`,
    dynamics: dynamics.is,
    signs: { votes: dynamics.votes, disagree: dynamics.disagree },
    flags,
    probabilities,
    governmentRole,
    structuralMaturity: stage.structuralMaturity,
    locationQuotient: stage.locationQuotient,
  };
}

function diagnosisOf({ causes, notJudged, problems }: Evaluation) {
  return {
    notJudged: notJudged.map(({ id, expected, low, high, inTopFive, open }) => ({
      id,
      expected,
      low,
      high,
      inTopFive,
      open,
    })),
    causes: [...causes.map((cause) => causeOf(cause, causes)), ...notJudged.map(openCauseOf)],
    problems: problems.map(({ id, rank, severity, low, high, raised, causes: behind }) => ({
      id,
      rank,
      severity,
      low,
      high,
      raised,
      causes: behind,
    })),
  };
}

const causeOf = (cause: CauseResult, all: readonly CauseResult[]) => ({
  id: cause.id,
  rank: cause.rank,
  tie: all.some(({ id, rank }) => id !== cause.id && rank === cause.rank),
  judged: true,
  severity: cause.severity,
  low: cause.low,
  high: cause.high,
  raised: cause.raised,
  severe: cause.severe,
  inTopFive: cause.inTopFive,
  evidence: cause.evidence.map(({ indicator, weight, score, grade, reads }) => ({
    indicator,
    weight,
    score,
    grade,
    ...(reads === undefined ? {} : { reads }),
  })),
});

/** A cause without enough evidence stands behind the judged ones: no rank and no severity, and never zero. */
const openCauseOf = ({ id, low, high, inTopFive }: Evaluation['notJudged'][number]) => ({
  id,
  rank: null,
  tie: false,
  judged: false,
  severity: null,
  low,
  high,
  raised: null,
  severe: null,
  inTopFive,
  evidence: [],
});

/** `missing` names every condition of a rule that is not met, with the distance to it where that is known. */
function readinessOf({ ladder, met, total, conditions }: RecognitionResult) {
  const metRules = new Set(conditions.filter((entry) => entry.met === true).map((entry) => entry.rule));
  return {
    ladder,
    met,
    total,
    missing: conditions
      .filter((entry) => !metRules.has(entry.rule))
      .map(({ field, is, required, now, gap, rule }) => ({ field, is, required, now, gap, rule: rule + 1 })),
  };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

function roundNumbers<T>(value: T): T {
  const walk = (item: unknown): unknown => {
    if (typeof item === 'number') {
      return rounded(item);
    }
    if (Array.isArray(item)) {
      return item.map(walk);
    }
    if (typeof item === 'object' && item !== null) {
      return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, walk(inner)]));
    }
    return item;
  };
  // The walk keeps the shape and changes only the digits of numbers.
  return walk(value) as T;
}
