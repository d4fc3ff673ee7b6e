import { withFiles } from './fileFailure.ts';
import { finishReplacing } from './finishReplacing.ts';
import { takePlace } from './lock.ts';

/**
 * Does work on the files of a store while this program alone holds its place and no connection is open.
 *
 * `work` gets the true path. Throws like `openDatabase` where the place cannot be held: `store-busy`, `store-linked`,
 * `store-drive-missing`, `store-read-only`, `store-unreachable`.
 */
export function holdPlace<Result>(path: string, work: (path: string) => Result): Result {
  const place = takePlace(path);
  try {
    withFiles(place.path, () => finishReplacing(place.path));
    return work(place.path);
  } finally {
    place.release();
  }
}
