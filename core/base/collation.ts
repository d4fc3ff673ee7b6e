/** Order of ids, keys and ISO dates: by code unit, the same on every machine and in every language. */
export const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
