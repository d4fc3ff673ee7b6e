/** The middle level; of an even number the lower of the two middle ones, because a doubt must not flatter. */
export function cautiousMedian<Level extends number>(levels: readonly Level[]): Level | null {
  const sorted = levels.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}

/** The middle value; of an even number the mean of the two middle ones. `null` of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1];
  const high = sorted[Math.floor(half)];
  if (low === undefined || high === undefined) {
    return null;
  }
  return low === high ? low : low + (high - low) / 2;
}
