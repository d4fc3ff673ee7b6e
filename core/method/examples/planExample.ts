import { planProblemOf } from '../../evaluation/pipeline.ts';
import { countOwnValues } from '../../planning/assessPlan.ts';
import type { PlanMeasure } from '../../planning/planProblem.ts';
import { example, type ExampleSource, table, withoutNumbers, type WorkedExample } from '../exampleTypes.ts';
import { difference, product, sum } from '../expression.ts';
import { entryValue, numberValue, word } from '../readerBlocks.ts';

/** The value of the best plan: what each measure brings alone, and what all together take from each cause. */
export function planValue({ kb, input, evaluation }: ExampleSource): WorkedExample {
  const { plan } = evaluation;
  const problem = planProblemOf({ kb, input }, evaluation);
  const chosen = plan.measures.flatMap(
    ({ id }) => problem.measures.find((measure) => measure.id === id) ?? [],
  );
  if (chosen.length === 0) {
    return withoutNumbers('plan-value', 'exampleNoPlan');
  }
  const counted = countOwnValues(
    problem,
    chosen.map(({ id }) => id),
  );
  const touched = problem.causes.flatMap((cause, index) => {
    const reductions = reductionsOf(chosen, index);
    return cause.severity > 0 && reductions.length > 0 ? [{ ...cause, reductions }] : [];
  });
  const relieved = touched.map(({ severity, reductions }) =>
    product(severity, difference(1, product(...reductions.map((reduction) => difference(1, reduction))))),
  );
  return example('plan-value', {
    inputs: table(
      ['countermeasure', 'ownValue', 'countedShare', 'cost'],
      chosen.map(({ id, ownValue, cost }) => [
        entryValue('countermeasures', id),
        numberValue(ownValue),
        numberValue(counted.find((entry) => entry.id === id)?.share ?? 0),
        numberValue(cost),
      ]),
    ),
    steps: [
      { name: word('relieved'), expression: sum(relieved), evaluated: null },
      {
        name: word('planValue'),
        expression: sum([
          ...counted.map(({ ownValue, share }) => (share === 1 ? ownValue : product(ownValue, share))),
          product(problem.reliefWeight, sum(relieved)),
        ]),
        evaluated: plan.value,
      },
      { name: word('planCost'), expression: sum(chosen.map(({ cost }) => cost)), evaluated: plan.cost },
    ],
  });
}

const reductionsOf = (chosen: readonly PlanMeasure[], cause: number): number[] =>
  chosen.flatMap(({ links }) => links.filter((link) => link.cause === cause).map((link) => link.reduction));
