import { type BackupReason, backupReasons } from '../../core/model/backup/backup.ts';

/** What the name of a backup says. */
export interface NamedBackup {
  /** The name of its file: `000123-2026-11-29-1740-timed.db`. */
  readonly name: string;
  readonly number: number;
  /** The day on the wall when it was made. */
  readonly day: string;
  readonly madeAt: string;
  readonly reason: BackupReason;
}

const form = /^(\d{6,15})-(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})-([a-z-]+)\.db$/;

const padded = (value: number, digits = 2): string => String(value).padStart(digits, '0');

/** A number that only rises, then when by the clock on the wall, then why: names in order are backups in order. */
export function nameBackup(number: number, reason: BackupReason, madeAt: string): NamedBackup {
  const at = new Date(madeAt);
  const day = `${padded(at.getFullYear(), 4)}-${padded(at.getMonth() + 1)}-${padded(at.getDate())}`;
  const time = `${padded(at.getHours())}${padded(at.getMinutes())}`;
  return { name: `${padded(number, 6)}-${day}-${time}-${reason}.db`, number, day, madeAt, reason };
}

/** Reads a name; `null` for a file that is no backup. The moment is exact to the minute. */
export function readBackupName(name: string): NamedBackup | null {
  const [, number, year, month, day, hour, minute, word] = form.exec(name) ?? [];
  const reason = backupReasons.find((known) => known === word);
  if (number === undefined || reason === undefined) {
    return null;
  }
  const at = new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return {
    name,
    number: Number(number),
    day: `${year}-${month}-${day}`,
    madeAt: at.toISOString(),
    reason,
  };
}

/** The name of what stands beside a backup. */
export const manifestName = (name: string): string => `${name.slice(0, -'.db'.length)}.json`;
