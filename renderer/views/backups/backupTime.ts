import type { Format } from '../../state/format.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** When a backup was made, by the clock on the wall: the time alone where that was today. */
export function backupTime(madeAt: string, format: Format, now = new Date()): string {
  const at = new Date(madeAt);
  const day = `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
  const time = format.time(at);
  if (at.toDateString() === now.toDateString()) {
    return time;
  }
  return `${at.getFullYear() === now.getFullYear() ? format.day(day) : format.date(day)} ${time}`;
}
