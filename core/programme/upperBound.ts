import type { Choice } from './wholeNumbers.ts';

/** A step from one choice to the next on the upper hull of a list: what it costs and what it adds. */
interface Step {
  readonly list: number;
  readonly cost: number;
  readonly worth: number;
}

/** The steps along the upper hull of choices sorted by cost, the best for its money first. */
function hullSteps(choices: readonly Choice[], list: number): Step[] {
  const hull: Choice[] = [];
  for (const choice of choices) {
    for (;;) {
      const [before, last] = [hull.at(-2), hull.at(-1)];
      if (last === undefined || choice.worth <= last.worth) {
        break;
      }
      const isBelow =
        before !== undefined &&
        (last.worth - before.worth) * (choice.cost - last.cost) <=
          (choice.worth - last.worth) * (last.cost - before.cost);
      if (!isBelow && last.cost < choice.cost) {
        break;
      }
      hull.pop();
    }
    const last = hull.at(-1);
    if (last === undefined || choice.worth > last.worth) {
      hull.push(choice);
    }
  }
  return hull.slice(1).map((choice, index) => ({
    list,
    cost: choice.cost - (hull[index]?.cost ?? 0),
    worth: choice.worth - (hull[index]?.worth ?? 0),
  }));
}

/** The most that lists of choices can be worth together for some money, when parts of steps could be bought. */
export interface UpperBound {
  /** For the lists before the one of the index, with so much money beyond their first choices. */
  (before: number, money: number): number;
}

/**
 * The linear relaxation of the choice (Sinha & Zoltners 1979): the steps of all hulls, bought by worth for money.
 *
 * What is free counts from the start. The bound is of what is gained beyond the first choice of each list.
 */
export function createUpperBound(lists: readonly (readonly Choice[])[]): UpperBound {
  const steps = lists
    .flatMap(hullSteps)
    .sort((a, b) => b.worth * a.cost - a.worth * b.cost || a.list - b.list || a.cost - b.cost);
  const tables = new Map<number, { cost: Float64Array; worth: Float64Array }>();
  const tableOf = (before: number) => {
    const kept = tables.get(before);
    if (kept) {
      return kept;
    }
    // The tables are asked for one after another: an older one is not asked for again.
    tables.clear();
    const made = addUp(steps, before);
    tables.set(before, made);
    return made;
  };
  return (before, money) => {
    const { cost, worth } = tableOf(before);
    const place = lastWithin(cost, money);
    const within = worth[place] ?? 0;
    const rest = money - (cost[place] ?? 0);
    const nextCost = (cost[place + 1] ?? Infinity) - (cost[place] ?? 0);
    return nextCost === Infinity || rest <= 0
      ? within
      : within + (((worth[place + 1] ?? 0) - within) * rest) / nextCost;
  };
}

function addUp(steps: readonly Step[], before: number) {
  const mine = steps.filter(({ list }) => list < before);
  const cost = new Float64Array(mine.length + 1);
  const worth = new Float64Array(mine.length + 1);
  mine.forEach((step, index) => {
    cost[index + 1] = (cost[index] ?? 0) + step.cost;
    worth[index + 1] = (worth[index] ?? 0) + step.worth;
  });
  return { cost, worth };
}

/** The last place whose value is at most the amount; the values ascend, the first is 0. */
function lastWithin(values: Float64Array, amount: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= amount) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
