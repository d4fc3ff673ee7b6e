import { untrack } from 'svelte';
import { unreadPrefix } from './keptText.ts';
import { keepJson, keptJson, type PageStorage } from './pageStorage.ts';

type FormStorage = Pick<PageStorage, 'getItem' | 'setItem' | 'removeItem'>;

const prefix = 'form ';

/** The forms of this page that hold what has not been sent, whether they are on the screen or not. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- asked when the page is left, never followed
const unsent = new Set<string>();

/**
 * Whether a form with a button of its own, or a field with what could not be read, holds what would be lost with the
 * window, opened since a reload or not.
 */
export const areFormsUnsent = (storage: Pick<PageStorage, 'key' | 'length'> = sessionStorage): boolean =>
  unsent.size > 0 || keysOf(storage).some((key) => key.startsWith(prefix) || key.startsWith(unreadPrefix));

const keysOf = (storage: Pick<PageStorage, 'key' | 'length'>): readonly string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');

/**
 * What is typed in a form with a button of its own, over what was stored when the first of it was typed.
 *
 * What comes from elsewhere does not replace it, nor what stands beside it. It lies in the session storage from the moment it is typed until it
 * is sent or given up (`drop`), so that a reload does not lose it: whoever opens the form again finds it there. Texts,
 * numbers and null only.
 */
export class KeptForm<Shown extends object, Stored extends Shown = Shown> {
  /** Form and subject. */
  readonly name: string;
  readonly #key: string;
  readonly #stored: () => Stored;
  readonly #storage: FormStorage;
  #typed = $state.raw<Partial<Shown>>({});
  #seen: Stored | null = $state.raw(null);

  /** `key` names form and subject; `stored` gives what the form shows where nothing is typed. */
  constructor(key: string, stored: () => Stored, storage: FormStorage = sessionStorage) {
    this.name = key;
    this.#key = prefix + key;
    this.#stored = stored;
    this.#storage = storage;
    this.#restore();
  }

  /** What has been typed and is different from what is stored. */
  get typed(): Partial<Shown> {
    return this.#typed;
  }

  get isUnsent(): boolean {
    return Object.keys(this.#typed).length > 0;
  }

  /** What the form shows: while something is typed, over what was seen, so that it is one official's decision. */
  get shown(): Shown {
    return { ...this.seen, ...this.#typed };
  }

  /** What was stored when the first of it was typed. */
  get seen(): Stored {
    return this.isUnsent ? (this.#seen ?? this.#stored()) : this.#stored();
  }

  type(fields: Partial<Shown>): void {
    const { seen } = this;
    this.#typed = differing({ ...this.#typed, ...fields }, seen);
    this.#keep(seen);
  }

  /** Whoever types on has been shown what is stored by now. */
  look(): void {
    this.#keep(this.#stored());
  }

  /** It has been sent, or is given up. */
  drop(): void {
    this.#typed = {};
    this.#keep(null);
  }

  #keep(seen: Stored | null): void {
    if (!this.isUnsent) {
      this.#seen = null;
      unsent.delete(this.#key);
      keepJson(this.#storage, this.#key, null);
      return;
    }
    this.#seen = seen;
    unsent.add(this.#key);
    keepJson(this.#storage, this.#key, { typed: this.#typed, seen });
  }

  /** Only fields that the form has are taken: an older version of the page may have written them. */
  #restore(): void {
    const stored = untrack(this.#stored);
    const read = keptJson(this.#storage, this.#key);
    const kept = isRecord(read) ? read : {};
    const seen = { ...stored, ...known(kept.seen, stored) };
    // What is stored by now need not be sent, whoever has stored it.
    this.#typed = differing(differing(known<Shown>(kept.typed, stored), seen), stored);
    this.#keep(seen);
  }
}

const entryOf = (fields: object, name: string): unknown =>
  Object.entries(fields).find(([key]) => key === name)?.[1];

function differing<Fields extends object>(fields: Partial<Fields>, stored: object): Partial<Fields> {
  const entries = Object.entries(fields).filter(([name, value]) => value !== entryOf(stored, name));
  // Some entries of the same fields.
  return Object.fromEntries(entries) as Partial<Fields>;
}

function known<Fields extends object>(fields: unknown, stored: Fields): Partial<Fields> {
  const entries = Object.entries(isRecord(fields) ? fields : {}).filter(([name]) =>
    Object.hasOwn(stored, name),
  );
  // Written by a form with these fields.
  return Object.fromEntries(entries) as Partial<Fields>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
