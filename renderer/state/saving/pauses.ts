/** Runs something later; gives what calls it off. */
export type Later = (milliseconds: number, run: () => void) => () => void;

/** Between two attempts after a failure that may pass, in seconds; the last is repeated. */
const lengths = [1, 2, 5, 10, 30];

/** The growing pauses between the attempts of one lane: how long another one hangs does not matter to them. */
export class Pauses {
  readonly #later: Later;
  #failures = 0;
  #callOff: (() => void) | null = null;

  constructor(later: Later) {
    this.#later = later;
  }

  /** Has the next attempt made after a pause, unless it is going to be made already. */
  wait(attempt: () => void): void {
    if (this.#callOff === null) {
      const seconds = lengths[Math.min(this.#failures, lengths.length - 1)] ?? 1;
      this.#failures += 1;
      this.#callOff = this.#later(seconds * 1000, () => {
        this.#callOff = null;
        attempt();
      });
    }
  }

  /** The next attempt is made now; where it fails, the pause after it is the longer one. */
  cutShort(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  /** Nothing has to be attempted any more. */
  end(): void {
    this.cutShort();
    this.#failures = 0;
  }
}
