import type { DayOf, Today } from '../../core/base/dayOf.ts';
import type { BackendPorts } from '../../electron/backend/ports.ts';

/** The day of a moment in UTC. */
export const utcDay: DayOf = (at) => at.slice(0, 'yyyy-mm-dd'.length);

/** A day that is judged by the calendar of UTC. */
export const onDay = (date: string): Today => ({ date, dayOf: utcDay });

/** The day of a moment on the wall of an office, by the name of its time zone. */
export function dayIn(timeZone: string): DayOf {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone });
  return (at) => format.format(new Date(at));
}

/** A clock that stands at a moment, in UTC unless another calendar is given. */
export const clockAt = (now: string, dayOf: DayOf = utcDay): BackendPorts['clock'] => ({
  now: () => now,
  today: () => dayOf(now),
  dayOf,
});
