import { numbersOf } from '../../../core/knowledge/meaning.ts';
import { criterionIds } from '../../../core/knowledge/schema.ts';
import {
  cell,
  criterionName,
  measureName,
  rankedOf,
  type AccountContext,
  type NumberAccount,
} from './numberAccount.ts';

/** The value of a measure: what it removes when fully delivered, weighed by how far it can be expected to be. */
export function valueAccount(context: AccountContext, measure: string): NumberAccount {
  const { workspace, evaluation } = context;
  const { t, format } = workspace;
  const ranked = rankedOf(context, measure);
  const value = format.fixed(ranked?.value ?? 0, 1);
  return {
    name: t('explain.valueOf', { name: measureName(workspace, measure) }),
    table: {
      heads: [
        t('explain.criterion'),
        t('explain.score'),
        t('explain.worth'),
        t('explain.weight'),
        t('explain.contribution'),
      ],
      rows: criterionIds.map((criterion) => ({
        id: criterion,
        name: criterionName(workspace, criterion),
        cells: [
          {
            written: format.fixed(ranked?.scores[criterion] ?? 0, 1),
            number: { kind: 'score', measure, criterion },
          },
          cell(format.fixed(ranked?.worth[criterion] ?? 0, 2)),
          { written: format.fixed(evaluation.weights[criterion], 2), number: { kind: 'weights' } },
          cell(format.fixed(ranked?.contributions[criterion] ?? 0, 2)),
        ],
      })),
      sum: [cell(''), cell(''), cell(format.fixed(1, 2)), cell(format.fixed(ranked?.value ?? 0, 2))],
    },
    sentences: [
      t('explain.valueFormula', {
        relief: format.fixed(ranked?.scores.relief ?? 0, 1),
        delivery: format.fixed(ranked?.delivery ?? 0, 2),
        value,
      }),
      t('explain.worthFormula'),
    ],
  };
}

/** The share of draws in which a measure is in the best plan. */
export function shareAccount(context: AccountContext, measure: string): NumberAccount {
  const { workspace, evaluation } = context;
  const { t, format } = workspace;
  const ranked = rankedOf(context, measure);
  const share = ranked?.inPlan ?? 0;
  const { draws, planDraws } = evaluation;
  const error = Math.sqrt((share * (1 - share)) / Math.max(1, planDraws));
  return {
    name: t('explain.shareOf', { name: measureName(workspace, measure) }),
    table: null,
    sentences: [
      t('explain.shareFormula', {
        count: format.number(Math.round(share * planDraws)),
        draws: format.number(planDraws),
        share: format.percent(share),
      }),
      t('explain.shareError', { error: `${format.fixed(100 * error, 1)}%` }),
      t('explain.shareTopTen', {
        share: format.percent(ranked?.inTopTen ?? 0),
        draws: format.number(draws),
      }),
      t('plan.sureVaried'),
    ],
  };
}

/** What a measure costs: the official's figure, or the default of its cost class. */
export function costAccount(context: AccountContext, measure: string): NumberAccount {
  const { workspace, desk } = context;
  const { t, say, format, index, knowledge } = workspace;
  const entered = desk.enteredCost(measure);
  const cost = format.money(entered ?? desk.usualCost(measure) ?? 0);
  const costClass = knowledge.countermeasures.costClasses.find(
    (entry) => entry.id === index.measures.get(measure)?.cost,
  );
  const isGiven = entered !== undefined;
  const range = numbersOf(knowledge).costs[costClass?.id ?? ''];
  return {
    name: t('explain.costOf', { name: measureName(workspace, measure) }),
    table: null,
    sentences: [
      isGiven
        ? t('explain.costGiven', { cost })
        : t('explain.costClass', { cost, meaning: costClass ? say(costClass.meaning) : '' }),
      ...(!isGiven && range
        ? [t('explain.costRange', { low: format.money(range.low), high: format.money(range.high) })]
        : []),
      ...(isGiven && costClass
        ? [
            t('plan.costDefault', {
              cost: format.money(costClass.defaultCost),
              meaning: say(costClass.meaning),
            }),
          ]
        : []),
      say(knowledge.countermeasures.estimateNote),
    ],
  };
}
