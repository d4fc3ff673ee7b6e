import type { Assessment } from '../../../core/model/assessment.ts';
import type { Clock } from '../ports.ts';

type Saved = Pick<Assessment, 'updatedAt'>;

/** Saves at the time of now, and answers with that time: the rest is on the screen already. */
export const createStamp =
  (clock: Clock) =>
  (save: (at: string) => void): Saved => {
    const updatedAt = clock.now();
    save(updatedAt);
    return { updatedAt };
  };
