import { AppError } from '../../core/base/errors.ts';
import type { PrintWatch } from '../backend/ports.ts';
import { asPrintFailure } from './printFailure.ts';

interface Retry extends Pick<PrintWatch, 'signal'> {
  /** Whether what prints was taken away on purpose: then it is not tried again. */
  readonly isEnded?: () => boolean;
}

/**
 * A print, made once more where what prints has failed.
 *
 * A failure in our own words would be the same again. Rejects with `print-failed`, and with the reason of the signal
 * where that was aborted.
 */
export async function withOneRetry<T>(
  print: () => Promise<T>,
  { signal, isEnded = () => false }: Retry,
): Promise<T> {
  const inWords = (error: unknown) => (signal?.aborted === true ? error : asPrintFailure(error));
  try {
    return await print();
  } catch (error) {
    if (error instanceof AppError || isEnded() || signal?.aborted === true) {
      throw inWords(error);
    }
  }
  return print().catch((again: unknown) => {
    throw inWords(again);
  });
}
