import { criterionIds, type CriterionId } from '../../../core/knowledge/schema.ts';
import {
  causeName,
  cell,
  criterionName,
  measureName,
  type AccountContext,
  type NumberAccount,
} from './numberAccount.ts';

/** The weights of the criteria: from points, from an order, or from judgements. */
export function weightsAccount({ workspace, evaluation, assessment }: AccountContext): NumberAccount {
  const { t, format, knowledge } = workspace;
  const { priorities } = assessment;
  const { points, order = [] } = priorities ?? {};
  const hasOrder = points === undefined && order.length > 0 && priorities?.method !== 'direct';
  const placeOf = (criterion: CriterionId) => {
    const place = order.indexOf(criterion);
    return place < 0 ? '–' : format.number(place + 1);
  };
  const pointsOf = (criterion: CriterionId) =>
    points === undefined
      ? (knowledge.scoring.criteria.find(({ id }) => id === criterion)?.points ?? 0)
      : (points[criterion] ?? 0);
  const isPairwise = priorities?.method === 'pairwise';
  return {
    name: t('explain.weights'),
    table: {
      heads: [
        t('explain.criterion'),
        ...(isPairwise ? [] : [t(hasOrder ? 'explain.place' : 'explain.pointsGiven')]),
        t('explain.weight'),
      ],
      rows: criterionIds.map((criterion) => ({
        id: criterion,
        name: criterionName(workspace, criterion),
        cells: [
          ...(isPairwise ? [] : [cell(hasOrder ? placeOf(criterion) : format.number(pointsOf(criterion)))]),
          cell(format.fixed(evaluation.weights[criterion], 3)),
        ],
      })),
      sum: null,
    },
    sentences: [
      isPairwise
        ? t('explain.weightPairwise')
        : hasOrder
          ? t('explain.weightOrder', { count: criterionIds.length })
          : t(points === undefined ? 'explain.weightKnowledge' : 'explain.weightPoints'),
    ],
  };
}

/** The value of a plan: what it takes from each cause that counts, as a share of the trouble. */
export function planValueAccount(
  { workspace, desk }: AccountContext,
  plan: readonly string[] | undefined,
): NumberAccount {
  const { t, format } = workspace;
  const { causes, value } = desk.originOf(plan);
  const total = causes.reduce((sum, { weight }) => sum + weight, 0);
  return {
    name: t('explain.planValue'),
    table: {
      heads: [
        t('explain.cause'),
        t('explain.before'),
        t('explain.after'),
        t('explain.ofTrouble'),
        t('explain.relieved'),
      ],
      rows: causes
        .toSorted((a, b) => b.taken - a.taken)
        .map(({ id, severity, remaining, weight, taken }) => ({
          id,
          name: causeName(workspace, id),
          cells: [
            { written: format.fixed(severity, 1), number: { kind: 'cause', id } },
            cell(format.fixed(remaining, 1)),
            cell(`${format.fixed(weight, 1)}%`),
            cell(`${format.fixed(taken, 1)}%`),
          ],
        })),
      sum: ['', '', `${format.fixed(total, 0)}%`, `${format.fixed(value, 1)}%`].map(cell),
    },
    sentences: [
      t('explain.planValueFormula', { value: `${format.fixed(value, 1)}%` }),
      t('explain.ofTroubleFormula'),
      t('explain.planOverlap'),
    ],
    more: { text: t('explain.planMeasures'), number: { kind: 'plan-cost', ...(plan && { plan }) } },
  };
}

/** What a plan costs, and what it would lose without each of its measures. */
export function planCostAccount(
  { workspace, desk }: AccountContext,
  plan: readonly string[] | undefined,
): NumberAccount {
  const { t, format } = workspace;
  const { measures, cost, estimatedCost } = desk.originOf(plan);
  const mark = (isEstimated: boolean) => (isEstimated ? ` ${t('plans.estimated')}` : '');
  return {
    name: t('explain.planCost'),
    table: {
      heads: [
        t('plan.measure'),
        t('explain.delivery'),
        t('explain.countedShare'),
        t('explain.marginal'),
        t('explain.costColumn'),
      ],
      rows: measures.map(({ id, delivery, kept, marginal, cost: each, estimated }) => ({
        id,
        name: measureName(workspace, id),
        cells: [
          { written: format.fixed(delivery, 2), number: { kind: 'value', measure: id } },
          cell(format.fixed(kept, 2)),
          cell(`${format.fixed(marginal, 1)}%`),
          { written: format.amount(each) + mark(estimated), number: { kind: 'cost', measure: id } },
        ],
      })),
      sum: ['', '', '', format.amount(cost)].map(cell),
    },
    sentences: [
      t('explain.planCostFormula', { cost: format.money(cost) }),
      ...(estimatedCost > 0
        ? [t('explain.planCostEstimated', { estimated: format.money(estimatedCost) })]
        : []),
      t('explain.marginalFormula'),
      t('explain.countedShareFormula'),
    ],
  };
}
