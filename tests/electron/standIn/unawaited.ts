const pending = new Set<Promise<unknown>>();

/** Begins what the program does not wait for, as in Electron. The end of the tests waits for it: see `settled`. */
export function unawaited(promise: Promise<unknown>): void {
  pending.add(promise);
  void promise.finally(() => pending.delete(promise));
}

/** Resolves when nothing is under way any more. */
export async function settled(): Promise<void> {
  while (pending.size > 0) {
    await Promise.allSettled(pending);
  }
}
