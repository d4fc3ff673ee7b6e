import { vi } from 'vitest';
import type { WorkerMessage } from '../../renderer/workers/protocol.ts';

/** Every worker that the page has started since `watchWorkers`, oldest first. */
let started: FakeWorker[] = [];

/**
 * A worker's port without a thread: the test says what the worker says.
 *
 * Messages cross as copies, so that what cannot be copied is refused as by a real one. As there, nothing is heard of a
 * worker that was ended.
 */
export class FakeWorker extends EventTarget {
  /** Where its file is. */
  readonly address: string;
  readonly tasks: unknown[] = [];
  isEnded = false;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;

  constructor(address: string) {
    super();
    this.address = address;
    this.addEventListener('message', (event) => this.onmessage?.(event as MessageEvent));
    this.addEventListener('error', (event) => this.onerror?.(event));
    started.push(this);
  }

  postMessage(task: unknown): void {
    this.tasks.push(structuredClone(task));
  }

  terminate(): void {
    this.isEnded = true;
  }

  say<Output>(message: WorkerMessage<Output>): void {
    if (!this.isEnded) {
      this.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
    }
  }

  progress(done: number, of: number): void {
    this.say({ kind: 'progress', done, of });
  }

  result<Output>(value: Output): void {
    this.say({ kind: 'result', value });
  }

  /** The computation has failed. */
  fail(message: string): void {
    this.say({ kind: 'failure', message });
  }

  /** The worker itself has failed; a file that cannot be loaded gives no message. */
  crash(message = ''): void {
    if (!this.isEnded) {
      this.dispatchEvent(Object.assign(new Event('error'), { message }));
    }
  }
}

/** Puts workers without threads in place of the browser's, and gives those that are started from now on. */
export function watchWorkers(): () => readonly FakeWorker[] {
  started = [];
  vi.stubGlobal('Worker', FakeWorker);
  return () => started;
}

/** The one worker that was started last. */
export function lastOf(workers: readonly FakeWorker[]): FakeWorker {
  const last = workers.at(-1);
  if (last === undefined) {
    throw new Error('No worker was started.');
  }
  return last;
}
