/**
 * Which parts of a state are fields of their own: what undo takes back and two windows can change side by side.
 *
 * `value`: one field. `set`: each member is a field; order does not matter. `each`: one field or more by id. `list`:
 * one field by the key of an item, which keeps its place. `fields`: named parts. A part that is `optional` is absent
 * while it is empty.
 */
export type Shape =
  | 'value'
  | { readonly kind: 'set'; readonly optional?: true }
  | { readonly kind: 'each'; readonly of: Shape; readonly optional?: true }
  | { readonly kind: 'list'; readonly key: (item: never) => string }
  | { readonly kind: 'fields'; readonly of: Readonly<Record<string, Shape>>; readonly optional?: true };

/** One field before and after a change; `undefined` is a field that is not there. */
export interface FieldChange {
  /** The way to the field from the top of the state. Ids have no slash. */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The place of an item of a list. */
  readonly at?: number;
}

/** What a record holds under a key of its own; `undefined` where it has none. */
export const entryOf = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
    ? // Any object can be asked for its own key.
      (holder as Readonly<Record<string, unknown>>)[key]
    : undefined;

/** The items of a set or a list; none where there is no list. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The key of an item of a list. */
export function keyOf(shape: Extract<Shape, { kind: 'list' }>, item: unknown): string {
  // The shape was written for the items of this list.
  return shape.key(item as never);
}

/** The shape under one key of a state. A key that has no shape is not a field. */
export function shapeUnder(shape: Shape, key: string): Shape | undefined {
  if (shape === 'value') {
    return undefined;
  }
  switch (shape.kind) {
    case 'set':
    case 'list':
      return 'value';
    case 'each':
      return shape.of;
    case 'fields':
      return Object.hasOwn(shape.of, key) ? shape.of[key] : undefined;
  }
}

export const isOptional = (shape: Shape): boolean =>
  shape !== 'value' && 'optional' in shape && shape.optional === true;
