/** What a worker tells the page while it works on a task. */
export type WorkerMessage<Output> =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'result'; readonly value: Output }
  | { readonly kind: 'failure'; readonly message: string };

/** Tells the page how far the task is; `of` in the same unit as `done`. */
export type Report = (done: number, of: number) => void;

/**
 * Makes the module it is called from a worker that answers every message with one result.
 *
 * A failure crosses as its message; the page decides what the official reads.
 */
export function answerTasks<Input, Output>(compute: (input: Input, report: Report) => Output): void {
  const post = (message: WorkerMessage<Output>): void => {
    postMessage(message);
  };
  addEventListener('message', (event: MessageEvent<Input>) => {
    try {
      post({
        kind: 'result',
        value: compute(event.data, (done, of) => post({ kind: 'progress', done, of })),
      });
    } catch (error) {
      post({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
    }
  });
}
