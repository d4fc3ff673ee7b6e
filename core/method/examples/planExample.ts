import { planProblemOf } from '../../evaluation/pipeline.ts';
import { planOrigin } from '../../planning/planOrigin.ts';
import { example, type ExampleSource, table, withoutNumbers, type WorkedExample } from '../exampleTypes.ts';
import { difference, product, sum } from '../expression.ts';
import { entryValue, moneyValue, numberValue, word } from '../readerBlocks.ts';

/** The value of the plan in force: what all its measures together can be expected to take from each cause. */
export function planValue({ kb, input, evaluation }: ExampleSource): WorkedExample {
  const { plan } = evaluation;
  const ids = plan.measures.map(({ id }) => id);
  if (ids.length === 0) {
    return withoutNumbers('plan-value', 'exampleNoPlan');
  }
  const { measures, causes } = planOrigin(planProblemOf({ kb, input }, evaluation), ids);
  const taken = causes
    .filter(({ weight, by }) => weight > 0 && by.length > 0)
    .map(({ weight, by }) =>
      product(weight, difference(1, product(...by.map(({ share }) => difference(1, share))))),
    );
  return example('plan-value', {
    inputs: table(
      ['countermeasure', 'delivery', 'countedShare', 'cost'],
      measures.map(({ id, delivery, kept, cost }) => [
        entryValue('countermeasures', id),
        numberValue(delivery),
        numberValue(kept),
        moneyValue(cost),
      ]),
    ),
    steps: [
      { name: word('planValue'), expression: sum(taken), evaluated: plan.value },
      {
        name: word('planCost'),
        expression: sum(measures.map(({ cost }) => cost)),
        evaluated: plan.cost,
        isMoney: true,
      },
    ],
  });
}
