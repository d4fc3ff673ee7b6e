/** What a page on which a table is chosen holds; a page of files of every kind leaves it to the table. */
type Held = 'anything' | 'actions' | 'reference';

/** The table that was chosen on one page and is looked at on another: a file has no address. */
export class ChosenTable {
  #file = $state.raw<File | null>(null);
  #holds = $state<Held>('anything');
  #area = $state<string | null>(null);

  get file(): File | null {
    return this.#file;
  }

  /** What it holds, by the page on which it was chosen. */
  get holds(): Held {
    return this.#holds;
  }

  /** The area of its figures, where it was chosen for one. */
  get area(): string | null {
    return this.#area;
  }

  choose(file: File | null, holds: Held = 'anything', area: string | null = null): void {
    this.#file = file;
    this.#holds = holds;
    this.#area = area;
  }
}
