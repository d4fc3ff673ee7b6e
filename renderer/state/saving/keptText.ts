import { keepJson, keptJson, type PageStorage } from './pageStorage.ts';

type TextStorage = Pick<PageStorage, 'getItem' | 'setItem' | 'removeItem'>;

/** Begins the name of what could not be stored, and is asked about before the window is closed. */
export const unreadPrefix = 'unread ';

/** A text that is not stored, kept with the window: it outlives a reload and other pages. */
export class KeptText {
  readonly #key: string;
  readonly #storage: TextStorage;

  /** `name` is unique in the program. */
  constructor(name: string, storage: TextStorage = sessionStorage) {
    this.#key = name;
    this.#storage = storage;
  }

  get(): string | null {
    const kept = keptJson(this.#storage, this.#key);
    return typeof kept === 'string' ? kept : null;
  }

  /** `null` or an empty text is nothing to keep. */
  keep(text: string | null): void {
    keepJson(this.#storage, this.#key, text === '' ? null : text);
  }
}

/** What could not be read in a field of a page. */
export const unreadText = (page: string, field: string): KeptText =>
  new KeptText(`${unreadPrefix}${page} ${field}`);

/** Gives up what could not be read in the fields of a form, on whatever page. */
export function dropUnread(form: string, storage: Storage = sessionStorage): void {
  Object.keys(storage)
    .filter((key) => key.startsWith(unreadPrefix) && key.includes(` ${form} `))
    .forEach((key) => storage.removeItem(key));
}
