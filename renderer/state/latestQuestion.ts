/**
 * Which of several questions to the backend is the latest. Answers can overtake each other: one that belongs to an
 * earlier question must not replace a later one.
 */
export class LatestQuestion {
  #asked = 0;

  /** Begins a question. Gives whether it is still the latest one. */
  ask(): () => boolean {
    const mine = ++this.#asked;
    return () => mine === this.#asked;
  }

  /** The answer that is on its way is not wanted any more. */
  drop(): void {
    this.#asked++;
  }
}
