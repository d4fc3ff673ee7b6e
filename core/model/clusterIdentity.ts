import * as v from 'valibot';
import { FoundedYearSchema, IdSchema, ShortTextSchema } from '../base/fields.ts';
import { omit } from '../base/omit.ts';
import type { CheckReason, Fault } from '../base/reasons.ts';
import { type Cluster, type YearlyFact, YearlyFactSchema } from './cluster.ts';
import { factCatalogue } from './facts/catalogue.ts';

const LocalNameSchema = v.pipe(
  v.strictObject({ en: v.optional(ShortTextSchema), zh: v.optional(ShortTextSchema) }),
  v.check((name) => Boolean(name.en?.trim() || name.zh?.trim()), 'no-name' satisfies CheckReason),
);

const place = v.optional(v.strictObject({ en: ShortTextSchema, zh: ShortTextSchema }));

/** The most yearly facts of a file: every fact of more than a hundred years. */
const mostFacts = 2000;

/**
 * Who the assessment is about: at least one name; places and industry as far as known.
 *
 * Results are made from `id` to `industry`. The rest is the profile, which comes along for another office: places in
 * both languages, which win over the plain ones, and the yearly facts.
 */
export const ClusterIdentitySchema = v.strictObject({
  id: v.optional(IdSchema),
  name: LocalNameSchema,
  province: v.optional(ShortTextSchema),
  city: v.optional(ShortTextSchema),
  county: v.optional(ShortTextSchema),
  industry: v.optional(ShortTextSchema),
  places: v.optional(v.strictObject({ province: place, city: place, county: place })),
  /** Administrative division code (GB/T 2260). */
  divisionCode: v.optional(v.pipe(v.string(), v.regex(/^\d{6}$/))),
  /** The industry in GB/T 4754 without the letter of a section. */
  industryCode: v.optional(v.pipe(v.string(), v.regex(/^(?:[A-T]|\d{2,4})$/))),
  foundedYear: v.optional(FoundedYearSchema),
  facts: v.optional(v.pipe(v.array(YearlyFactSchema), v.maxLength(mostFacts))),
});
export type ClusterIdentity = v.InferOutput<typeof ClusterIdentitySchema>;

const placeKeys = ['province', 'city', 'county'] as const;

/** The profile of a cluster as a file carries it: what is not known is left out. */
export function profileOf(cluster: Cluster): Partial<ClusterIdentity> {
  const { divisionCode, industryCode, foundedYear, facts } = cluster;
  const places = placeKeys.flatMap((key) =>
    cluster[key].en === '' && cluster[key].zh === '' ? [] : [[key, cluster[key]]],
  );
  return {
    ...(places.length > 0 && { places: Object.fromEntries(places) }),
    ...(divisionCode !== '' && { divisionCode }),
    ...(industryCode !== '' && { industryCode }),
    ...(foundedYear !== null && { foundedYear }),
    ...(facts.length > 0 && { facts }),
  };
}

/** A file without the profile of its cluster: what results and fingerprints are made from. */
export const withoutProfile = <File extends { readonly cluster: ClusterIdentity }>(file: File): File => ({
  ...file,
  cluster: omit(file.cluster, 'places', 'divisionCode', 'industryCode', 'foundedYear', 'facts'),
});

/** The first fact that cannot be, or stands twice; `null` where all can. The path begins with `facts`. */
export function factFault(facts: readonly YearlyFact[]): Fault | null {
  const seen = new Set<string>();
  for (const [at, { fact, year, value }] of facts.entries()) {
    const { min, max } = factCatalogue[fact];
    if (value < min || value > max) {
      return { path: `facts.${at}.value`, reason: 'not-between', min, max };
    }
    if (seen.has(`${year} ${fact}`)) {
      return { path: `facts.${at}`, reason: 'key-twice' };
    }
    seen.add(`${year} ${fact}`);
  }
  return null;
}
