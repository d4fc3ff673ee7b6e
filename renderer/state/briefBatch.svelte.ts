import type { Client } from '../../core/contract/client.ts';
import { AppError } from '../../core/base/errors.ts';
import type { BatchProgress, BatchWish } from '../../core/model/brief/batchProgress.ts';

/** How often the backend is asked, in milliseconds: it cannot push. */
const every = 300;

/** The batch of briefs that is being written, or was last. It goes on whatever page is shown. */
export class BriefBatch {
  readonly #client: Client;
  #job: string | null = null;
  #progress = $state.raw<BatchProgress | null>(null);
  #failure = $state.raw<AppError | null>(null);
  #cancelling = $state(false);

  constructor(client: Client) {
    this.#client = client;
  }

  /** `null` before the first batch, and once its summary was closed. */
  get progress(): BatchProgress | null {
    return this.#progress;
  }

  get failure(): AppError | null {
    return this.#failure;
  }

  get isRunning(): boolean {
    return this.#progress !== null && !this.#progress.finished && this.#failure === null;
  }

  get isCancelling(): boolean {
    return this.#cancelling;
  }

  /** Says whether a batch was begun: the dialog of the folder can be closed. Its end is not waited for. */
  async start(wish: BatchWish): Promise<boolean> {
    this.#failure = null;
    const started = await this.#guard(async () => {
      const { job } = await this.#client.call('briefs.start', wish);
      this.#job = job;
      return job !== null && (await this.#ask(job));
    });
    if (started !== true || this.#job === null) {
      return false;
    }
    void this.#follow(this.#job);
    return true;
  }

  /** Ends the batch after the files that are being written. */
  async cancel(): Promise<void> {
    const job = this.#job;
    if (job !== null && this.isRunning) {
      this.#cancelling = true;
      await this.#guard(async () => {
        this.#progress = await this.#client.call('briefs.cancel', { job });
      });
      this.#cancelling = false;
    }
  }

  /** Closes the summary. */
  dismiss(): void {
    this.#progress = null;
    this.#failure = null;
  }

  async #ask(job: string): Promise<true> {
    this.#progress = await this.#client.call('briefs.progress', { job });
    return true;
  }

  async #follow(job: string): Promise<void> {
    while (this.isRunning && !this.#cancelling) {
      await new Promise((resolve) => setTimeout(resolve, every));
      await this.#guard(() => this.#ask(job));
    }
  }

  async #guard<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.#failure =
        error instanceof AppError ? error : new AppError('internal', 'A call failed.').because(error);
      return null;
    }
  }
}
