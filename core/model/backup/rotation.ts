import { daysBetween } from '../../base/calendar.ts';
import type { BackupReason } from './backup.ts';

/** What decides whether a backup is kept. */
export interface Rotated {
  /** Rises with every backup: the order, whatever the clock said. */
  readonly number: number;
  readonly storeId: string | null;
  readonly reason: BackupReason;
  /** The day on its name, as `2026-11-29`. */
  readonly day: string;
  /** What it takes on the disk. */
  readonly bytes: number;
}

export interface Keeping {
  readonly latest: number;
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
  /** All backups together; reached by letting the oldest go, those before an upgrade last. */
  readonly bytes: number;
}

export const usualKeeping: Keeping = { latest: 12, days: 7, weeks: 4, months: 6, bytes: 500_000_000 };

const isPinned = ({ reason }: Rotated): boolean => reason === 'before-upgrade';

/** A Monday, from which weeks are counted. */
const firstMonday = '1970-01-05';
const weekOf = (day: string): string => String(Math.floor(daysBetween(firstMonday, day) / 7));
const monthOf = (day: string): string => day.slice(0, 7);

/**
 * The backups that may go.
 *
 * Of every store the latest are kept, the last of each of the latest days, weeks and months, and all that were made
 * before an upgrade. Days are told apart, never compared with today: a clock that jumps takes nothing away. The newest
 * of all is kept even where it alone is over the limit of bytes.
 */
export function backupsToDrop<Backup extends Rotated>(
  backups: readonly Backup[],
  keeping: Keeping = usualKeeping,
): Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.number - a.number);
  const stores = Map.groupBy(newestFirst, ({ storeId }) => storeId);
  const kept = new Set([...stores.values()].flatMap((ofStore) => keptOf(ofStore, keeping)));
  dropOverLimit(kept, newestFirst, keeping.bytes);
  return newestFirst.filter((backup) => !kept.has(backup)).reverse();
}

function keptOf<Backup extends Rotated>(newestFirst: readonly Backup[], keeping: Keeping): Backup[] {
  const turning = newestFirst.filter((backup) => !isPinned(backup));
  return [
    ...newestFirst.filter(isPinned),
    ...turning.slice(0, keeping.latest),
    ...lastOfEach(turning, ({ day }) => day).slice(0, keeping.days),
    ...lastOfEach(turning, ({ day }) => weekOf(day)).slice(0, keeping.weeks),
    ...lastOfEach(turning, ({ day }) => monthOf(day)).slice(0, keeping.months),
  ];
}

const lastOfEach = <Backup>(newestFirst: readonly Backup[], spanOf: (backup: Backup) => string): Backup[] =>
  [...Map.groupBy(newestFirst, spanOf).values()].flatMap(([newest]) => newest ?? []);

function dropOverLimit<Backup extends Rotated>(
  kept: Set<Backup>,
  newestFirst: readonly Backup[],
  limit: number,
): void {
  const oldestFirst = newestFirst
    .slice(1)
    .filter((backup) => kept.has(backup))
    .reverse();
  const order = [...oldestFirst.filter((backup) => !isPinned(backup)), ...oldestFirst.filter(isPinned)];
  let sum = [...kept].reduce((bytes, backup) => bytes + backup.bytes, 0);
  for (const backup of order) {
    if (sum <= limit) {
      return;
    }
    kept.delete(backup);
    sum -= backup.bytes;
  }
}
