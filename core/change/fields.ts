import { canonicalJson } from '../base/canonicalJson.ts';
import { entryOf, type FieldChange, isOptional, itemsOf, keyOf, type Shape, shapeUnder } from './shape.ts';

/** Nothing, or a list or record of nothing: the store keeps no trace of either. */
const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);

/** A value without the parts that say nothing. */
function saying(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(saying);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .map(([key, part]) => [key, saying(part)] as const)
          .filter(([, part]) => !isNothing(part)),
      )
    : value;
}

/**
 * Whether two values of a field are the same, whatever the order of their keys.
 *
 * A null says no more than none, and a part of a value that is empty no more than one that is absent.
 */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || canonicalJson(saying(a) ?? null) === canonicalJson(saying(b) ?? null);

/** Whether the store keeps the same of two values: it has no trace of nothing, of an empty list and an empty record. */
export const isKeptAlike = (a: unknown, b: unknown): boolean =>
  isSame(a, b) || (isNothing(a) && isNothing(b));

/** Every field that differs between two states, in the order of the first. */
export function diffFields(shape: Shape, before: unknown, after: unknown): readonly FieldChange[] {
  return differences(shape, [before, after], '');
}

/** Whether two states have the same fields; a part that is absent and one that is empty are the same. */
export const hasSameFields = (shape: Shape, a: unknown, b: unknown): boolean =>
  diffFields(shape, a, b).every(({ before, after }) => isKeptAlike(before, after));

function differences(shape: Shape, [before, after]: readonly unknown[], path: string): FieldChange[] {
  if (shape === 'value') {
    return isSame(before, after) ? [] : [changeOf(path, before, after)];
  }
  const keys = [...new Set([...keysOf(shape, before), ...keysOf(shape, after)])];
  const under = (key: string): string => (path === '' ? key : `${path}/${key}`);
  return keys.flatMap((key) => {
    const inner = shapeUnder(shape, key);
    const pair = [valueUnder(shape, before, key), valueUnder(shape, after, key)];
    const found = inner === undefined ? [] : differences(inner, pair, under(key));
    return shape.kind === 'list' ? found.map((change) => withPlace(change, shape, [before, after])) : found;
  });
}

const changeOf = (field: string, before: unknown, after: unknown): FieldChange => ({
  field,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

/** Where the item of a list stands, or stood. */
function withPlace(
  change: FieldChange,
  shape: Extract<Shape, { kind: 'list' }>,
  [before, after]: readonly unknown[],
): FieldChange {
  const item = change.after ?? change.before;
  const list = change.after === undefined ? before : after;
  const key = keyOf(shape, item);
  return { ...change, at: itemsOf(list).findIndex((each) => keyOf(shape, each) === key) };
}

function keysOf(shape: Exclude<Shape, 'value'>, state: unknown): readonly string[] {
  switch (shape.kind) {
    case 'set':
      return itemsOf(state).map(String);
    case 'list':
      return itemsOf(state).map((item) => keyOf(shape, item));
    case 'each':
      return Object.keys(typeof state === 'object' && state !== null ? state : {});
    case 'fields':
      return Object.keys(shape.of);
  }
}

function valueUnder(shape: Exclude<Shape, 'value'>, state: unknown, key: string): unknown {
  switch (shape.kind) {
    case 'set':
      return itemsOf(state).includes(key) ? true : undefined;
    case 'list':
      return itemsOf(state).find((item) => keyOf(shape, item) === key);
    default:
      return entryOf(state, key);
  }
}

/** The value of a field; `undefined` where it is not there. */
export function readField(shape: Shape, state: unknown, field: string): unknown {
  return field
    .split('/')
    .reduce<[Shape | undefined, unknown]>(
      ([under, value], key) =>
        under === undefined || under === 'value'
          ? [undefined, undefined]
          : [shapeUnder(under, key), valueUnder(under, value, key)],
      [shape, state],
    )[1];
}

/** The state with every change of a list made; nothing that was given is changed. */
export function applyChanges<State>(shape: Shape, state: State, changes: readonly FieldChange[]): State {
  return changes.reduce<State>(
    // A field is written where its shape puts it, so that the state keeps its type.
    (present, change) => written(shape, present, { ...change, path: change.field.split('/') }) as State,
    state,
  );
}

interface Write {
  readonly path: readonly string[];
  readonly after?: unknown;
  readonly at?: number;
}

function written(shape: Shape, state: unknown, { path, after, at }: Write): unknown {
  const [key, ...rest] = path;
  if (key === undefined || shape === 'value') {
    return after;
  }
  if (shape.kind === 'set') {
    return withMember(itemsOf(state), key, after === true);
  }
  if (shape.kind === 'list') {
    return withItem(shape, itemsOf(state), { path, ...(at === undefined ? {} : { at }), after });
  }
  const inner = shapeUnder(shape, key) ?? 'value';
  const value = written(inner, entryOf(state, key), {
    path: rest,
    after,
    ...(at === undefined ? {} : { at }),
  });
  const others = Object.entries(state ?? {}).filter(([name]) => name !== key);
  const isGone = value === undefined || (isOptional(inner) && isEmpty(value));
  return isGone ? Object.fromEntries(others) : inPlace(state, key, value);
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : Object.keys(value ?? {}).length === 0;

/** A record with one key set; a key that is there keeps its place. */
const inPlace = (state: unknown, key: string, value: unknown): Record<string, unknown> => ({
  ...(typeof state === 'object' && state !== null ? state : {}),
  [key]: value,
});

/** Members are kept sorted, so that the same members are the same set whichever came first. */
function withMember(members: readonly unknown[], member: string, isIn: boolean): readonly unknown[] {
  const others = members.filter((other) => other !== member);
  return isIn ? [...others, member].toSorted() : others;
}

function withItem(
  shape: Extract<Shape, { kind: 'list' }>,
  items: readonly unknown[],
  { path: [key = ''], after, at }: Write,
): readonly unknown[] {
  const present = items.findIndex((item) => keyOf(shape, item) === key);
  if (after === undefined) {
    return items.filter((_, index) => index !== present);
  }
  return present === -1 ? items.toSpliced(at ?? items.length, 0, after) : items.with(present, after);
}

/** What takes changes back. */
export const inverted = (changes: readonly FieldChange[]): readonly FieldChange[] =>
  changes
    .map(({ field, before, after, at }) => ({
      ...changeOf(field, after, before),
      ...(at === undefined ? {} : { at }),
    }))
    .toReversed();

/** Two changes of one field, one after the other, as one; a change still where it ends as it began. */
export const followed = ({ field, before }: FieldChange, { after, at }: FieldChange): FieldChange => ({
  ...changeOf(field, before, after),
  ...(at === undefined ? {} : { at }),
});

/** Two changes one after the other as one. Fields that come back to what they were are left out. */
export function joined(
  first: readonly FieldChange[],
  second: readonly FieldChange[],
): readonly FieldChange[] {
  const changes = new Map(first.map((change) => [change.field, change]));
  for (const change of second) {
    changes.set(change.field, followed(changes.get(change.field) ?? change, change));
  }
  return [...changes.values()].filter(({ before, after }) => !isSame(before, after));
}
