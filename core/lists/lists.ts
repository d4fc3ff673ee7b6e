import * as v from 'valibot';
import { type AreaEmployment, EmploymentFileSchema, nationalEmployment } from '../figures/employment.ts';
import { createIndustries, type Industries, IndustriesFileSchema } from '../industries/industries.ts';
import { createNames, type Names } from '../names/names.ts';
import { ReadingsFileSchema } from '../names/readings.ts';
import { DivisionsFileSchema } from '../places/place.ts';
import { createPlaces, type Places } from '../places/places.ts';

/** The lists that ship with the program, as the texts of their files. */
export const ListTextsSchema = v.strictObject({
  divisions: v.string(),
  industries: v.string(),
  readings: v.string(),
  employment: v.string(),
});
export type ListTexts = v.InferOutput<typeof ListTextsSchema>;

/**
 * What names are ordered and found by, the lists that places and industries are chosen from, and employment by industry of
 * the whole country.
 */
export interface Lists {
  readonly names: Names;
  readonly places: Places;
  readonly industries: Industries;
  readonly nation: AreaEmployment;
  /** The day that the list of places is of. */
  readonly placesAsOf: string;
}

/**
 * Each list is read when it is first asked for: a page that starts needs the readings alone. Reading throws where a file is
 * not one of these lists.
 */
export function readLists({ divisions, industries, readings, employment }: ListTexts): Lists {
  const names = createNames(v.parse(ReadingsFileSchema, JSON.parse(readings)));
  const file = once(() => v.parse(DivisionsFileSchema, JSON.parse(divisions)));
  const places = once(() => createPlaces(file()));
  const kinds = once(() => createIndustries(v.parse(IndustriesFileSchema, JSON.parse(industries)), names));
  const nation = once(() => nationalEmployment(v.parse(EmploymentFileSchema, JSON.parse(employment))));
  return {
    names,
    get places() {
      return places();
    },
    get industries() {
      return kinds();
    },
    get nation() {
      return nation();
    },
    get placesAsOf() {
      return file().about.asOf;
    },
  };
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => (made ??= make());
}
