/** What of a text field is looked at. */
interface TextField {
  readonly value: string;
}

/**
 * The text field that holds the focus, from the moment it came there.
 *
 * As long as the text is another than it was then, Ctrl+Z is the field's own. What is typed meanwhile is one change.
 */
export class TextVisit {
  readonly #onend: () => void;
  #number = 0;
  #field: TextField | null = null;
  #before = '';
  #isTyped = false;

  constructor(onend: () => void = () => {}) {
    this.#onend = onend;
  }

  /** The visit that goes on; `null` outside of text fields. */
  get number(): number | null {
    return this.#field === null ? null : this.#number;
  }

  /** Whether the field's text is another than when the focus came. */
  get isDirty(): boolean {
    return this.#field !== null && this.#field.value !== this.#before;
  }

  /** Whether anything has been typed since the focus came. */
  get isTyped(): boolean {
    return this.#isTyped;
  }

  /** The focus has come into a field, or its text has been replaced under the focus. */
  begin(field: TextField): void {
    this.#number += 1;
    this.#field = field;
    this.#before = field.value;
    this.#isTyped = false;
  }

  typed(): void {
    this.#isTyped = true;
  }

  end(): void {
    this.#field = null;
    this.#isTyped = false;
    this.#onend();
  }
}
