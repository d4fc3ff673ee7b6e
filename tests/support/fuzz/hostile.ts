import fc from 'fast-check';

/** Texts that disguise, break or overflow something somewhere. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' \u200e\ufeff\u00a0',
    'a\u202eb',
    '\u2066',
    'a\u0000b',
    '\u0007',
    'a\r\nb\u2028c',
    '\ud800',
    '\udc00x',
    '__proto__',
    'constructor',
    'toString',
    '../../etc/passwd',
    'C:\\Windows\\win.ini',
    '/brief/a/zh',
    "'; DROP TABLE cluster; --",
    '9'.repeat(400),
    'Infinity',
    '2026-02-30',
    '2026-06-30T08:00:00.000Z',
    '0000-00-00',
    '\u{20bb7}\u{3134a}',
    '\uf92c\ufa20',
    'e\u0301'.repeat(150),
    '集'.repeat(201),
    ' '.repeat(12_000),
    'x'.repeat(10_001),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
);

export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, -1, 1.5, 1e308, -1e308, 5e-324, 2 ** 53, NaN, Infinity, -Infinity, 4_294_967_296),
  fc.double(),
  fc.integer(),
);

/** Values as only a parser or the bridge of a shell makes them: keys of the prototype are their own here. */
const parsed: fc.Arbitrary<unknown> = fc
  .constantFrom(
    '{"__proto__": {"polluted": true}}',
    '{"constructor": {"prototype": {"polluted": true}}}',
    '{"prototype": 1, "toString": 2, "hasOwnProperty": 3, "valueOf": null}',
    '{"length": 3, "0": "a"}',
    '[[[[]]]]',
  )
  .map((text): unknown => JSON.parse(text));

const nested: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom(31, 32, 33, 600), fc.boolean())
  .map(([depth, isList]) => {
    let value: unknown = 'x';
    for (let level = 0; level < depth; level += 1) {
      value = isList ? [value] : { a: value };
    }
    return value;
  });

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: hostileNumber },
  { weight: 2, arbitrary: fc.constantFrom(null, undefined, true, false, [], {}) },
  { weight: 2, arbitrary: parsed },
  { weight: 1, arbitrary: nested },
  {
    weight: 2,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
      maxDepth: 2,
    }),
  },
);

const alterations = ['replace', 'take-out', 'add', 'wrap', 'copy-key'] as const;

interface Alteration {
  readonly kind: (typeof alterations)[number];
  /** Which part: at each level the one of this number. */
  readonly turns: readonly number[];
  readonly key: string;
  readonly value: unknown;
}

const alteration: fc.Arbitrary<Alteration> = fc.record({
  kind: fc.constantFrom(...alterations),
  turns: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }),
  key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'polluted', 'id', 'replaces'), hostileText),
  value: hostileValue,
});

const isHolder = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

function altered(value: unknown, { turns: [turn = 0, ...turns], ...rest }: Alteration): unknown {
  const keys = isHolder(value) ? Object.keys(value) : [];
  const key = keys[turn % Math.max(keys.length, 1)];
  if (
    !isHolder(value) ||
    key === undefined ||
    rest.kind === 'wrap' ||
    (turns.length === 0 && rest.kind === 'add')
  ) {
    return alteredHere(value, rest);
  }
  const entries: (readonly [string, unknown])[] = Object.entries(value);
  const changed = entries.flatMap(([name, part]): (readonly [string, unknown])[] => {
    if (name !== key) {
      return [[name, part]];
    }
    if (turns.length > 0 && isHolder(part)) {
      return [[name, altered(part, { ...rest, turns })]];
    }
    return rest.kind === 'take-out' ? [] : [[rest.kind === 'copy-key' ? rest.key : name, rest.value]];
  });
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

function alteredHere(value: unknown, { kind, key, value: other }: Omit<Alteration, 'turns'>): unknown {
  if (kind === 'wrap') {
    return [value];
  }
  // `fromEntries` defines its keys: `__proto__` becomes one of the object's own.
  return kind === 'add' && isHolder(value) && !Array.isArray(value)
    ? Object.fromEntries([...Object.entries(value), [key, other]])
    : other;
}

/** A value that is right but for one or two parts. */
export const nearly = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(valid, fc.array(alteration, { minLength: 1, maxLength: 2 }))
    .map(([value, changes]) => changes.reduce(altered, value));
