import { criterionIds } from '../../knowledge/schema.ts';
import { example, type ExampleSource, table, withoutNumbers, type WorkedExample } from '../exampleTypes.ts';
import { type Expression, quotient, sum } from '../expression.ts';
import { entryValue, numberValue, word } from '../readerBlocks.ts';

/** The weight of the criterion that weighs most, from points or from an order alone. */
export function weights({ kb, input, evaluation }: ExampleSource): WorkedExample {
  const priorities = input.priorities ?? null;
  if (priorities?.method === 'pairwise') {
    return withoutNumbers('weights', 'examplePairwise');
  }
  const [heaviest] = criterionIds.toSorted((a, b) => evaluation.weights[b] - evaluation.weights[a]);
  const order = priorities?.points ? [] : (priorities?.order ?? []);
  const criterion = order[0] ?? heaviest ?? 'relief';
  const points = kb.scoring.criteria.map(({ id, points: start }) => ({
    id,
    points: priorities?.points ? (priorities.points[id] ?? 0) : start,
  }));
  const ofCriterion = points.find(({ id }) => id === criterion)?.points ?? 0;
  const expression =
    order.length > 0
      ? firstOfOrder(kb.scoring.criteria.length)
      : quotient(ofCriterion, sum(points.map((entry) => entry.points)));
  return example('weights', {
    subject: { part: 'scoring', id: criterion },
    inputs: table(
      ['criterion', order.length > 0 ? 'weight' : 'points'],
      points.map((entry) => [
        entryValue('scoring', entry.id),
        numberValue(order.length > 0 ? evaluation.weights[entry.id] : entry.points),
      ]),
    ),
    steps: [{ name: word('weight'), expression, evaluated: evaluation.weights[criterion] }],
    note: order.length > 0 ? word('exampleOrder') : null,
  });
}

/** Rank-order centroid of the first of n: (1 + 1/2 + … + 1/n) / n. */
const firstOfOrder = (count: number): Expression =>
  quotient(sum(Array.from({ length: count }, (_, index) => quotient(1, index + 1))), count);
