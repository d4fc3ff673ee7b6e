import { flushSync } from 'svelte';

/**
 * Whether the window is being printed, and how.
 *
 * On paper nothing can be opened: what a page shows only on demand is shown while `isNow`. That turns before the page
 * is laid out for paper, by whatever way printing was asked for.
 */
class Printing {
  #isNow = $state(false);
  #own: (() => void) | null = null;

  constructor() {
    addEventListener('beforeprint', () => flushSync(() => (this.#isNow = true)));
    addEventListener('afterprint', () => (this.#isNow = false));
  }

  get isNow(): boolean {
    return this.#isNow;
  }

  /** Prints the page, or what the page prints in its place. */
  start(): void {
    if (this.#own === null) {
      print();
    } else {
      this.#own();
    }
  }

  /** Has the key print by a way of the page; gives what ends it. */
  startBy(own: () => void): () => void {
    this.#own = own;
    return () => (this.#own = null);
  }

  /** Ctrl+P: a window of Electron has no such key of its own. Whether it was this key. */
  onkeydown(event: KeyboardEvent): boolean {
    const isKey = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey);
    if (!isKey || event.altKey || event.shiftKey) {
      return false;
    }
    event.preventDefault();
    this.start();
    return true;
  }
}

/** Mirrors the one window this page lives in. */
export const printing = new Printing();
