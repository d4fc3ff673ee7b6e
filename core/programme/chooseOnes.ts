import { createUpperBound, type UpperBound } from './upperBound.ts';
import type { Choice } from './wholeNumbers.ts';

/** What is to be chosen from: one of each list, within the money. */
export interface ChoiceProblem {
  /** Each sorted by cost, of one cost the worthiest first; the first choice of a list is what it takes at least. */
  readonly lists: readonly (readonly Choice[])[];
  /** Yuan. */
  readonly money: number;
}

/** Sums of the choices made in the lists from one on, none beaten by another: costs and worths ascend together. */
interface Sums {
  readonly cost: Float64Array;
  readonly worth: Float64Array;
  /** Which choice of its list, and which sum of the lists behind it was gone on from. */
  readonly choice: Int32Array;
  readonly from: Int32Array;
}

const nothing: Sums = {
  cost: Float64Array.of(0),
  worth: Float64Array.of(0),
  choice: Int32Array.of(-1),
  from: Int32Array.of(-1),
};

/** Room for the rounding of a bound, against whole numbers. */
const roundingOf = (bound: number): number => 0.5 + Math.abs(bound) * 1e-12;

interface Adding {
  readonly problem: ChoiceProblem;
  readonly bound: UpperBound;
  /** Money and worth that the first choices of the lists before each take. */
  readonly taken: readonly Choice[];
  /** Sums from which no answer of at least this worth can come are dropped. */
  readonly least: number;
}

/** One more list before the others. */
function addList({ problem, bound, taken, least }: Adding, list: number, sums: Sums): Sums {
  const before = taken[list] ?? { cost: 0, worth: 0 };
  const found: number[] = [];
  const [cost, worth, choice, from] = [found.slice(), found.slice(), found.slice(), found.slice()];
  (problem.lists[list] ?? []).forEach((each, index) => {
    for (let sum = 0; sum < sums.cost.length; sum += 1) {
      const total = (sums.cost[sum] ?? 0) + each.cost;
      const left = problem.money - total - before.cost;
      if (left < 0) {
        break;
      }
      const gained = (sums.worth[sum] ?? 0) + each.worth;
      const most = gained + before.worth + bound(list, left);
      if (most + roundingOf(most) >= least) {
        found.push(cost.length);
        cost.push(total);
        worth.push(gained);
        choice.push(index);
        from.push(sum);
      }
    }
  });
  const at = (values: readonly number[], place: number) => values[place] ?? 0;
  // Of sums that cost and are worth the same, the one that gives the earlier list more.
  found.sort(
    (a, b) => at(cost, a) - at(cost, b) || at(worth, b) - at(worth, a) || at(choice, b) - at(choice, a),
  );
  let best = -Infinity;
  const kept = found.filter((place) => {
    const isBetter = at(worth, place) > best;
    best = isBetter ? at(worth, place) : best;
    return isBetter;
  });
  const of = (values: readonly number[]) => (place: number) => at(values, place);
  return {
    cost: Float64Array.from(kept, of(cost)),
    worth: Float64Array.from(kept, of(worth)),
    choice: Int32Array.from(kept, of(choice)),
    from: Int32Array.from(kept, of(from)),
  };
}

/** An answer: the choice of each list by its index, with the sums. */
export interface Chosen extends Choice {
  readonly choices: readonly number[];
}

/** All sums that no other beats, of all lists, of at least so much worth; cheapest first. */
export function createChooser(problem: ChoiceProblem) {
  const { lists, money } = problem;
  const bound = createUpperBound(lists);
  const taken: Choice[] = [{ cost: 0, worth: 0 }];
  for (const [first] of lists) {
    const { cost, worth } = taken.at(-1) ?? { cost: 0, worth: 0 };
    taken.push({ cost: cost + (first?.cost ?? 0), worth: worth + (first?.worth ?? 0) });
  }
  return {
    taken: taken.at(-1) ?? { cost: 0, worth: 0 },
    /** The answers that cost at most the money and are worth at least so much. */
    answers(least: number): readonly (() => Chosen)[] {
      const stages: Sums[] = [nothing];
      for (let list = lists.length - 1; list >= 0; list -= 1) {
        stages.push(addList({ problem, bound, taken, least }, list, stages.at(-1) ?? nothing));
      }
      const last = stages.at(-1) ?? nothing;
      return Array.from(last.cost, (_, place) => () => readBack(stages, place));
    },
    /** The most that can be hoped for. */
    most: (taken.at(-1)?.worth ?? 0) + bound(lists.length, money - (taken.at(-1)?.cost ?? 0)),
  };
}

function readBack(stages: readonly Sums[], place: number): Chosen {
  const last = stages.at(-1) ?? nothing;
  const choices: number[] = [];
  let at = place;
  for (let stage = stages.length - 1; stage > 0; stage -= 1) {
    choices.push(stages[stage]?.choice[at] ?? 0);
    at = stages[stage]?.from[at] ?? 0;
  }
  return { choices, cost: last.cost[place] ?? 0, worth: last.worth[place] ?? 0 };
}
