/** The work, or the reason of the signal as soon as it is aborted; the work is then not waited for. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) {
    return work;
  }
  // Once it is not waited for, its failure is nobody's any more.
  work.catch(() => undefined);
  const left = Promise.withResolvers<never>();
  const leave = () => left.reject(signal.reason);
  if (signal.aborted) {
    leave();
  }
  signal.addEventListener('abort', leave);
  return Promise.race([work, left.promise]).finally(() => signal.removeEventListener('abort', leave));
}
