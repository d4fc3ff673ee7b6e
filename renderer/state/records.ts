/** A record without some of its keys. */
export function without<R extends object, K extends keyof R & string>(
  record: R,
  ...keys: readonly K[]
): Omit<R, K> {
  const kept = Object.entries(record).filter(([key]) => !(keys as readonly string[]).includes(key));
  // What was taken out is all that changed.
  return Object.fromEntries(kept) as Omit<R, K>;
}

/** A record with one entry set, or taken out where the value is `null`. */
export function withEntry<V>(
  record: Readonly<Record<string, V>>,
  key: string,
  value: V | null,
): Record<string, V> {
  const others: Record<string, V> = without(record, key);
  return value === null ? others : { ...others, [key]: value };
}
