/** Width of a track of changes, pixels, and where its zero stands. */
export const changeWidth = 220;
const side = 100;
const middle = changeWidth / 2;

/** Where a change stands on a track from −span to +span. */
export const changeAt = (value: number, span: number): number =>
  middle + (side * Math.max(-span, Math.min(span, value))) / span;

/** The next round number that takes in all intervals, 20 at least. */
export const spanOf = (moved: readonly { readonly low: number; readonly high: number }[]): number =>
  Math.max(20, ...moved.map(({ low, high }) => 10 * Math.ceil(Math.max(-low, high) / 10)));
