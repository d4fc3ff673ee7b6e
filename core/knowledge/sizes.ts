/** The most entries of one kind that a knowledge base may have: screens and the exact plan are laid out for it. */
export const mostEntries = 100;

/** The largest number of measures that a limit of the plan can name. */
export const mostPlanMeasures = 100;

/** Ids go into addresses and columns of 80 characters. */
const idLength = 80;
/** A title becomes the name of an action, which takes 200. */
const nameLength = 200;
const textLength = 2_000;

/** The most characters that a field may have, by its path in an entry (`title.en`). */
export function longText(field: string): number {
  if (field === 'id') {
    return idLength;
  }
  return /^(?:name|title|suggestedLead|lead|unit)\./u.test(field) ? nameLength : textLength;
}

/** A field of which headings and tables show the whole, with the most characters in each language. */
export interface ShortForm {
  readonly part: 'measures' | 'indicators' | 'causes' | 'problems';
  readonly field: string;
  readonly zh: number;
  readonly en: number;
}

export const shortForms: readonly ShortForm[] = [
  { part: 'causes', field: 'short', zh: 9, en: 19 },
  { part: 'causes', field: 'claim', zh: 14, en: 60 },
  { part: 'causes', field: 'focus', zh: 9, en: 18 },
  { part: 'measures', field: 'short', zh: 12, en: 30 },
  { part: 'measures', field: 'focus', zh: 9, en: 18 },
  { part: 'problems', field: 'short', zh: 10, en: 28 },
  { part: 'indicators', field: 'short', zh: 10, en: 28 },
];
