/** The table that was chosen on one page and is looked at on another: a file has no address. */
export class ChosenTable {
  #file = $state.raw<File | null>(null);

  get file(): File | null {
    return this.#file;
  }

  choose(file: File | null): void {
    this.#file = file;
  }
}
