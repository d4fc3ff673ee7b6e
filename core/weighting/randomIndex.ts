/** The table of random indices the program works with; published tables differ by up to a fifth, so it is named. */
export const randomIndexSource = 'Saaty (1980)';

/** By number of items compared: the mean consistency index of random judgements on the 1–9 scale. */
const byItems = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/**
 * The mean consistency index of random judgements, by which an observed index is divided.
 *
 * More than ten items count as ten. With judgements missing the least possible index is smaller, in near proportion
 * to how many of the (n − 1)(n − 2) / 2 judgements that can contradict are left: RI × (1 − 2m / ((n − 1)(n − 2))), 0
 * when none is left (Ágoston & Csató 2022).
 */
export function randomIndex({
  items,
  missing,
}: {
  readonly items: number;
  readonly missing: number;
}): number {
  const complete = byItems[items] ?? byItems.at(-1) ?? 0;
  return items < 3 ? 0 : complete * Math.max(0, 1 - (2 * missing) / ((items - 1) * (items - 2)));
}
