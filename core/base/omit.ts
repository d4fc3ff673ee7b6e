/** A copy of a record without some of its keys. */
export function omit<Fields extends object, Key extends keyof Fields>(
  fields: Fields,
  ...keys: readonly Key[]
): Omit<Fields, Key> {
  const copy = { ...fields };
  for (const key of keys) {
    delete copy[key];
  }
  return copy;
}
