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
}

/** What changes from search to search. */
export interface SearchValues {
  /** What each item adds whatever else is chosen, ≥ 0. */
  readonly own: Float64Array;
  /** Value of relieving each cause wholly, ≥ 0. */
  readonly causeWeight: Float64Array;
  /** 1 for items that may be chosen. */
  readonly candidate: Uint8Array;
}

/** Adds an item to a plan: returns what it gains and lowers `remaining`, the value still open by cause. */
export function takeItem(
  shape: SearchShape,
  item: number,
  { own, remaining }: { own: Float64Array; remaining: Float64Array },
): number {
  let gain = own[item] ?? 0;
  const end = shape.linkStart[item + 1] ?? 0;
  for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    const left = (remaining[cause] ?? 0) * (shape.linkKeep[link] ?? 1);
    gain += (remaining[cause] ?? 0) - left;
    remaining[cause] = left;
  }
  return gain;
}

/** What an item would gain now, with nothing changed. */
export function gainOf(
  shape: SearchShape,
  item: number,
  { own, remaining }: { own: Float64Array; remaining: Float64Array },
): number {
  let gain = own[item] ?? 0;
  const end = shape.linkStart[item + 1] ?? 0;
  for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
    gain += (remaining[shape.linkCause[link] ?? 0] ?? 0) * (1 - (shape.linkKeep[link] ?? 1));
  }
  return gain;
}
