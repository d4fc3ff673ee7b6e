/** The most entries of one kind that a knowledge base may have: screens and the exact plan are laid out for it. */
export const mostEntries = 100;

/** The largest number of measures that a limit of the plan can name. */
export const mostPlanMeasures = 52;

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
  return /^(?:name|title|suggestedLead|unit)\./u.test(field) ? nameLength : textLength;
}
