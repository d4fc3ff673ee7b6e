import type { BriefSource } from '../../../../core/brief/compose/basis/briefContext.ts';
import type { CriterionId } from '../../../../core/knowledge/schema.ts';
import { share } from './recomputeChoice.ts';

/** Where another measure comes level with the one that ranks first, solved anew from scores and weights. */
export function orderFigure(criterion: CriterionId, field: string, { evaluation }: BriefSource): string[] {
  const { ranking, weights } = evaluation;
  const [first] = ranking;
  const gaps = ranking
    .slice(1)
    .map((other) => (id: CriterionId) => (first ? worthOf(first, id) : 0) - worthOf(other, id));
  const ids = Object.keys(weights) as CriterionId[];
  if (field === 'moved') {
    return [share(Math.min(...gaps.map((gap) => smallestMove({ gap, ids, weights, to: criterion }))))];
  }
  const own = weights[criterion];
  const level = gaps.map((gap) => {
    const others = ids
      .filter((id) => id !== criterion)
      .reduce((sum, id) => sum + (weights[id] / (1 - own)) * gap(id), 0);
    return others / (others - gap(criterion));
  });
  const above = Math.min(...level.filter((weight) => weight > own));
  const below = Math.max(...level.filter((weight) => weight < own));
  return [share(above), share(below)];
}

/** What a measure would be worth were all the weight on one criterion: relief, times the score for the others. */
const worthOf = ({ scores }: BriefSource['evaluation']['ranking'][number], id: CriterionId): number =>
  id === 'relief' ? scores.relief : (scores.relief * scores[id]) / 100;

interface Move {
  readonly gap: (id: CriterionId) => number;
  readonly ids: readonly CriterionId[];
  readonly weights: Readonly<Record<CriterionId, number>>;
  readonly to: CriterionId;
}

/** The least weight that closes the gap when it goes to one criterion: taken where it closes most. */
function smallestMove({ gap, ids, weights, to }: Move): number {
  let left = ids.reduce((sum, id) => sum + weights[id] * gap(id), 0);
  let moved = 0;
  for (const id of ids.toSorted((a, b) => gap(b) - gap(a))) {
    const closes = gap(id) - gap(to);
    if (closes > 0 && left > 0) {
      const amount = Math.min(weights[id], left / closes);
      left -= amount * closes;
      moved += amount;
    }
  }
  return left > 1e-9 ? Infinity : moved;
}
