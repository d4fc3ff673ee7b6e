import type { Clock } from '../ports.ts';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The computer's clock; `today` is the day on the wall, not the day in UTC. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today() {
    const now = new Date();
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  },
};
