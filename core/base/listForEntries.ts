import type { Fault } from './reasons.ts';

/** What a schema of the library is made of, by its kind. */
interface SchemaParts {
  readonly type: string;
  /** Of an optional or nullable one. */
  readonly wrapped?: SchemaParts;
  /** Of an object, a list and a record. */
  readonly entries?: Readonly<Record<string, SchemaParts>>;
  readonly item?: SchemaParts;
  readonly value?: SchemaParts;
}

/**
 * A list in the place of entries by name: the schema library would take it, for a list has the keys 0, 1, 2 … and may
 * lack all that is optional. `null` where there is none.
 */
export function listForEntries(schema: SchemaParts, value: unknown): Fault | null {
  const path = pathOfList(schema, value);
  return path === null ? null : { path: path.join('.'), reason: 'not-entries' };
}

function pathOfList(schema: SchemaParts, value: unknown): readonly string[] | null {
  if (schema.wrapped !== undefined) {
    return pathOfList(schema.wrapped, value);
  }
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  if ((schema.type === 'record' || schema.entries !== undefined) && Array.isArray(value)) {
    return [];
  }
  for (const [key, inner] of Object.entries(value)) {
    const own = schema.entries !== undefined && Object.hasOwn(schema.entries, key);
    const under = own ? schema.entries[key] : (schema.item ?? schema.value);
    const found = under === undefined ? null : pathOfList(under, inner);
    if (found !== null) {
      return [key, ...found];
    }
  }
  return null;
}
