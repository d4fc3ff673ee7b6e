import type { Beside } from '../changes/step.ts';
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
    return this.cells.length;
  }

  get cells(): readonly string[] {
    return Object.keys(this.#texts);
  }

  get(cell: string): UnreadCell | null {
    return this.#texts[cell] ?? null;
  }

  /**
   * `null` where it was read, or nothing stands there. Gives what takes it back with the values beside it; nothing where
   * every cell has been the same before.
   */
  put(changes: Readonly<Record<string, UnreadCell | null>>): Beside | undefined {
    const before = Object.fromEntries(Object.keys(changes).map((cell) => [cell, this.get(cell)]));
    if (Object.entries(changes).every(([cell, text]) => isSame(text, before[cell] ?? null))) {
      return undefined;
    }
    this.#set(changes);
    return { back: () => this.#set(before), again: () => this.#set(changes) };
  }

  #set(changes: Readonly<Record<string, UnreadCell | null>>): void {
    const texts = { ...this.#texts, ...changes };
    this.#texts = Object.fromEntries(
      Object.entries(texts).filter((entry): entry is [string, UnreadCell] => entry[1] !== null),
    );
    keepJson(this.#storage, this.#key, this.count === 0 ? null : this.#texts);
  }
}

/** The unread cells of each subject: what is taken back on a page that was opened again shows there. */
export class UnreadByCluster {
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- the cells themselves are followed
  readonly #cells = new Map<string, UnreadCells>();

  of(cluster: string): UnreadCells {
    const cells = this.#cells.get(cluster) ?? new UnreadCells(`facts ${cluster}`);
    this.#cells.set(cluster, cells);
    return cells;
  }
}

const isSame = (a: UnreadCell | null, b: UnreadCell | null): boolean =>
  a?.text === b?.text && a?.unit === b?.unit;

const isCell = (kept: unknown): kept is UnreadCell =>
  typeof kept === 'object' &&
  kept !== null &&
  'text' in kept &&
  typeof kept.text === 'string' &&
  'unit' in kept &&
  typeof kept.unit === 'string';
