import { AppError } from '../errors.ts';

/** Refuses a knowledge base whose parts do not fit together; the id of the offending entry goes with it. */
export function refuse(id: string, message: string): never {
  throw new AppError('knowledge-base-invalid', `${id}: ${message}`, { id });
}

export function requireThat(holds: boolean, id: string, message: string): void {
  if (!holds) {
    refuse(id, message);
  }
}
