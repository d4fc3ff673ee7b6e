/** What stays the same from search to search. Items stand in order of id: ties are settled by it. */
export interface SearchShape {
  readonly count: number;
  readonly causeCount: number;
  /** Uses by row and item, ≥ 0. The first row is cost: what "cheaper" means. */
  readonly costs: readonly Float64Array[];
  /** One limit per row; Infinity for none. */
  readonly budgets: Float64Array;
  /** Each item with all it needs; `null` when it cannot be chosen. */
  readonly closures: readonly (readonly number[] | null)[];
  readonly conflicts: readonly (readonly number[])[];
  /** Always chosen; fits the limits and holds no conflict. */
  readonly required: readonly number[];
  /** 1 for items that are must-haves by name: they need no gain of their own. */
  readonly must: Uint8Array;
  /** The items that directly need this one: a prerequisite of a chosen item needs no gain of its own. */
  readonly neededBy: readonly (readonly number[])[];
  /** Links of item i stand from `linkStart[i]` to `linkStart[i + 1]`. */
  readonly linkStart: Int32Array;
  readonly linkCause: Int32Array;
  /** The items with a link to each cause, ascending. */
  readonly helpersOf: readonly (readonly number[])[];
  /** The links of cause c, by item and link, from `causeStart[c]` to `causeStart[c + 1]`. */
  readonly causeStart: Int32Array;
  readonly causeItem: Int32Array;
  readonly causeLink: Int32Array;
  /** The items that have soft prerequisites. */
  readonly waiting: readonly number[];
  /** Soft prerequisites of each item. */
  readonly helpers: readonly (readonly number[])[];
  /** The items whose soft prerequisite this one is. */
  readonly helped: readonly (readonly number[])[];
  /** Share of its delivery that each item loses for every soft prerequisite that is missing. */
  readonly lossPerHelper: Float64Array;
  /** An item that gains less than this in the finished plan, in percent, is in it only by need. */
  readonly smallestGain: number;
  /** All costs are whole multiples of it; 0 when nothing like it is known. */
  readonly costStep: number;
}

/** What changes from search to search. */
export interface SearchValues {
  /** By link: share of the cause that the item takes away with every soft prerequisite met, 0–1. */
  readonly effect: Float64Array;
  /** Percent of the trouble by cause; they add up to at most 100. */
  readonly weight: Float64Array;
  /** What may be left of each cause for it not to be above the target, as a share; Infinity where it does not count. */
  readonly allowed: Float64Array;
  /** 1 for items that may be chosen. */
  readonly candidate: Uint8Array;
  /** 1 for items that relieve nothing: as soft prerequisites they are met. */
  readonly idle: Uint8Array;
}

const steps = [5, 1, 0.5, 0.1, 0.05, 0.01];

/** The largest of a few round steps that all costs are multiples of; 0 when none is. */
export function costStepOf(costs: Float64Array): number {
  const isWhole = (step: number) =>
    costs.every((cost) => Math.abs(cost / step - Math.round(cost / step)) < 1e-7);
  return steps.find(isWhole) ?? 0;
}

/** The links of a shape in the order of their causes. */
export function linksByCause(
  linkStart: Int32Array,
  linkCause: Int32Array,
  causeCount: number,
): Pick<SearchShape, 'causeStart' | 'causeItem' | 'causeLink' | 'helpersOf'> {
  const lists = Array.from({ length: causeCount }, (): { item: number; link: number }[] => []);
  for (let item = 0; item + 1 < linkStart.length; item += 1) {
    for (let link = linkStart[item] ?? 0; link < (linkStart[item + 1] ?? 0); link += 1) {
      lists[linkCause[link] ?? 0]?.push({ item, link });
    }
  }
  const causeStart = new Int32Array(causeCount + 1);
  lists.forEach((list, cause) => (causeStart[cause + 1] = (causeStart[cause] ?? 0) + list.length));
  return {
    causeStart,
    causeItem: Int32Array.from(lists.flat(), ({ item }) => item),
    causeLink: Int32Array.from(lists.flat(), ({ link }) => link),
    helpersOf: lists.map((list) => list.map(({ item }) => item)),
  };
}
