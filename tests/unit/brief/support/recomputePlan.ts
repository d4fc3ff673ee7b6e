import type { BriefSource } from '../../../../core/brief/compose/basis/briefContext.ts';
import { planProblemOf } from '../../../../core/evaluation/pipeline.ts';
import { cheapestSufficientPlan } from '../../../../core/planning/cheapestSufficientPlan.ts';
import { bestPlan, choosePlan } from '../../../../core/planning/choosePlan.ts';
import { nextBestPlans } from '../../../../core/planning/nextBestPlans.ts';
import type { PlanProblem } from '../../../../core/planning/planProblem.ts';
import { needsBeyond, planFigures, shareOfTrouble } from './planByFormula.ts';
import { workedFigure } from './recomputeWorked.ts';

/** Sources whose runs `recomputePlan` works out anew. */
export const planSources = /^(?:(?:option|leftOut|frontier|worked|action):|plan:total\.(?:cost|value)$)/u;

/** The texts that a run about plans, worked numbers or actions may show; `null` for any other source. */
export function recomputePlan(source: string, from: BriefSource): readonly string[] | null {
  const [kind = '', rest = ''] = source.split(/:(.*)/su);
  const parts = rest.split('.');
  switch (kind) {
    case 'option':
      return optionFigure(parts, from);
    case 'leftOut':
      return leftOutFigure(parts, from);
    case 'frontier':
      return frontierFigure(parts, from);
    case 'worked':
      return workedFigure(parts, from);
    case 'plan':
      return totalFigure(parts, from);
    case 'action':
      return actionText(parts, from);
    default:
      return null;
  }
}

const trimmed = (value: number, decimals: number): string =>
  Number(value.toFixed(decimals)).toLocaleString('en', { maximumFractionDigits: decimals });
const tenth = (value: number): string => trimmed(Math.round(value * 10) / 10, 1);

/** Every way in which an amount of which nobody entered a part may be printed. */
function marked(million: number, estimated: number): string[] {
  const all = amounts(million);
  if (estimated < 1e-6) {
    return all;
  }
  if (estimated > million - 1e-6) {
    return all.flatMap((amount) => [`est. ${amount}`, `估${amount}`]);
  }
  const parts = amounts(estimated).flatMap((part) => [`, of which est. ${part}`, `，其中估${part}`]);
  return all.flatMap((amount) => [...parts, ', partly estimated', '，部分估'].map((part) => amount + part));
}

/** A sum in a cell beside the column that says how much of it is estimated. */
const sums = (million: number, estimated: number): string[] =>
  estimated < 1e-6 || estimated > million - 1e-6
    ? marked(million, estimated)
    : amounts(million).flatMap((amount) => [`${amount} incl. est.`, `${amount}（含估）`]);

function amounts(million: number): string[] {
  const m = trimmed(million, 2);
  const zh = million >= 100 ? `${trimmed(million / 100, 4)}亿元` : `${trimmed(million * 100, 2)}万元`;
  return [`CNY ${m} m`, `${m} m`, zh];
}

const problems = new WeakMap<BriefSource['evaluation'], PlanProblem>();

function problemOf({ evaluation, input, kb }: BriefSource): PlanProblem {
  const problem = problems.get(evaluation) ?? planProblemOf({ kb, input }, evaluation);
  problems.set(evaluation, problem);
  return problem;
}

const inForce = ({ evaluation }: BriefSource): string[] => evaluation.plan.measures.map(({ id }) => id);

function totalFigure([, field = '']: readonly string[], from: BriefSource): string[] {
  const { cost, estimatedCost, value } = planFigures(from, inForce(from));
  // The options of page 1 have the mark, and in Chinese the unit, beside the figure.
  const bare = amounts(cost).flatMap((text) => [text, text.replace(/(?:万|亿)元$/u, '')]);
  return field === 'cost' ? [...marked(cost, estimatedCost), ...bare] : [whole(value)];
}

/** Percent of the trouble in whole percent. */
function whole(value: number): string {
  const rounded = value.toFixed(0);
  if (rounded === '0' && value > 0) {
    return '<1%';
  }
  return rounded === '100' && value < 100 ? '>99%' : `${rounded}%`;
}

const found = new WeakMap<BriefSource['evaluation'], ReadonlyMap<string, readonly string[]>>();

/** The plans by the key under which the brief prints them; what the search finds is proven elsewhere. */
function plansOf(from: BriefSource): ReadonlyMap<string, readonly string[]> {
  const known = found.get(from.evaluation);
  if (known) {
    return known;
  }
  const { evaluation } = from;
  const problem = problemOf(from);
  const named = evaluation.plans.map(({ name, measures }) => [name, measures.map(({ id }) => id)] as const);
  const all = [inForce(from), ...named.map(([, ids]) => ids)].map((ids) => ids.toSorted().join());
  const next = nextBestPlans(problem, 2).find(({ ids }) => !all.includes(ids.join()));
  const plans = new Map<string, readonly string[]>([
    ['best', inForce(from)],
    ...named,
    ['unlimited', cheapestSufficientPlan(problem).ids ?? []],
    ['next', next?.ids ?? []],
  ]);
  found.set(evaluation, plans);
  return plans;
}

function optionFigure([name = '', field = '']: readonly string[], from: BriefSource): string[] {
  const { input } = from;
  if (name === 'nothing') {
    return [{ left: String(planFigures(from, []).reached), value: '0%' }[field] ?? '0'];
  }
  const ids = plansOf(from).get(name) ?? [];
  const { cost, estimatedCost, reached, value } = planFigures(from, ids);
  switch (field) {
    case 'count':
      return [String(ids.length)];
    case 'cost':
      return sums(cost, estimatedCost);
    case 'estimatedCost':
      return marked(estimatedCost, estimatedCost);
    case 'value':
      return [`${tenth(value)}%`];
    case 'left':
      return [String(reached)];
    case 'soon':
      return [String(dueSoon(from))];
    case 'differs': {
      const best = inForce(from);
      const added = ids.filter((id) => !best.includes(id)).length;
      return [String(Math.max(added, best.length - (ids.length - added)))];
    }
    case 'free':
      return marked(
        (input.plan?.budget ?? NaN) - cost,
        estimatedCost > 0 ? (input.plan?.budget ?? NaN) - cost : 0,
      );
    case 'largest':
      return [String(input.plan?.largest)];
    default:
      // The name of the plan stands before its cost.
      return marked(cost, estimatedCost);
  }
}

function leftOutFigure([id = '', field = '']: readonly string[], from: BriefSource): string[] {
  const problem = problemOf(from);
  const ids = inForce(from);
  const added = needsBeyond(from, id, ids);
  if (field === 'cost') {
    const { cost, estimatedCost } = planFigures(from, added);
    return marked(cost, estimatedCost);
  }
  const { cost, left, value } = planFigures(from, ids);
  if (field === 'gain') {
    return [`${tenth(shareOfTrouble(from, [...ids, ...added]) - value)}%`];
  }
  const forced = bestPlan(
    { ...problem, must: [...problem.must, id] },
    { aim: 'value', costCap: cost, mostAbove: left },
  );
  const loss = value - shareOfTrouble(from, forced?.ids ?? []);
  return [loss > 1e-7 && loss < 0.05 ? '<0.1' : tenth(Math.max(0, loss))];
}

/** Each step is what the best plan within its own cost is worth. */
function frontierFigure([name = '', field = '']: readonly string[], from: BriefSource): string[] {
  const unlimited = choosePlan({ ...problemOf(from), budget: null });
  if (name === 'gap') {
    return amounts(Math.max(1, Math.ceil(unlimited.cost / 0.5 / 25)) * 0.5);
  }
  const most = shareOfTrouble(from, unlimited.ids);
  if (name === 'most') {
    return [whole(most)];
  }
  const steps = stepsOf(from, unlimited.cost);
  if (name === 'half') {
    const half = steps.find((step) => step.value >= most / 2);
    return marked(half?.cost ?? NaN, half?.estimated ?? 0);
  }
  const step = steps[Number(name)];
  return field === 'cost'
    ? [trimmed(step?.cost ?? NaN, 2), trimmed(100 * (step?.cost ?? NaN), 2)]
    : [`${tenth(step?.value ?? NaN)}%`];
}

interface Step {
  readonly cost: number;
  readonly estimated: number;
  readonly value: number;
}

const frontiers = new WeakMap<BriefSource['evaluation'], Step[]>();

/** One plan after another for each budget of the grid, none of them taken over from its neighbour. */
function stepsOf(from: BriefSource, dearest: number): Step[] {
  const known = frontiers.get(from.evaluation);
  if (known) {
    return known;
  }
  const problem = problemOf(from);
  const gap = Math.max(1, Math.ceil(dearest / 0.5 / 25)) * 0.5;
  const steps = new Map<string, Step>();
  for (let index = 0; index * gap < dearest + gap - 1e-9; index += 1) {
    const { ids, cost, infeasible } = choosePlan({ ...problem, budget: index * gap });
    if (infeasible === null && ids.length > 0) {
      const estimated = planFigures(from, ids).estimatedCost;
      steps.set(ids.join(' '), { cost, estimated, value: shareOfTrouble(from, ids) });
    }
  }
  frontiers.set(from.evaluation, [...steps.values()]);
  return [...steps.values()];
}

const dueSoon = ({ evaluation, kb }: BriefSource): number => {
  const soon = kb.countermeasures.horizons.filter(({ months }) => months <= 12).map(({ id }) => id);
  return evaluation.plan.measures.filter(({ phase }) => soon.includes(phase)).length;
};

/** Names and dates of actions are checked where they are written; the numbers here. */
function actionText(
  [id = '', field = '']: readonly string[],
  { actions, date }: BriefSource,
): string[] | null {
  const action = actions.find((entry) => entry.id === id || entry.measureId === id);
  if (field === 'progress') {
    return [`${action?.progress}%`];
  }
  return field === 'daysLate'
    ? [String(Math.round((Date.parse(date) - Date.parse(action?.dueOn ?? '')) / 86_400_000))]
    : null;
}
