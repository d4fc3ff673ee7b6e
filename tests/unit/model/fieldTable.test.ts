import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { entriesOf, field, fileEntriesOf, isEmpty, splitField } from '../../../core/model/fieldTable.ts';

const Size = v.strictObject({ width: v.number(), height: v.optional(v.number()) });

/** A table of fields as the compiler sees it: each line that must not compile says so to it. */
const refusedByTheCompiler = [
  // @ts-expect-error -- a field has columns or rows
  () => field(v.string(), { file: 'always' }),
  // @ts-expect-error -- every part of a value has its column
  () => field(Size, { columns: { width: 'size_width' } }),
  // @ts-expect-error -- what a new one has is a value of the schema
  () => field(v.string(), { empty: 0, columns: 'name' }),
  // @ts-expect-error -- what does not lie in rows has its column
  () => splitField(Size, { columns: {}, rows: { part: 'sizes', keys: ['width'] } }),
];

const fields = {
  name: field(v.string(), { columns: 'name', file: 'always' }),
  size: field(Size, { columns: { width: 'size_width', height: 'size_height' }, file: 'required' }),
  owner: field(v.nullable(v.string()), { empty: null, columns: 'owner', file: 'unless-empty' }),
  seen: field(v.boolean(), { empty: false, columns: 'seen' }),
} as const;

describe('a table of fields', () => {
  test('gives the schema of the thing and of its file', () => {
    const thing = { name: 'a', size: { width: 1 }, owner: null, seen: true };

    expect(refusedByTheCompiler).toHaveLength(4);
    expect(v.parse(v.strictObject(entriesOf(fields)), thing)).toEqual(thing);
    const File = v.strictObject(fileEntriesOf(fields));
    expect(v.parse(File, { size: { width: 1 } })).toEqual({ size: { width: 1 } });
    expect(v.safeParse(File, { name: 'a' }).success).toBe(false);
    expect(v.safeParse(File, { size: { width: 1 }, owner: null }).success).toBe(false);
    expect(v.safeParse(File, { size: { width: 1 }, seen: true }).success).toBe(false);
  });

  test('tells what is empty from what is zero', () => {
    expect(isEmpty({}, { empty: {} })).toBe(true);
    expect(isEmpty([], { empty: [] })).toBe(true);
    expect(isEmpty(null, { empty: null })).toBe(true);
    expect(isEmpty(false, { empty: false })).toBe(true);
    expect(isEmpty({ width: 0 }, { empty: {} })).toBe(false);
    expect(isEmpty({}, { empty: null })).toBe(false);
    expect(isEmpty(0, { empty: 1 })).toBe(false);
  });
});
