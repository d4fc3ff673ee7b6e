import { Worker } from 'node:worker_threads';

/** What a module answers that works in a thread of its own. Rejects with the reason of the signal, which ends it. */
export async function runInThread<Answer>(
  module: URL,
  workerData: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const worker = new Worker(module, { workerData });
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const end = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', end);
  worker.once('message', (answer: Answer) => resolve(answer));
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`The thread ended with ${code}.`)));
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', end);
    await worker.terminate();
  }
}
