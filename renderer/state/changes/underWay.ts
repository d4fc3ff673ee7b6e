/** The acts of pages that have begun and are not on the log yet. */
export class UnderWay {
  readonly #acts = new Set<{ readonly page: string; readonly ended: Promise<unknown> }>();

  /** Counts an act of a page as under way until it has ended, well or not. Gives what it gives. */
  async hold<Result>(page: string, act: Promise<Result>): Promise<Result> {
    const held = { page, ended: act };
    this.#acts.add(held);
    try {
      return await act;
    } finally {
      this.#acts.delete(held);
    }
  }

  /** Waits for what is under way on a page now; how it ends is said to whoever began it. */
  async settled(page: string): Promise<void> {
    await Promise.allSettled([...this.#acts].filter((act) => act.page === page).map(({ ended }) => ended));
  }
}
