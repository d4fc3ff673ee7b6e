import { type AppError, asAppError } from '../../core/base/errors.ts';
import type { Evaluation } from '../../core/model/evaluation.ts';

/** The last evaluation of an assessment, and whether its answers have changed since. */
export class LatestEvaluation {
  readonly #compute: () => Promise<Evaluation>;
  #value = $state.raw<Evaluation | null>(null);
  #changes = $state(0);
  #computedAt = $state(-1);
  #isRunning = $state(false);
  #failure = $state.raw<AppError | null>(null);
  #running: Promise<Evaluation | null> | null = null;

  /** `compute` stores what is still on its way and has the backend compute. */
  constructor(compute: () => Promise<Evaluation>) {
    this.#compute = compute;
  }

  get value(): Evaluation | null {
    return this.#value;
  }

  get isStale(): boolean {
    return this.#changes !== this.#computedAt;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  get failure(): AppError | null {
    return this.#failure;
  }

  /** An answer has changed. */
  touch(): void {
    this.#changes++;
  }

  /** Computes if anything has changed. The old value stays until the new one has come. */
  refresh(): Promise<Evaluation | null> {
    if (!this.isStale && this.#value !== null) {
      return Promise.resolve(this.#value);
    }
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  async #run(): Promise<Evaluation | null> {
    this.#isRunning = true;
    try {
      do {
        const changes = this.#changes;
        this.#value = await this.#compute();
        this.#computedAt = changes;
        this.#failure = null;
      } while (this.isStale);
    } catch (error) {
      this.#failure = asAppError(error, 'The evaluation failed.');
    } finally {
      this.#isRunning = false;
    }
    return this.#value;
  }
}
