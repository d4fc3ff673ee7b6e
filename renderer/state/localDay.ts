import { isoDay } from '../../core/base/dayOf.ts';

/** The day of a moment by the computer's own calendar, not that of Greenwich, as `2026-11-23`. */
export function localDay(at: string | number | Date): string {
  const moment = new Date(at);
  return isoDay(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}
