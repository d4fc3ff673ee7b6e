import type { BriefSource } from '../../../../core/brief/compose/basis/briefContext.ts';
import { briefContext } from '../../../../core/brief/compose/basis/briefContext.ts';
import { planChoice } from '../../../../core/brief/compose/basis/plan/planComparison.ts';
import { planFigures } from './planByFormula.ts';

/** The figures of page 1, worked out anew from the evaluation and the input. */

/** A share in whole percent, as the brief prints it. */
export function share(value: number): string {
  const whole = (value * 100).toFixed(0);
  if (whole === '0' && value > 0) {
    return '<1%';
  }
  return whole === '100' && value < 1 ? '>99%' : `${whole}%`;
}

const trimmed = (value: number, decimals = 2): string =>
  Number(value.toFixed(decimals)).toLocaleString('en', { maximumFractionDigits: decimals });

/** Every way of printing an amount: in a sentence, in a cell, and with the unit behind a bracket. */
function amounts(million: number): string[] {
  const m = trimmed(million);
  const zh = million >= 100 ? trimmed(million / 100, 4) : trimmed(million * 100);
  return [`CNY ${m} m`, `${m} m`, zh, `${zh}${million >= 100 ? '亿元' : '万元'}`];
}

const marked = (million: number, isEstimated: boolean): string[] =>
  amounts(million).flatMap((text) => (isEstimated ? [`est. ${text}`, `估${text}`] : [text]));

const idsOf = ({ measures }: { readonly measures: readonly { readonly id: string }[] }): string =>
  measures
    .map(({ id }) => id)
    .sort()
    .join();

/** The plan beside the one in force: the recommended one where the official chose, else the sufficient, else the full. */
function otherPlan(from: BriefSource): ReturnType<typeof planOf> {
  const { evaluation, input } = from;
  const order = [input.plan?.chosen ? evaluation.recommended : null, 'sufficient', 'full'];
  return order
    .map((name) => evaluation.plans.find((plan) => plan.name === name))
    .find((plan) => plan !== undefined && idsOf(plan) !== idsOf(evaluation.plan));
}

/** The plan beyond the limits has no place in the evaluation: its measures are those that the brief found, its figures are not. */
function planOf(
  from: BriefSource,
  name: string,
): { readonly value: number; readonly measures: readonly Priced[] } | undefined {
  if (name === 'total') {
    return from.evaluation.plan;
  }
  if (name !== 'unlimited') {
    return from.evaluation.plans.find((plan) => plan.name === name);
  }
  const ids = planChoice(briefContext(from))?.unlimited?.ids ?? [];
  const measures = ids.flatMap((id) => from.evaluation.ranking.find((each) => each.id === id) ?? []);
  return { value: planFigures(from, ids).value, measures };
}

type Priced = { readonly id: string; readonly cost: number; readonly estimated: boolean };

export function choiceFigure(kind: string, rest: string, from: BriefSource): string[] {
  const { evaluation } = from;
  const [id = '', field = ''] = rest.split('.');
  if (kind === 'ranking') {
    const measure = evaluation.ranking.find((each) => each.id === id);
    return marked(measure?.cost ?? NaN, measure?.estimated ?? false);
  }
  if (kind === 'options') {
    return differences(rest, from);
  }
  if (id === 'due') {
    return everySum(from);
  }
  const plan = planOf(from, id);
  switch (field) {
    case 'value':
      return [share((plan?.value ?? NaN) / 100)];
    case 'estimatedCost':
      return amounts(
        (plan?.measures ?? []).reduce((sum, { cost, estimated }) => sum + (estimated ? cost : 0), 0),
      );
    default:
      return amounts((plan?.measures ?? []).reduce((sum, { cost }) => sum + cost, 0));
  }
}

const costOf = (plan: ReturnType<typeof planOf>): number =>
  (plan?.measures ?? []).reduce((sum, { cost }) => sum + cost, 0);

/** Raised causes whose expected severity is 40 or more once the plan is carried out. */
const leftBy = (from: BriefSource, plan: ReturnType<typeof planOf>): number =>
  planFigures(
    from,
    (plan?.measures ?? []).map(({ id }) => id),
  ).reached;

function differences(name: string, from: BriefSource): string[] {
  const { plan } = from.evaluation;
  const other = otherPlan(from);
  const whole = (value: number | undefined): number => Math.round(value ?? NaN);
  switch (name) {
    case 'fewerCauses':
    case 'moreCauses':
      return [String(Math.abs(leftBy(from, other) - leftBy(from, plan)))];
    case 'morePoints':
    case 'fewerPoints':
      return [String(Math.abs(whole(plan.value) - whole(other?.value)))];
    default:
      return amounts(Math.abs(costOf(other) - costOf(plan)));
  }
}

/** What any of the measures of the plan cost together: the sum asked for is that of up to three of them. */
function everySum({ evaluation }: BriefSource): string[] {
  const costs = evaluation.plan.measures.map(({ cost }) => cost);
  const sums = costs.flatMap((a, i) =>
    [0, ...costs.slice(i + 1)].flatMap((b, j) => [0, ...costs.slice(i + 1 + j)].map((c) => a + b + c)),
  );
  return sums.flatMap(amounts);
}

export function countOnFirstPage(name: string, from: BriefSource): number | undefined {
  const { evaluation, input } = from;
  const rated = evaluation.indicators.filter(({ state }) => state === 'rated');
  const hasSource = (id: string) => (input.ratings[id]?.source ?? '').trim() !== '';
  if (name.startsWith('left.')) {
    return leftBy(from, planOf(from, name.slice('left.'.length)));
  }
  if (name.startsWith('plan.')) {
    return planOf(from, name.slice('plan.'.length))?.measures.length;
  }
  const counts: Record<string, number> = {
    backed: rated.filter(({ id, grade }) => 'AB'.includes(grade ?? 'D') && hasSource(id)).length,
    unsourced: rated.filter(({ id }) => !hasSource(id)).length,
    assessors: input.members?.length ?? 0,
    core: evaluation.plan.measures.filter(({ share: inDraws }) => inDraws >= 0.9).length,
    findings: Math.min(3, evaluation.causes.filter(({ raised }) => raised).length),
  };
  return counts[name];
}
