import { AppError } from '../../../core/base/errors.ts';
import type { WorkerMessage } from '../../workers/protocol.ts';
import { startWorker } from './startWorker.ts';

/**
 * One computation in a worker of its own: started, watched, cancelled. The screen stays responsive.
 *
 * The last result stays until a new one comes; starting anew cancels what runs.
 */
export class BackgroundTask<Input, Output> {
  readonly #address: string;
  #worker: Worker | null = null;
  #state = $state<'idle' | 'running' | 'done' | 'failed' | 'cancelled'>('idle');
  #progress = $state(0);
  #result = $state.raw<Output | null>(null);
  #failure = $state.raw<AppError | null>(null);

  /** `address` of the worker's file, from an import with `?worker&url`. */
  constructor(address: string) {
    this.#address = address;
  }

  get state(): 'idle' | 'running' | 'done' | 'failed' | 'cancelled' {
    return this.#state;
  }

  /** Share of the work that is done, 0–1. */
  get progress(): number {
    return this.#progress;
  }

  get result(): Output | null {
    return this.#result;
  }

  get failure(): AppError | null {
    return this.#failure;
  }

  start(input: Input): void {
    this.#stop();
    this.#state = 'running';
    this.#progress = 0;
    this.#failure = null;
    const worker = startWorker(this.#address);
    worker.addEventListener('message', (event: MessageEvent<WorkerMessage<Output>>) =>
      this.#take(event.data),
    );
    worker.addEventListener('error', (event) =>
      this.#fail(event.message || 'The worker could not be started.'),
    );
    this.#worker = worker;
    try {
      worker.postMessage(input);
    } catch (error) {
      // What cannot be copied is never answered.
      this.#fail(String(error));
    }
  }

  /** Ends the computation; the last result stays. */
  cancel(): void {
    if (this.#state === 'running') {
      this.#stop();
      this.#state = 'cancelled';
    }
  }

  #take(message: WorkerMessage<Output>): void {
    switch (message.kind) {
      case 'progress':
        this.#progress = message.of > 0 ? message.done / message.of : 0;
        return;
      case 'failure':
        this.#fail(message.message);
        return;
      case 'result':
        this.#result = message.value;
        this.#progress = 1;
        this.#state = 'done';
        this.#stop();
    }
  }

  #fail(message: string): void {
    this.#failure = new AppError('internal', message);
    this.#state = 'failed';
    this.#stop();
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
