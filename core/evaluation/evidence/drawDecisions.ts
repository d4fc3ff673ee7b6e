import { numbersOf } from '../../knowledge/meaning.ts';
import type { KnowledgeBase } from '../../knowledge/schema.ts';
import { assessPlan, sharesLeft } from '../../planning/assessPlan.ts';
import { listLimits, useOf } from '../../planning/planLimits.ts';
import type { PlanProblem } from '../../planning/planProblem.ts';
import { derivePlanRules } from '../../planning/planRules.ts';
import { acceptanceScore } from '../../ranking/criterionScores.ts';
import { createRankingKernel } from '../../ranking/rankingKernel.ts';
import { rampOf } from '../../ranking/trouble.ts';
import type { Assessed, JudgedMeasures, Judgement } from '../pipeline.ts';
import type { Draws } from '../simulate.ts';
import type { DecisionDraws, DecisionLimit } from './decisionDraws.ts';

/** One measure whose place in the plan is open: the plan with it and without it. */
interface Choice {
  readonly id: string;
  readonly isIn: boolean;
  /** By place in the problem: the measure, and what it needs that is not in the plan. */
  readonly items: readonly number[];
  readonly with: readonly string[];
  readonly without: readonly string[];
  /** Million CNY between the two. */
  readonly cost: number;
}

/**
 * The measures that could be in the plan or not, all else kept.
 *
 * One that is not in it comes with what it needs. Left out: must-haves, what others of the plan need, and what a rule
 * keeps out whatever is known.
 */
function openChoices(problem: PlanProblem, plan: readonly string[]): Choice[] {
  const { closures, conflicts, required } = derivePlanRules(problem);
  const isIn = problem.measures.map(({ id }) => plan.includes(id));
  const idOf = (item: number) => problem.measures[item]?.id ?? '';
  const isNeeded = (item: number) =>
    required.includes(item) ||
    closures.some((needs, other) => other !== item && isIn[other] === true && needs?.includes(item) === true);
  return problem.measures.flatMap(({ id, cost }, item): Choice[] => {
    if (isIn[item] === true) {
      const without = plan.filter((other) => other !== id);
      return isNeeded(item) ? [] : [{ id, isIn: true, items: [item], with: plan, without, cost }];
    }
    const added = (closures[item] ?? []).filter((need) => isIn[need] !== true);
    const isBarred = added.some((need) => conflicts[need]?.some((other) => isIn[other] === true));
    const costs = added.reduce((sum, need) => sum + (problem.measures[need]?.cost ?? 0), 0);
    return added.length === 0 || isBarred
      ? []
      : [
          {
            id,
            isIn: false,
            items: added,
            with: [...plan, ...added.map(idOf)],
            without: plan,
            cost: costs,
          },
        ];
  });
}

/** Percent of the trouble per million CNY that the least efficient measure of the plan brings; 0 where none costs anything. */
function priceOfMoney(problem: PlanProblem, choices: readonly Choice[]): number {
  const rates = choices
    .filter(({ isIn, cost }) => isIn && cost > 0)
    .map((choice) => {
      const { value } = assessPlan(problem, choice.with);
      return (value - assessPlan(problem, choice.without).value) / choice.cost;
    });
  return rates.length > 0 ? Math.max(0, Math.min(...rates)) : 0;
}

/** The limits that are set, less what the measures of the plan use that are not decided. */
function limitsOn(
  problem: PlanProblem,
  choices: readonly Choice[],
  plan: readonly string[],
): DecisionLimit[] {
  const settled = [...problem.measures.keys()].filter((item) => {
    const id = problem.measures[item]?.id ?? '';
    return plan.includes(id) && !choices.some((choice) => choice.id === id);
  });
  return listLimits(problem).map((limit) => ({
    uses: choices.map(({ items }) => useOf(limit, items)),
    most: limit.most - useOf(limit, settled),
  }));
}

/** What a place in the plan costs, in percent of the trouble: its money, and no less than a measure has to gain. */
function pricesOf({ problem }: JudgedMeasures, choices: readonly Choice[]): number[] {
  const price = priceOfMoney(problem, choices);
  return choices.map(({ cost }) => Math.max(problem.smallestGain, price * cost));
}

interface Deciding {
  readonly assessed: Assessed;
  readonly judgement: Judgement;
  readonly judged: JudgedMeasures | null;
  readonly draws: Draws;
  /** Ids of the balanced plan; empty where there is none. */
  readonly plan: readonly string[];
  /** Ids of the causes that are named now. */
  readonly named: readonly string[];
}

/** The problem as it is in each stage: only what can be delivered differs. */
function problemByStage({ assessed, judgement, judged }: Deciding): PlanProblem[] {
  const { kb, input } = assessed;
  const { matched, problem } = judged ?? { matched: [], problem: null };
  if (problem === null) {
    return [];
  }
  const { weights } = judgement;
  const kernel = createRankingKernel(kb, matched, { weights, overrides: input.scoreOverrides });
  const acceptance = Float64Array.from(matched, ({ measure }) =>
    acceptanceScore(kb, input.acceptance?.[measure.id]),
  );
  return kb.stages.stages.map((_, at) => {
    const stageProbabilities = Float64Array.from(kb.stages.stages, (__, stage) => Number(stage === at));
    const delivery = new Float64Array(matched.length);
    kernel.deliveries({ stageProbabilities, acceptance }, delivery);
    const measures = problem.measures.map((measure, item) => ({ ...measure, delivery: delivery[item] ?? 0 }));
    return { ...problem, measures };
  });
}

/** By stage, choice and cause: the share of the cause that only the plan with the measure takes away. */
const takenByStage = (problems: readonly PlanProblem[], choices: readonly Choice[]) =>
  problems.map((problem) =>
    choices.map((choice) => {
      const left = sharesLeft(problem, choice.with);
      return sharesLeft(problem, choice.without).flatMap((share, cause) => {
        const taken = share - (left[cause] ?? 1);
        return taken === 0 ? [] : [{ cause, taken }];
      });
    }),
  );

/** What each cause adds to the trouble in each draw, severity points: ρ(s)·s. */
function troubleInDraws(kb: KnowledgeBase, { causes }: Draws): Float64Array {
  const { ramp } = numbersOf(kb);
  return causes.map((severity) => (severity > 0 ? rampOf(severity, ramp) * severity : 0));
}

/** Trouble of the headline; where nothing is judged that counts, that of the draws on average. */
function fixedTrouble({ assessed: { kb }, judgement, draws }: Deciding, inDraws: Float64Array): number {
  const { ramp } = numbersOf(kb);
  const headline = judgement.causes.reduce((sum, { severity }) => sum + rampOf(severity, ramp) * severity, 0);
  return headline > 0 ? headline : inDraws.reduce((sum, part) => sum + part, 0) / draws.count;
}

/**
 * The two decisions in every draw: which measures belong in the balanced plan, and which causes weigh most.
 *
 * Severities and stage are those drawn; effects, costs and acceptance are those expected, because no answer bears on
 * them. A cause that is not judged takes part with what was drawn for it.
 */
export function drawDecisions(deciding: Deciding): DecisionDraws {
  const { assessed, judged, draws, plan, named } = deciding;
  const { kb, input } = assessed;
  const choices = judged === null ? [] : openChoices(judged.problem, plan);
  const prices = judged === null ? [] : pricesOf(judged, choices);
  const taken = takenByStage(problemByStage(deciding), choices);
  const columnOf = kb.causes.causes.map(({ id }) => draws.causeIds.indexOf(id));
  const causes = troubleInDraws(kb, draws);
  const trouble = fixedTrouble(deciding, causes);
  const membership = new Float64Array(draws.count * choices.length);
  const own = kb.stages.stages.findIndex(({ id }) => id === input.stageOverride?.stage);
  for (let draw = 0; draw < draws.count; draw += 1) {
    const from = draw * draws.causeIds.length;
    taken[own >= 0 ? own : (draws.stage[draw] ?? 0)]?.forEach((parts, choice) => {
      let sum = 0;
      for (const { cause, taken: share } of parts) {
        sum += share * (causes[from + (columnOf[cause] ?? -1)] ?? 0);
      }
      const value = trouble > 0 ? (100 * sum) / trouble : 0;
      membership[draw * choices.length + choice] = value - (prices[choice] ?? 0);
    });
  }
  return {
    count: draws.count,
    measures: choices.map(({ id }) => id),
    inPlan: Uint8Array.from(choices, ({ isIn }) => Number(isIn)),
    membership,
    relieves: choices.map((_, choice) =>
      kb.causes.causes.flatMap(({ id }, cause) =>
        taken.some((byChoice) => byChoice[choice]?.some((part) => part.cause === cause)) ? [id] : [],
      ),
    ),
    limits: judged === null ? [] : limitsOn(judged.problem, choices, plan),
    causeIds: draws.causeIds,
    named: Uint8Array.from(draws.causeIds, (id) => Number(named.includes(id))),
    causes,
    trouble,
  };
}
