/**
 * JSON with the keys of every object sorted by code unit, without white space.
 *
 * Two values with the same content give the same text, whatever the order in which their keys were written.
 * Keys whose value is `undefined` are left out, as in `JSON.stringify`. Not for cyclic values.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
