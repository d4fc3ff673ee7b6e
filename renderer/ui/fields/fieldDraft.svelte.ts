/**
 * What is typed in a field, as long as it is another text than the field's value.
 *
 * Each text is saved once: a value that comes from elsewhere after that is not replaced by leaving the field.
 */
export class FieldDraft {
  readonly #written: () => string;
  #typed = $state<string | null>(null);
  #saved: string | null = null;

  /** `written` gives the value as the field shows it; `typed` is what was typed before, and kept. */
  constructor(written: () => string, typed: string | null = null) {
    this.#written = written;
    this.#typed = typed;
  }

  /** What has been typed; `null` where that is the value. */
  get typed(): string | null {
    return this.#typed;
  }

  /** What the field shows. */
  get shown(): string {
    return this.#typed ?? this.#written();
  }

  /** What has been typed and not been saved; `null` where there is nothing. */
  get unsaved(): string | null {
    return this.#typed === this.#written() || this.#typed === this.#saved ? null : this.#typed;
  }

  type(text: string): void {
    this.#typed = text === this.#written() ? null : text;
    this.#saved = null;
  }

  /** Whoever holds the value has been given the text, and may have put it into another form. */
  saved(): void {
    this.#saved = this.#typed;
    if (this.#typed === this.#written()) {
      this.drop();
    }
  }

  /** Shows the value again. */
  drop(): void {
    this.#typed = null;
    this.#saved = null;
  }
}
