import * as v from 'valibot';

/** Parts of an assessment that are taken over as a whole. */
export const carriedParts = ['typing', 'weights', 'measures'] as const;

/** What was taken over: a part, or the answer of one indicator, `rating:<id>`. */
export const CarriedKeySchema = v.pipe(
  v.string(),
  v.regex(/^(?:typing|weights|measures|rating:[a-z0-9]+(?:-[a-z0-9]+)*)$/),
  v.maxLength(100),
);

export type Carried = Readonly<Record<string, true>>;

const prefix = 'rating:';

export const ratingKey = (indicator: string): string => `${prefix}${indicator}`;

/** The indicators whose answers were taken over. */
export const carriedRatings = (carried: Carried): string[] =>
  Object.keys(carried).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));

/** The same without some, which somebody has looked at. */
export const confirmed = (carried: Carried, keys: readonly string[]): Carried =>
  keys.some((key) => Object.hasOwn(carried, key))
    ? Object.fromEntries(Object.entries(carried).filter(([key]) => !keys.includes(key)))
    : carried;
