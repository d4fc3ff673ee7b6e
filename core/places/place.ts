import * as v from 'valibot';

/** The list of administrative divisions as it ships: code, name, English name, reading; 1 for a statistical area. */
export const DivisionsFileSchema = v.object({
  about: v.object({ asOf: v.string() }),
  rows: v.array(
    v.union([
      v.strictTuple([v.string(), v.string(), v.string(), v.string()]),
      v.strictTuple([v.string(), v.string(), v.string(), v.string(), v.literal(1)]),
    ]),
  ),
});
export type DivisionsFile = v.InferOutput<typeof DivisionsFileSchema>;

/** Province, prefecture (city), county. */
export type PlaceLevel = 1 | 2 | 3;

/** An administrative division of China by GB/T 2260, or an area of the statistics within one. */
export interface Place {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly level: PlaceLevel;
  /** The place it lies in; a county of a municipality lies in the municipality itself. */
  readonly parent: Place | null;
  /** Syllables of the Chinese name, as the place is called there. */
  readonly reading: readonly string[];
  readonly isStatistical: boolean;
}

/** From the province to the place itself. */
export const pathOf = (place: Place): readonly Place[] =>
  place.parent === null ? [place] : [...pathOf(place.parent), place];

/** All places by their codes. A code tells the level and what a place lies in. */
export function readPlaces({ rows }: DivisionsFile): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [code, zh, en, reading, isStatistical] of rows) {
    const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((each) => each !== code);
    const parent = code.endsWith('0000') ? null : above.map((each) => places.get(each)).find(Boolean);
    places.set(code, {
      code,
      zh,
      en,
      level: code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3,
      parent: parent ?? null,
      reading: reading.split(' '),
      isStatistical: isStatistical === 1,
    });
  }
  return places;
}
