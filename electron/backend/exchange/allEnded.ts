/**
 * Resolves when all have ended; rejects with the first failure in their order, and not before.
 *
 * `Promise.all` rejects while the others still write: whoever then tidies up or closes does it under them.
 */
export async function allEnded(works: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') {
    throw failed.reason;
  }
}
