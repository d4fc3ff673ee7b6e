/** Which of two things matters more, and how many times; 1 is as much, whichever side it names. */
export interface PairValue {
  readonly side: 'left' | 'right';
  /** 1 to {@link largestTimes}. */
  readonly times: number;
}

/** The end of the scale on either side. */
export const largestTimes = 9;

/** The places of the scale from the left end to the right, 0 in the middle. */
export const scalePlaces: readonly number[] = Array.from(
  { length: 2 * largestTimes - 1 },
  (_, index) => index - (largestTimes - 1),
);

export const valueAt = (place: number): PairValue => ({
  side: place <= 0 ? 'left' : 'right',
  times: Math.abs(place) + 1,
});

/** The place of a value, between two whole places for a broken one. */
export const placeOf = ({ side, times }: PairValue): number => (side === 'left' ? 1 - times : times - 1);

/**
 * What a key does to a value: another one, `'clear'`, or nothing (`null`).
 *
 * A digit says how many times and keeps the side, the left one where there is none yet; 0 and = mean as much. The
 * arrows are the radios' own.
 */
export function valueForKey(event: KeyboardEvent, value: PairValue | null): PairValue | 'clear' | null {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return null;
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    return 'clear';
  }
  if (event.key === '=' || event.key === '0') {
    return valueAt(0);
  }
  const side = value === null || value.times === 1 ? 'left' : value.side;
  return /^[1-9]$/u.test(event.key) ? { side, times: Number(event.key) } : null;
}
