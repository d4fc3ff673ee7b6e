import type { Page } from '@playwright/test';

/**
 * Presses keys as a hand does, and counts them: of keys that are held together each one counts. The letters of names,
 * which an input method may make of any number of keys, are counted apart.
 */
export class CountedKeys {
  readonly #page: Page;
  keys = 0;
  letters = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      this.keys += key.split('+').filter(Boolean).length;
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.keys += text.length;
  }

  /** The letters of a name. */
  async spell(name: string): Promise<void> {
    await this.#page.keyboard.insertText(name);
    this.letters += [...name].length;
  }
}
