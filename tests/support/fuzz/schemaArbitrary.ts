import fc from 'fast-check';
import { hostileText } from './hostile.ts';

/** What a schema of the library is made of, by its kind. */
interface Parts {
  readonly type?: string;
  readonly kind?: string;
  readonly requirement?: unknown;
  readonly pipe?: readonly Parts[];
  readonly wrapped?: Parts;
  readonly entries?: Readonly<Record<string, Parts>>;
  readonly item?: Parts;
  readonly items?: readonly Parts[];
  readonly key?: Parts;
  readonly value?: Parts;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}

/** Schemas whose values have to come from somewhere: ids that are there, files, a rating with one answer. */
export type Sources = ReadonlyMap<unknown, fc.Arbitrary<unknown>>;

/** Values that a schema takes, apart from checks across several fields, which some of them may miss. */
export const valuesOf = (schema: unknown, sources: Sources): fc.Arbitrary<unknown> =>
  // Every schema of the library has these parts, or some of them.
  arbitraryOf(schema as Parts, { sources, actions: [] });

interface Around {
  readonly sources: Sources;
  /** The actions of the pipes around. */
  readonly actions: readonly Parts[];
}

function arbitraryOf(schema: Parts, { sources, actions }: Around): fc.Arbitrary<unknown> {
  const source = sources.get(schema);
  if (source !== undefined) {
    return source;
  }
  if (schema.pipe !== undefined) {
    const [first = {}, ...own] = schema.pipe;
    return arbitraryOf(first, { sources, actions: [...own, ...actions] });
  }
  const inner = (part: Parts) => arbitraryOf(part, { sources, actions: [] });
  switch (schema.type) {
    case 'string':
      return textOf(actions);
    case 'number':
      return numberOf(actions);
    case 'boolean':
      return fc.boolean();
    case 'undefined':
      return fc.constant(undefined);
    case 'literal':
      return fc.constant(schema.literal);
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'nullable':
      return fc.option(inner(schema.wrapped ?? {}), { nil: null, freq: 4 });
    case 'optional':
    case 'exact_optional':
      return fc.option(inner(schema.wrapped ?? {}), { nil: undefined, freq: 1 });
    case 'array':
      return fc.array(inner(schema.item ?? {}), lengthsOf(actions));
    case 'tuple':
      return fc.tuple(...(schema.items ?? []).map(inner));
    case 'record':
      return fc.dictionary(inner(schema.key ?? {}).map(String), inner(schema.value ?? {}), { maxKeys: 3 });
    case 'union':
    case 'variant':
      return fc.oneof(...(schema.options ?? []).map((option) => inner(option as Parts)));
    case 'strict_object':
      return objectOf(schema.entries ?? {}, inner);
    default:
      throw new Error(`No values are known for a schema of the kind ${schema.type ?? '?'}.`);
  }
}

/** What an optional field may leave out is left out, not given as undefined. */
const objectOf = (
  entries: Readonly<Record<string, Parts>>,
  inner: (part: Parts) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> =>
  fc
    .record(Object.fromEntries(Object.entries(entries).map(([name, part]) => [name, inner(part)])))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)));

const requirementOf = (actions: readonly Parts[], type: string): unknown =>
  actions.find((action) => action.type === type)?.requirement;

const limitOf = (actions: readonly Parts[], type: string, otherwise: number): number => {
  const limit = requirementOf(actions, type);
  return typeof limit === 'number' ? limit : otherwise;
};

const lengthsOf = (actions: readonly Parts[]) => {
  const minLength = limitOf(actions, 'min_length', 0);
  return { minLength, maxLength: Math.max(minLength, Math.min(limitOf(actions, 'max_length', 3), 3)) };
};

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

function textOf(actions: readonly Parts[]): fc.Arbitrary<string> {
  const has = (type: string) => actions.some((action) => action.type === type);
  const pattern = requirementOf(actions, 'regex');
  if (has('iso_date')) {
    return day.map((at) => at.slice(0, 10));
  }
  if (has('iso_timestamp')) {
    return day;
  }
  if (has('base64')) {
    return fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('base64'));
  }
  if (pattern instanceof RegExp && pattern.source.startsWith('^')) {
    return fc.stringMatching(pattern, { size: 'xsmall' });
  }
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('集群', 'Two of five.', ' a\tb ', 'Cafe\u0301', '') },
    { weight: 1, arbitrary: hostileText },
  );
}

function numberOf(actions: readonly Parts[]): fc.Arbitrary<number> {
  const min = limitOf(actions, 'min_value', -1e9);
  const max = limitOf(actions, 'max_value', 1e9);
  return actions.some(({ type }) => type === 'integer')
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
}
