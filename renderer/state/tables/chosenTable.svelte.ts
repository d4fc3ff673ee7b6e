/** The table that was chosen on one page and is looked at on another: a file has no address. */
export class ChosenTable {
  #file = $state.raw<File | null>(null);
  #holds = $state<'clusters' | 'actions'>('clusters');

  get file(): File | null {
    return this.#file;
  }

  /** What it most likely holds, by the page on which it was chosen. */
  get holds(): 'clusters' | 'actions' {
    return this.#holds;
  }

  choose(file: File | null, holds: 'clusters' | 'actions' = 'clusters'): void {
    this.#file = file;
    this.#holds = holds;
  }
}
