import { AppError } from '../../../core/base/errors.ts';
import type { WorkerMessage } from '../../workers/protocol.ts';
import { startWorker } from './startWorker.ts';

/** More threads leave the screen and the rest of the computer too little. */
const mostWorkers = 2;

/** Workers that the computer has processors for, at most two. */
export const usableWorkers = (): number => Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency));

/**
 * Workers of one kind, kept between runs: the parts of a computation side by side.
 *
 * Parts are plain data and as many as there are workers at most.
 */
export class WorkerPool<Input, Output> {
  readonly #address: string;
  #workers: Worker[] = [];

  /** `address` of the worker's file, from an import with `?worker&url`. */
  constructor(address: string) {
    this.#address = address;
  }

  /**
   * Outputs in the order of `parts`. `report` hears which share of all parts is done, 0–1.
   *
   * Throws `AppError('internal')` when a part fails. Never settles once the pool is stopped.
   */
  run(parts: readonly Input[], report: (share: number) => void): Promise<Output[]> {
    const shares = parts.map(() => 0);
    const hear = (part: number, share: number) => {
      shares[part] = share;
      report(shares.reduce((sum, each) => sum + each, 0) / shares.length);
    };
    return Promise.all(
      parts.map((part, index) => this.#compute(this.#worker(index), part, (share) => hear(index, share))),
    );
  }

  /** Ends whatever runs. The next run starts new workers. */
  stop(): void {
    for (const worker of this.#workers) {
      worker.terminate();
    }
    this.#workers = [];
  }

  #worker(index: number): Worker {
    return (this.#workers[index] ??= startWorker(this.#address));
  }

  #compute(worker: Worker, part: Input, report: (share: number) => void): Promise<Output> {
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage<Output>>) => {
        if (data.kind === 'progress') {
          report(data.of > 0 ? data.done / data.of : 0);
        } else if (data.kind === 'result') {
          resolve(data.value);
        } else {
          reject(new AppError('internal', data.message));
        }
      };
      worker.onerror = (event) =>
        reject(new AppError('internal', event.message || 'The worker could not be started.'));
      worker.postMessage(part);
    });
  }
}
