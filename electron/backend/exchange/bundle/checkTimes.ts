import { entryRefusal } from '../../../../core/exchange/readPart.ts';
import { manifestName } from '../../../../core/exchange/bundleLimits.ts';
import type { Bundle, Found } from './openBundle.ts';

/** The clock of another computer may be wrong, and samples are dated ahead; but not by so many days. */
const mostDaysAhead = 366;

/** The keys of everything that the program stamps with the time at which it happened. */
const stamps: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'planAcceptedAt',
  'editedAt',
  'attachedAt',
  'recordedAt',
  'at',
]);

/** Refuses what is said to have happened more than a year from now. Throws `invalid-file` with the place. */
export function createTimeCheck({ manifest }: Bundle, now: string) {
  const latest = new Date(Date.parse(now) + mostDaysAhead * 86_400_000).toISOString();
  if (manifest.createdAt > latest) {
    throw entryRefusal(manifestName, 'createdAt', { reason: 'in-the-future' });
  }

  return ({ item, entry, path }: Found<object>): void => {
    const place = placeAfter(item, latest);
    if (place !== null) {
      throw entryRefusal(entry, `${path}.${place}`, { reason: 'in-the-future' });
    }
  };
}

/** Where the first stamp stands that is later; `null` where there is none. */
function placeAfter(value: object, latest: string): string | null {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && stamps.has(key) && inner > latest) {
      return key;
    }
    const place = typeof inner === 'object' && inner !== null ? placeAfter(inner, latest) : null;
    if (place !== null) {
      return `${key}.${place}`;
    }
  }
  return null;
}
