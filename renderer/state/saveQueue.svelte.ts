import { AppError } from '../../core/base/errors.ts';

interface Job {
  readonly key: string;
  readonly save: () => Promise<void>;
}

/**
 * Stores answers one after the other, in the order in which they were given.
 *
 * A newer save of the same key replaces one that still waits. After a failure everything that was typed is kept and
 * waits for `tryAgain` or for the next answer.
 */
export class SaveQueue {
  #state = $state<'saved' | 'saving' | 'failed'>('saved');
  #savedAt = $state<number | null>(null);
  #failure = $state.raw<AppError | null>(null);
  #jobs: Job[] = [];
  #running: Promise<void> | null = null;

  get state(): 'saved' | 'saving' | 'failed' {
    return this.#state;
  }

  /** When the last answer was stored, in milliseconds; `null` before the first. */
  get savedAt(): number | null {
    return this.#savedAt;
  }

  get failure(): AppError | null {
    return this.#failure;
  }

  /** Whether nothing waits to be stored. */
  get isIdle(): boolean {
    return this.#jobs.length === 0;
  }

  add(key: string, save: () => Promise<void>): void {
    const waiting = this.#jobs.slice(this.#running === null ? 0 : 1);
    const replaced = waiting.find((job) => job.key === key);
    this.#jobs = [...this.#jobs.filter((job) => job !== replaced), { key, save }];
    void this.tryAgain();
  }

  /** Stores what waits. Resolves when all is stored or one save has failed. */
  tryAgain(): Promise<void> {
    if (this.isIdle) {
      return Promise.resolve();
    }
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    this.#state = 'saving';
    for (let job = this.#jobs[0]; job !== undefined; job = this.#jobs[0]) {
      try {
        await job.save();
      } catch (error) {
        this.#failure =
          error instanceof AppError ? error : new AppError('internal', 'A save failed.').because(error);
        this.#state = 'failed';
        this.#running = null;
        return;
      }
      this.#jobs = this.#jobs.filter((other) => other !== job);
    }
    this.#failure = null;
    this.#savedAt = Date.now();
    this.#state = 'saved';
    // Before anything else can run: an answer added later must start a new round.
    this.#running = null;
  }
}
