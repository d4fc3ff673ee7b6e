/**
 * Whether the page shows sample data, beside those of an assessment: a page that may says so itself, as long as it is
 * open. A list that has rows of the sample among others marks those rows.
 */
export class SampleMarks {
  #shows = $state.raw<(() => boolean) | null>(null);

  /** Gives what takes it back, to be called when the page is left. */
  tell(shows: () => boolean): () => void {
    this.#shows = shows;
    return () => {
      if (this.#shows === shows) {
        this.#shows = null;
      }
    };
  }

  get areOn(): boolean {
    return this.#shows?.() ?? false;
  }
}
