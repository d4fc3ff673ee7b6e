import { type ChoiceProblem, type Chosen, createChooser } from './chooseOnes.ts';
import { worthWithinReach } from './chooseGreedily.ts';

/**
 * One choice of each list within the money, exactly; `null` when the first choices do not fit.
 *
 * The worthiest; of those the cheapest; of those the one that gives the first list in which they differ more. A
 * multiple-choice knapsack by dynamic programming over the sums that no other beats, from the last list to the first.
 * What cannot reach a known answer even if parts of steps could be bought is dropped, which changes no answer.
 *
 * Effort: at most (number of plans in all) × (money ÷ greatest common divisor of the costs + 1) sums. For 300 clusters of
 * 91 plans each with diminishing relief it took up to 0.15 s with costs in steps of half a million, and 3 s with costs to
 * the yuan. Relief in proportion to cost throughout, where the relaxation says nothing, comes near the bound.
 */
export function solveChoice(problem: ChoiceProblem): Chosen | null {
  const chooser = createChooser(problem);
  if (chooser.taken.cost > problem.money) {
    return null;
  }
  return chooser.answers(worthWithinReach(problem)).at(-1)?.() ?? null;
}

/** The cheapest answer that is worth more than the present one; `null` when there is none for any money. */
export function cheapestBetter(problem: ChoiceProblem, present: Chosen): Chosen | null {
  // One step in one list is better already: the cheapest of them is dear enough.
  const steps = problem.lists.flatMap((choices, list) => {
    const now = choices[present.choices[list] ?? 0];
    return choices.flatMap(({ cost, worth }) =>
      now !== undefined && worth > now.worth ? [cost - now.cost] : [],
    );
  });
  if (steps.length === 0) {
    return null;
  }
  const money = present.cost + Math.min(...steps);
  return createChooser({ ...problem, money }).answers(present.worth + 1)[0]?.() ?? null;
}
