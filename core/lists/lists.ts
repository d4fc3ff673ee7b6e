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

/** Throws where a file is not one of these lists. */
export function readLists({ divisions, industries, readings, employment }: ListTexts): Lists {
  const names = createNames(v.parse(ReadingsFileSchema, JSON.parse(readings)));
  const file = v.parse(DivisionsFileSchema, JSON.parse(divisions));
  return {
    names,
    places: createPlaces(file),
    industries: createIndustries(v.parse(IndustriesFileSchema, JSON.parse(industries)), names),
    nation: nationalEmployment(v.parse(EmploymentFileSchema, JSON.parse(employment))),
    placesAsOf: file.about.asOf,
  };
}
