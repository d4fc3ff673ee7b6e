import type { Format } from '../../state/format.ts';

/** When a backup was made, by the clock on the wall: the time alone where that was today. */
export function backupTime(madeAt: string, format: Format, now = new Date()): string {
  const at = new Date(madeAt);
  const time = format.time(at);
  if (at.toDateString() === now.toDateString()) {
    return time;
  }
  return `${at.getFullYear() === now.getFullYear() ? format.day(madeAt) : format.date(madeAt)} ${time}`;
}
