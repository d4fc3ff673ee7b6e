/** What stays the same from search to search. Items stand in order of id: ties are settled by it. */
export interface SearchShape {
  readonly count: number;
  readonly causeCount: number;
  /** Costs by budget row and item; the first row is what "lower cost" means in a tie. */
  readonly costs: readonly Float64Array[];
  /** One limit per row; Infinity for none. */
  readonly budgets: Float64Array;
  readonly largest: number;
  /** Each item with all it needs; `null` when it cannot be chosen. */
  readonly closures: readonly (readonly number[] | null)[];
  readonly conflicts: readonly (readonly number[])[];
  /** Always chosen; fits the limits and holds no conflict. */
  readonly required: readonly number[];
  /** Links of item i stand from `linkStart[i]` to `linkStart[i + 1]`. */
  readonly linkStart: Int32Array;
  readonly linkCause: Int32Array;
  /** What the item leaves of the cause, 0–1. */
  readonly linkKeep: Float64Array;
  /** Soft prerequisites of each item. */
  readonly helpers: readonly (readonly number[])[];
  /** The items whose soft prerequisite this one is. */
  readonly helped: readonly (readonly number[])[];
  /** Share of its own value that each item loses for every soft prerequisite that is missing. */
  readonly lossPerHelper: Float64Array;
}

/** What changes from search to search. */
export interface SearchValues {
  /** What each item adds when no soft prerequisite is missing, ≥ 0. */
  readonly own: Float64Array;
  /** Value of relieving each cause wholly, ≥ 0. */
  readonly causeWeight: Float64Array;
  /** 1 for items that may be chosen. */
  readonly candidate: Uint8Array;
  /** 1 for items that relieve nothing: as soft prerequisites they are met. */
  readonly idle: Uint8Array;
}

/** A plan while it is put together. */
export interface PartialPlan {
  readonly values: SearchValues;
  /** Value still open by cause. */
  readonly remaining: Float64Array;
  readonly chosen: Uint8Array;
}

/** What an item relieves now, with nothing changed. */
function reliefOf(shape: SearchShape, item: number, remaining: Float64Array): number {
  let relief = 0;
  const end = shape.linkStart[item + 1] ?? 0;
  for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
    relief += (remaining[shape.linkCause[link] ?? 0] ?? 0) * (1 - (shape.linkKeep[link] ?? 1));
  }
  return relief;
}

/** What the chosen items get back of their own values when an item they wait for joins them. */
function helpGiven(shape: SearchShape, item: number, { values, chosen }: PartialPlan): number {
  let gain = 0;
  if (values.idle[item] !== 1) {
    for (const helped of shape.helped[item] ?? []) {
      gain += chosen[helped] === 1 ? (values.own[helped] ?? 0) * (shape.lossPerHelper[helped] ?? 0) : 0;
    }
  }
  return gain;
}

/** Adds an item to a plan: returns what it gains and lowers `remaining`; the caller marks it as chosen. */
export function takeItem(shape: SearchShape, item: number, plan: PartialPlan): number {
  const { values, remaining, chosen } = plan;
  let missing = 0;
  for (const helper of shape.helpers[item] ?? []) {
    missing += chosen[helper] === 1 || values.idle[helper] === 1 ? 0 : 1;
  }
  let gain = (values.own[item] ?? 0) * (1 - missing * (shape.lossPerHelper[item] ?? 0));
  gain += helpGiven(shape, item, plan);
  const end = shape.linkStart[item + 1] ?? 0;
  for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    const left = (remaining[cause] ?? 0) * (shape.linkKeep[link] ?? 1);
    gain += (remaining[cause] ?? 0) - left;
    remaining[cause] = left;
  }
  return gain;
}

/**
 * The most an item can gain, now or after others: relief only shrinks, and a soft prerequisite counts as met unless it
 * is barred.
 *
 * So these gains added up bound every larger plan, although own values can grow with what is chosen.
 */
export function mostGainOf(
  shape: SearchShape,
  item: number,
  plan: PartialPlan & { readonly barred: Int32Array },
): number {
  const { values, chosen, barred } = plan;
  let missing = 0;
  for (const helper of shape.helpers[item] ?? []) {
    const isLost = chosen[helper] !== 1 && values.idle[helper] !== 1 && (barred[helper] ?? 0) > 0;
    missing += isLost ? 1 : 0;
  }
  const own = (values.own[item] ?? 0) * (1 - missing * (shape.lossPerHelper[item] ?? 0));
  return own + helpGiven(shape, item, plan) + reliefOf(shape, item, plan.remaining);
}
