import { AppError } from '../../../core/base/errors.ts';

/** Shows what has been stored; where it cannot be read now, that is not a failure of storing it. */
export async function ifItCan(show: () => Promise<unknown>): Promise<void> {
  try {
    await show();
  } catch (error) {
    if (!(error instanceof AppError)) {
      throw error;
    }
  }
}
