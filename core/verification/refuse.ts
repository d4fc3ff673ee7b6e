import { AppError } from '../base/errors.ts';
import type { Reason } from '../base/reasons.ts';

/** Refuses the input of a case at a place: `matrix.1.0`. */
export function refuse(path: string, reason: Reason): never {
  throw new AppError('invalid-input', `The input of the case is not taken at ${path}.`, { path, ...reason });
}

export function refuseUnless(holds: boolean, path: string, reason: Reason): void {
  if (!holds) {
    refuse(path, reason);
  }
}
