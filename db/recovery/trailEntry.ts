import { hashOfEntry, type TrailRow } from '../trail/entries.ts';
import type { Cell } from './cells.ts';
import type { Shape } from './shapes.ts';

/** A row of the trail as it was found; its values fit the columns of the trail. */
export function toEntry({ columns }: Shape, { rowid, values }: Cell): TrailRow {
  const cells = Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? null]));
  // `fits` has compared the values with the types of the columns.
  return { ...(cells as unknown as TrailRow), seq: rowid ?? 0 };
}

/** Whether an entry says what was written: its own hash covers all of it. */
export const isEntry = (entry: TrailRow): boolean => entry.hash === hashOfEntry(entry);
