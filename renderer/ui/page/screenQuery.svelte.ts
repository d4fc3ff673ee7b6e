import { MediaQuery } from 'svelte/reactivity';
import { printing } from './printing.svelte.ts';

/**
 * Whether the window on the screen is as asked.
 *
 * While the page is printed the answer stays: sheets are counted first, and a page that changes for the width of its
 * sheet afterwards would leave some of them empty.
 */
export class ScreenQuery {
  readonly #query: MediaQuery;
  #onScreen: boolean;

  constructor(condition: string) {
    this.#query = new MediaQuery(condition);
    this.#onScreen = this.#query.current;
  }

  get current(): boolean {
    const { current } = this.#query;
    if (!printing.isNow) {
      this.#onScreen = current;
    }
    return this.#onScreen;
  }
}
