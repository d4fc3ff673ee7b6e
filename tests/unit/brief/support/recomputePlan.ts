import type { BriefSource } from '../../../../core/brief/compose/basis/briefContext.ts';
import { criterionIds } from '../../../../core/knowledge/schema.ts';
import { assessPlan } from '../../../../core/planning/assessPlan.ts';
import { choosePlan } from '../../../../core/planning/choosePlan.ts';
import { planReport } from '../../../../core/planning/planReport.ts';
import { buildPlanProblem, type PlanProblem } from '../../../../core/planning/planProblem.ts';
import type { PlanOption } from '../../../../core/model/planReport.ts';

/** Sources whose runs `recomputePlan` works out anew. */
export const planSources = /^(?:option|leftOut|frontier|worked|action):/u;

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
    case 'action':
      return actionText(parts, from);
    default:
      return null;
  }
}

const trimmed = (value: number, decimals: number): string =>
  value
    .toFixed(decimals)
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '');
const tenth = (value: number): string => trimmed(Math.round(value * 10) / 10, 1);

function amounts(million: number): string[] {
  const m = trimmed(million, 2);
  const zh = million >= 100 ? `${trimmed(million / 100, 2)}亿元` : `${trimmed(million * 100, 2)}万元`;
  return [`CNY ${m} m`, `${m} m`, zh];
}

const problems = new WeakMap<BriefSource['evaluation'], PlanProblem>();

function problemOf({ evaluation, input, kb }: BriefSource): PlanProblem {
  const known = problems.get(evaluation);
  const { causes, ranking, weights } = evaluation;
  const problem = known ?? buildPlanProblem({ kb, ranking, causes, settings: input.plan ?? {}, weights });
  problems.set(evaluation, problem);
  return problem;
}

const reports = new WeakMap<BriefSource['evaluation'], ReturnType<typeof planReport>>();

/** The plans as the screen of other plans has them. */
function reportOf(from: BriefSource): ReturnType<typeof planReport> {
  const report = reports.get(from.evaluation) ?? planReport(problemOf(from), { shares: {} });
  reports.set(from.evaluation, report);
  return report;
}

function optionFigure([name = '', field = '']: readonly string[], from: BriefSource): string[] {
  const { evaluation, input, kb } = from;
  const { best, next, sufficient } = reportOf(from);
  const plan: PlanOption | null | undefined = { best, sufficient, next: next[0] }[name];
  if (name === 'nothing') {
    const target = kb.scoring.plan.reliefTarget + 1e-9;
    const above = evaluation.causes.filter(({ raised, severity }) => raised && severity > target).length;
    return [field === 'left' ? String(above) : '0'];
  }
  if (!plan || !best) {
    return [];
  }
  switch (field) {
    case 'count':
      return [String(plan.ids.length)];
    case 'cost':
      return amounts(plan.cost);
    case 'value':
      return [tenth((100 * plan.value) / best.value)];
    case 'left':
      return [String(plan.leftAboveTarget.length)];
    case 'robust':
      return [
        String(
          evaluation.ranking.filter(({ id, inPlan }) => plan.ids.includes(id) && inPlan >= 0.9 - 1e-9).length,
        ),
      ];
    case 'soon':
      return [String(dueSoon(from))];
    case 'differs':
      return [String(Math.max(plan.added.length, plan.removed.length))];
    case 'free':
      return amounts((input.plan?.budget ?? NaN) - best.cost);
    case 'largest':
      return [String(input.plan?.largest ?? kb.scoring.plan.largest)];
    case 'label':
      return amounts(plan.cost).flatMap((cost) =>
        ['Recommended plan, ', 'Cheapest sufficient plan, ', '推荐方案，', '最省达标方案，'].map(
          (head) => head + cost,
        ),
      );
    default:
      return ['Value, recommended plan = 100', '价值（推荐方案=100）'];
  }
}

function leftOutFigure([id = '', field = '']: readonly string[], from: BriefSource): string[] {
  const problem = problemOf(from);
  const { ids } = choosePlan(problem);
  const missing = new Set([id]);
  for (const each of missing) {
    const prerequisites = from.kb.countermeasures.countermeasures.find(
      (entry) => entry.id === each,
    )?.prerequisites;
    for (const { kind, requires } of prerequisites ?? []) {
      if (kind === 'hard' && !ids.includes(requires)) {
        missing.add(requires);
      }
    }
  }
  if (field === 'cost') {
    return amounts(
      from.evaluation.ranking.reduce((sum, entry) => sum + (missing.has(entry.id) ? entry.cost : 0), 0),
    );
  }
  const value = assessPlan(problem, ids).value;
  const forced = choosePlan({ ...problem, must: [...problem.must, id] });
  const loss = (100 * (value - assessPlan(problem, forced.ids).value)) / value;
  return [loss > 1e-7 && loss < 0.05 ? '<0.1%' : `${tenth(Math.max(0, loss))}%`];
}

/** Each step is what the best plan within its own cost is worth. */
function frontierFigure([name = '', field = '']: readonly string[], from: BriefSource): string[] {
  const problem = problemOf(from);
  const best = assessPlan(problem, choosePlan(problem).ids);
  const unlimited = choosePlan({ ...problem, budget: null });
  const most = Math.max(unlimited.value, 0);
  if (name === 'gap') {
    const step = Math.max(1, Math.ceil(unlimited.cost / 0.5 / 25)) * 0.5;
    return amounts(step);
  }
  const steps = stepsOf(from, unlimited.cost);
  if (name === 'reach') {
    const share = Math.round((100 * best.value) / most);
    return [share === 100 ? '>99%' : `${share}%`];
  }
  if (name === 'half') {
    return amounts(steps.find((step) => step.value >= most / 2)?.cost ?? NaN);
  }
  const step = steps[Number(name)];
  return field === 'cost'
    ? [trimmed(step?.cost ?? NaN, 2), trimmed(100 * (step?.cost ?? NaN), 2)]
    : [tenth((100 * (step?.value ?? NaN)) / best.value)];
}

const frontiers = new WeakMap<BriefSource['evaluation'], { cost: number; value: number }[]>();

/** One plan after another for each budget of the grid, none of them taken over from its neighbour. */
function stepsOf(from: BriefSource, dearest: number): { cost: number; value: number }[] {
  const known = frontiers.get(from.evaluation);
  if (known) {
    return known;
  }
  const problem = problemOf(from);
  const gap = Math.max(1, Math.ceil(dearest / 0.5 / 25)) * 0.5;
  const found = new Map<string, { cost: number; value: number }>();
  for (let index = 0; index * gap < dearest + gap - 1e-9; index += 1) {
    const { ids, cost, value, infeasible } = choosePlan({ ...problem, budget: index * gap });
    if (infeasible === null && ids.length > 0) {
      found.set(ids.join(' '), { cost, value });
    }
  }
  const steps = [...found.values()];
  frontiers.set(from.evaluation, steps);
  return steps;
}

function workedFigure(
  [part = '', id = '', field = '']: readonly string[],
  { evaluation, kb }: BriefSource,
): string[] {
  const indicator = evaluation.indicators.find((entry) => entry.id === id);
  const dimension = evaluation.dimensions.find((entry) => entry.id === id);
  if (part === 'dimension') {
    const answered = evaluation.indicators.filter((entry) => entry.dimension === id && entry.score !== null);
    const weights = answered.reduce((sum, { weight }) => sum + weight, 0);
    const value = answered.reduce((sum, { score, weight }) => sum + (score ?? 0) * weight, 0) / weights;
    const figures = { weight: indicator?.weight, score: indicator?.score ?? NaN, weights, value };
    return [tenth(figures[field as 'value'] ?? NaN)];
  }
  if (part === 'maturity') {
    const sum = evaluation.dimensions.reduce((total, { score, weight }) => total + (score ?? 0) * weight, 0);
    return field === 'weight'
      ? [`${tenth(100 * (dimension?.weight ?? NaN))}%`]
      : [tenth(field === 'score' ? (dimension?.score ?? NaN) : sum)];
  }
  if (part === 'severity') {
    const [cause] = evaluation.causes;
    const links = kb.causes.causes
      .find((entry) => entry.id === cause?.id)
      ?.evidence.flatMap((link) => {
        const score = evaluation.indicators.find((entry) => entry.id === link.indicator)?.score ?? null;
        return score === null ? [] : [{ ...link, lack: 100 - score }];
      });
    const link = links?.find((entry) => entry.indicator === id);
    const weights = links?.reduce((sum, { weight }) => sum + weight, 0) ?? NaN;
    const factor = cause?.secondary ? kb.scoring.severity.alsoTypeFactor : 1;
    const value =
      (factor * (links?.reduce((sum, { lack, weight }) => sum + lack * weight, 0) ?? NaN)) / weights;
    return [tenth({ weight: link?.weight ?? NaN, lack: link?.lack ?? NaN, weights, value }[field] ?? NaN)];
  }
  const [measure] = evaluation.ranking;
  const value = criterionIds.reduce(
    (sum, criterion) => sum + (measure?.scores[criterion] ?? NaN) * evaluation.weights[criterion],
    0,
  );
  return field === 'weight'
    ? [`${tenth(100 * evaluation.weights[id as 'relief'])}%`]
    : [tenth(field === 'score' ? (measure?.scores[id as 'relief'] ?? NaN) : value)];
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
  const action = actions.find((entry) => entry.id === id);
  if (field === 'progress') {
    return [`${action?.progress}%`];
  }
  return field === 'daysLate'
    ? [String(Math.round((Date.parse(date) - Date.parse(action?.dueOn ?? '')) / 86_400_000))]
    : null;
}
