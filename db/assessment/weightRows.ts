import { criterionIds, type CriterionId } from '../../core/knowledge/schema.ts';
import type { Priorities } from '../../core/model/priorities.ts';
import type { CellsOf, Rows } from './rowTables.ts';

type Weighing = Pick<Priorities, 'order' | 'points' | 'judgements' | 'ranges'>;
type WeightRows = Rows<'priority' | 'pairwise_judgement' | 'weight_range'>;

/** How the criteria weigh; method and certainty are columns of the assessment. */
export const weightRows = ({ order, points, judgements = [], ranges = {} }: Weighing): WeightRows => ({
  priority: priorityCells({ order, points }),
  pairwise_judgement: judgements.map(({ more, less, ratio }) => [more, less, ratio]),
  weight_range: criterionIds.flatMap((criterion): CellsOf['weight_range'][] => {
    const range = ranges[criterion];
    return range === undefined ? [] : [[criterion, ...range]];
  }),
});

function priorityCells({ order = [], points = {} }: Weighing): CellsOf['priority'][] {
  // Object.entries forgets the keys: the schema admits the criteria only.
  const given = new Map(Object.entries(points) as [CriterionId, number][]);
  return [...new Set([...order, ...given.keys()])].map((criterion) => [
    criterion,
    given.get(criterion) ?? null,
    order.includes(criterion) ? order.indexOf(criterion) + 1 : null,
  ]);
}

export function weighingOf({ priority, pairwise_judgement, weight_range }: WeightRows): Weighing {
  const order = priority
    .flatMap(([criterion, , position]) => (position === null ? [] : [{ criterion, position }]))
    .sort((a, b) => a.position - b.position)
    .map(({ criterion }) => criterion);
  const points = priority.flatMap(([criterion, given]) => (given === null ? [] : [[criterion, given]]));
  const ranges = weight_range.map(([criterion, low, high]) => [criterion, [low, high] as [number, number]]);
  return {
    ...(order.length > 0 && { order }),
    ...(points.length > 0 && { points: Object.fromEntries(points) }),
    ...(pairwise_judgement.length > 0 && {
      judgements: pairwise_judgement.map(([more, less, ratio]) => ({ more, less, ratio })),
    }),
    ...(ranges.length > 0 && { ranges: Object.fromEntries(ranges) }),
  };
}
