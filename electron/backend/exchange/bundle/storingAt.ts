import { entryRefusal } from '../../../../core/exchange/readPart.ts';
import { systemCode } from '../../../../db/systemFailure.ts';
import type { Found } from './openBundle.ts';

/** What the store itself does not take is a mistake of the bundle: it is said where in it. Throws `invalid-file`. */
export function storingAt<Result>({ entry, path }: Found<unknown>, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw systemCode(error)?.startsWith('SQLITE_CONSTRAINT')
      ? entryRefusal(entry, path, { reason: 'wrong-form' }).because(error)
      : error;
  }
}
