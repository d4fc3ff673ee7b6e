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

/** The value of the plan: what each measure adds by itself, and the severity that all of them take away. */
export function planValueAccount(
  { workspace, desk }: AccountContext,
  plan: readonly string[] | undefined,
): NumberAccount {
  const { t, format } = workspace;
  const { causes, own, relieved, reliefWeight, value } = desk.originOf(plan);
  return {
    name: t('explain.planValue'),
    table: {
      heads: [t('explain.cause'), t('explain.before'), t('explain.after'), t('explain.relieved')],
      rows: causes.map(({ id, severity, remaining, relieved: taken }) => ({
        id,
        name: causeName(workspace, id),
        cells: [
          { written: format.fixed(severity, 1), number: { kind: 'cause', id } },
          cell(format.fixed(remaining, 1)),
          cell(format.fixed(taken, 1)),
        ],
      })),
      sum: ['', '', format.fixed(relieved, 1)].map(cell),
    },
    sentences: [
      t('explain.planValueFormula', {
        own: format.fixed(own, 1),
        weight: format.fixed(reliefWeight, 2),
        relieved: format.fixed(relieved, 1),
        value: format.fixed(value, 1),
      }),
      t('explain.ownValueFormula'),
      t('explain.planOverlap'),
    ],
    more: { text: t('explain.planMeasures'), number: { kind: 'plan-cost', ...(plan && { plan }) } },
  };
}

/** What the plan costs, and what each of its measures adds by itself. */
export function planCostAccount(
  { workspace, desk }: AccountContext,
  plan: readonly string[] | undefined,
): NumberAccount {
  const { t, format } = workspace;
  const { measures, own, cost } = desk.originOf(plan);
  const written = format.fixed(cost, 1);
  return {
    name: t('explain.planCost'),
    table: {
      heads: [
        t('plan.measure'),
        t('explain.ownValue'),
        t('explain.countedShare'),
        t('explain.counted'),
        t('explain.costColumn'),
      ],
      rows: measures.map(({ id, ownValue, share, counted, cost: each }) => ({
        id,
        name: measureName(workspace, id),
        cells: [
          { written: format.fixed(ownValue, 1), number: { kind: 'value', measure: id } },
          cell(format.fixed(share, 2)),
          cell(format.fixed(counted, 1)),
          { written: format.fixed(each, 1), number: { kind: 'cost', measure: id } },
        ],
      })),
      sum: ['', '', format.fixed(own, 1), written].map(cell),
    },
    sentences: [
      t('explain.planCostFormula', { cost: written }),
      t('explain.ownValueFormula'),
      t('explain.countedShareFormula'),
    ],
  };
}
