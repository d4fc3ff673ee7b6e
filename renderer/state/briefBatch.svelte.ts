import type { Client } from '../../core/contract/client.ts';
import { type AppError, asAppError, type ErrorCode } from '../../core/base/errors.ts';
import type { BatchProgress, BatchWish } from '../../core/model/brief/batchProgress.ts';
import { LatestQuestion } from './latestQuestion.ts';

/** How often the backend is asked, in milliseconds: it cannot push. */
const every = 300;

/** After these the batch goes on all the same: it is asked about again. */
const passing: readonly ErrorCode[] = ['disconnected', 'store-busy'];

/** The batch of briefs that is being written, or was last. It goes on whatever page is shown. */
export class BriefBatch {
  readonly #client: Client;
  readonly #following = new LatestQuestion();
  #job: string | null = null;
  #isRunning = $state(false);
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

  /** Why it could not be begun, or is not heard of. One that still runs is asked about again. */
  get failure(): AppError | null {
    return this.#failure;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  get isCancelling(): boolean {
    return this.#cancelling;
  }

  /** Says whether a batch was begun: the dialog of the folder can be closed. Its end is not waited for. */
  async start(wish: BatchWish): Promise<boolean> {
    this.#failure = null;
    const job = await this.#begin(wish);
    if (job === null) {
      return false;
    }
    const isFollowed = this.#following.ask();
    this.#job = job;
    this.#progress = null;
    this.#isRunning = true;
    await this.#hear(this.#client.call('briefs.progress', { job }), isFollowed);
    void this.#follow(job, isFollowed);
    return true;
  }

  /** Ends the batch after the files that are being written. */
  async cancel(): Promise<void> {
    const job = this.#job;
    if (job === null || !this.#isRunning) {
      return;
    }
    // What is said before it has ended does not matter any more.
    const isFollowed = this.#following.ask();
    this.#cancelling = true;
    await this.#hear(this.#client.call('briefs.cancel', { job }), isFollowed);
    this.#cancelling = false;
    void this.#follow(job, isFollowed);
  }

  /** Closes the summary. */
  dismiss(): void {
    this.#progress = null;
    this.#failure = null;
  }

  async #begin(wish: BatchWish): Promise<string | null> {
    try {
      return (await this.#client.call('briefs.start', wish)).job;
    } catch (error) {
      this.#failure = asAppError(error, 'A call failed.');
      return null;
    }
  }

  async #follow(job: string, isFollowed: () => boolean): Promise<void> {
    while (this.#isRunning && isFollowed()) {
      await new Promise((resolve) => setTimeout(resolve, every));
      if (isFollowed()) {
        await this.#hear(this.#client.call('briefs.progress', { job }), isFollowed);
      }
    }
  }

  async #hear(answer: Promise<BatchProgress>, isFollowed: () => boolean): Promise<void> {
    try {
      const progress = await answer;
      if (isFollowed()) {
        this.#progress = progress;
        this.#isRunning = !progress.finished;
        this.#failure = null;
      }
    } catch (error) {
      if (isFollowed()) {
        this.#failure = asAppError(error, 'A call failed.');
        this.#isRunning = passing.includes(this.#failure.code);
      }
    }
  }
}
