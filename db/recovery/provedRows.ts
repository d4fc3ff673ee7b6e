import type { Database } from '../driver/database.ts';
import { takeSums } from '../trail/beginTrail.ts';
import type { TrailRow } from '../trail/entries.ts';
import { identityTable } from '../trail/tables.ts';
import type { Found } from './findRows.ts';

/**
 * Whether the rows of a store that was filled from a damaged file are exactly those that were stored last: they add up
 * to the sums that the last entry of the trail and the identity vouch for.
 *
 * The trail leaves out when a row was changed and working copies, and does not know a row whose key was damaged: what it
 * tells of cannot show every change. Asked before the store is brought up to date, because a migration changes rows.
 */
export function areProved(db: Database, found: Found, trail: readonly TrailRow[]): boolean {
  const last = trail.at(-1);
  if (last === undefined) {
    return false;
  }
  const { told, untold } = takeSums(db);
  return last.content_sum === told && untoldIn(found) === untold;
}

/** The sum over what the trail does not tell of, where it can be read. */
function untoldIn({ rows }: Found): unknown {
  const row = rows.find(({ tables }) => tables.length === 1 && tables[0]?.name === identityTable);
  const place = row?.tables[0]?.columns.findIndex(({ name }) => name === 'untold_sum') ?? -1;
  return row?.values[place];
}
