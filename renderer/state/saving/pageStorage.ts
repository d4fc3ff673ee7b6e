/** What of the browser's session storage is used. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Keeps a value as JSON in place of the one before, as far as the storage of a page goes; null keeps nothing. */
export function keepJson(
  storage: Pick<PageStorage, 'setItem' | 'removeItem'>,
  key: string,
  value: unknown,
): void {
  if (value === null) {
    storage.removeItem(key);
    return;
  }
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // Full. The page asks before it is left as long as something is unsaved; a reload must not bring what is older.
    storage.removeItem(key);
  }
}

/** What was kept; `null` where there is nothing or no JSON. */
export function keptJson(storage: Pick<PageStorage, 'getItem'>, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
