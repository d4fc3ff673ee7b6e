import { keepJson, keptJson, type PageStorage } from '../saving/pageStorage.ts';

/** Texts that stand in cells and could not be read: kept with the page until they are mended or taken out. */
export class UnreadCells {
  readonly #key: string;
  readonly #storage: Pick<PageStorage, 'getItem' | 'setItem' | 'removeItem'>;
  #texts = $state.raw<Readonly<Record<string, string>>>({});

  constructor(
    subject: string,
    storage: Pick<PageStorage, 'getItem' | 'setItem' | 'removeItem'> = sessionStorage,
  ) {
    this.#key = `unread ${subject}`;
    this.#storage = storage;
    const kept = keptJson(storage, this.#key);
    if (typeof kept === 'object' && kept !== null) {
      this.#texts = Object.fromEntries(
        Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      );
    }
  }

  get count(): number {
    return Object.keys(this.#texts).length;
  }

  get(cell: string): string | null {
    return this.#texts[cell] ?? null;
  }

  /** `null` where it was read, or nothing stands there. */
  put(changes: Readonly<Record<string, string | null>>): void {
    const texts = { ...this.#texts, ...changes };
    this.#texts = Object.fromEntries(
      Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== null),
    );
    keepJson(this.#storage, this.#key, this.count === 0 ? null : this.#texts);
  }
}
