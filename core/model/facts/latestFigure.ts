import type { YearlyFact } from '../cluster.ts';
import type { FactId } from './catalogue.ts';

/** Facts older than this many years say nothing about the cluster of today; growth is told over as many at most. */
const oldestUsable = 3;
const longestSpan = 3;

export interface LatestFigure {
  readonly fact: YearlyFact;
  /** Mean yearly growth, percent, compounded over the longest span up to three years; `null` where no earlier year is known. */
  readonly growth: number | null;
}

/** The figure of a fact for the latest year up to `year`, at most three years back; `null` where there is none. */
export function latestFigure(facts: readonly YearlyFact[], id: FactId, year: number): LatestFigure | null {
  const of = facts.filter(({ fact }) => fact === id);
  const [fact] = of
    .filter((each) => each.year <= year && each.year >= year - oldestUsable)
    .toSorted((a, b) => b.year - a.year);
  if (fact === undefined) {
    return null;
  }
  const [before] = of
    .filter((each) => each.year < fact.year && each.year >= fact.year - longestSpan && each.value > 0)
    .toSorted((a, b) => a.year - b.year);
  return {
    fact,
    growth:
      before === undefined
        ? null
        : 100 * ((fact.value / before.value) ** (1 / (fact.year - before.year)) - 1),
  };
}
