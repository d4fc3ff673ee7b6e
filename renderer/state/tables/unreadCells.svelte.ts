import { keepJson, keptJson, type PageStorage } from '../saving/pageStorage.ts';

/** A text, and the unit that its cell showed when it was typed. */
export interface UnreadCell {
  readonly text: string;
  readonly unit: string;
}

/** Texts that stand in cells and could not be read: kept with the page until they are mended or taken out. */
export class UnreadCells {
  readonly #key: string;
  readonly #storage: Pick<PageStorage, 'getItem' | 'setItem' | 'removeItem'>;
  #texts = $state.raw<Readonly<Record<string, UnreadCell>>>({});

  constructor(
    subject: string,
    storage: Pick<PageStorage, 'getItem' | 'setItem' | 'removeItem'> = sessionStorage,
  ) {
    this.#key = `unread ${subject}`;
    this.#storage = storage;
    const kept = keptJson(storage, this.#key);
    if (typeof kept === 'object' && kept !== null) {
      this.#texts = Object.fromEntries(
        Object.entries(kept).filter((entry): entry is [string, UnreadCell] => isCell(entry[1])),
      );
    }
  }

  get count(): number {
    return Object.keys(this.#texts).length;
  }

  get(cell: string): UnreadCell | null {
    return this.#texts[cell] ?? null;
  }

  /** `null` where it was read, or nothing stands there. */
  put(changes: Readonly<Record<string, UnreadCell | null>>): void {
    const texts = { ...this.#texts, ...changes };
    this.#texts = Object.fromEntries(
      Object.entries(texts).filter((entry): entry is [string, UnreadCell] => entry[1] !== null),
    );
    keepJson(this.#storage, this.#key, this.count === 0 ? null : this.#texts);
  }
}

const isCell = (kept: unknown): kept is UnreadCell =>
  typeof kept === 'object' &&
  kept !== null &&
  'text' in kept &&
  typeof kept.text === 'string' &&
  'unit' in kept &&
  typeof kept.unit === 'string';
