import { withFiles } from './fileFailure.ts';
import { finishReplacing } from './finishReplacing.ts';
import { hold, takeLock } from './lock.ts';
import { soundPlace } from './soundPlace.ts';

/**
 * Does work on the files of a store while this program alone holds its place and no connection is open.
 *
 * `work` gets the true path. Throws like `openDatabase` where the place cannot be held: `store-busy`, `store-linked`,
 * `store-drive-missing`, `store-read-only`, `store-unreachable`.
 */
export function holdPlace<Result>(path: string, work: (path: string) => Result): Result {
  const real = soundPlace(path);
  const letGo = hold(real);
  try {
    const release = takeLock(real);
    try {
      withFiles(real, () => finishReplacing(real));
      return work(real);
    } finally {
      release();
    }
  } finally {
    letGo();
  }
}
