import { evaluate } from '../../core/evaluation/evaluate.ts';
import { criterionIds, type KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { AssessmentFile } from '../../core/model/assessment.ts';
import { planProblemOf } from '../../core/evaluation/pipeline.ts';
import { namedPlans } from '../../core/planning/namedPlans.ts';
import type { PlanProblem } from '../../core/planning/planProblem.ts';
import { matchMeasures } from '../../core/ranking/matchMeasures.ts';
import { rankMeasures } from '../../core/ranking/rankMeasures.ts';
import type { Benchmark } from './benchmark.ts';

const drawCounts = [1_000, 10_000];

/** The plan problem of an assessment. */
export function planOf(kb: KnowledgeBase, input: AssessmentFile): PlanProblem {
  return planProblemOf({ kb, input }, evaluate(kb, input, { draws: 1 }));
}

/** One assessment with 1,000 and 10,000 draws, and the ranking with its three plans, on the worked sample. */
export function computing(kb: KnowledgeBase, input: AssessmentFile): Benchmark[] {
  const evaluation = evaluate(kb, input, { draws: 1 });
  const { type, causes, stage, weights } = evaluation;
  const main = type.used ?? 'embedded';
  const severity = new Map(causes.map((cause) => [cause.id, cause.severity]));
  const rank = () => {
    const matched = matchMeasures(
      kb,
      { main, second: type.usedSecond, secondShare: type.secondShare },
      input.costs ?? {},
    );
    const diagnosis = {
      severity,
      stageProbabilities: stage.probabilities,
      acceptance: input.acceptance ?? {},
    };
    const ranking = rankMeasures(kb, matched, { diagnosis, weights });
    namedPlans(planProblemOf({ kb, input }, { ranking, causes }));
  };
  const sizes = {
    indicators: kb.instrument.indicators.length,
    causes: causes.length,
    measures: evaluation.ranking.length,
  };
  return [
    ...drawCounts.map((draws) => ({
      name: draws === drawCounts[0] ? 'evaluate' : `evaluate, ${draws.toLocaleString('en')} draws`,
      baselineIs:
        'plain loops over typed arrays: as many draws of random scores, weighted sums and one sort each',
      runs: Math.ceil(15_000 / draws),
      isProcessorTime: true,
      run: () => void evaluate(kb, input, { draws }),
      baseline: () => plainDraws(draws, sizes),
    })),
    {
      name: 'rank and plan',
      baselineIs: 'a plain loop: one weighted sum a measure, one sort, and the plan taken greedily',
      runs: 50,
      isProcessorTime: true,
      run: rank,
      baseline: () => plainRanking(sizes.measures),
    },
  ];
}

/** Takes the results of the loops, so that they are not optimised away. */
const sink = new Float64Array(1);

/** The arithmetic of a simulation and nothing else. */
function plainDraws(draws: number, sizes: { indicators: number; causes: number; measures: number }): void {
  const scores = new Float64Array(sizes.indicators);
  const severities = new Float64Array(sizes.causes);
  const values = new Float64Array(sizes.measures);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < scores.length; i++) {
      scores[i] = Math.random() * 100;
    }
    sumRows(scores, severities);
    sumRows(severities, values);
    values.sort();
    sink[0] = values[0] ?? 0;
  }
}

function sumRows(from: Float64Array, into: Float64Array): void {
  for (let row = 0; row < into.length; row++) {
    let total = 0;
    for (let column = 0; column < from.length; column++) {
      total += (from[column] ?? 0) * ((row + column) % 7);
    }
    into[row] = total;
  }
}

function plainRanking(measures: number): void {
  const rows = Array.from({ length: measures }, (_, row) => {
    const value = criterionIds.reduce(
      (total, _id, column) => total + 0.2 * ((row * 31 + column * 17) % 101),
      0,
    );
    return { value, cost: 1 + (row % 5) };
  });
  let left = measures;
  for (const { value, cost } of rows.sort((a, b) => b.value - a.value)) {
    if (cost <= left) {
      left -= cost;
      sink[0] = value;
    }
  }
}
