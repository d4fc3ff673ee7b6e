import { isoDay } from '../../../core/base/dayOf.ts';
import type { Clock } from '../ports.ts';

const wallDay = (moment: Date): string =>
  isoDay(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());

/** The computer's clock; days are those on the wall, not those in UTC. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => wallDay(new Date()),
  dayOf: (at) => wallDay(new Date(at)),
};
