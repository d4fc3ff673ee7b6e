import * as v from 'valibot';
import { isTextRule } from './fields.ts';
import type { CheckReason } from './reasons.ts';
import { refusedIn } from './textRule.ts';

/** What a schema of the library is made of, by its kind. */
interface Parts {
  readonly kind?: unknown;
  readonly type?: unknown;
  readonly pipe?: readonly Parts[];
  readonly wrapped?: Parts;
  readonly entries?: Readonly<Record<string, Parts>>;
  readonly item?: Parts;
  readonly items?: readonly Parts[];
  readonly key?: Parts;
  readonly value?: Parts;
  readonly options?: readonly unknown[];
}

/** How the texts of a schema become others: a schema that is no more than text, and whether an action is kept. */
interface Change {
  readonly text: (schema: Parts) => Parts;
  readonly isKept: (action: Parts) => boolean;
}

type Same<S extends v.GenericSchema> = v.GenericSchema<v.InferInput<S>, v.InferOutput<S>>;

/**
 * The same schema for what is stored already: its texts are taken as they are.
 *
 * What was stored before a rule of texts was made must still open, be shown, and be named as what a save replaces.
 */
export const asStored = <S extends v.GenericSchema>(schema: S): Same<S> =>
  // The parts are those of a schema, and leaving the rule out changes no type.
  changed(schema as Parts, { text: (text) => text, isKept: (action) => !isTextRule(action) }) as Same<S>;

const isTaken = v.check<string, CheckReason>(
  (text) => refusedIn(text, 'several') === null,
  'refused-character',
);

/** The same schema, which moreover refuses every text with a character that is not taken, and names each. */
export const withTextCheck = <S extends v.GenericSchema>(schema: S): Same<S> =>
  // As above: a check changes no type.
  changed(schema as Parts, {
    text: (text) => v.pipe(text as v.GenericSchema<string>, isTaken) as Parts,
    isKept: () => true,
  }) as Same<S>;

function changed(schema: Parts, change: Change): Parts {
  const { pipe, wrapped, entries, item, items, key, value, options } = schema;
  const inner = (part: Parts): Parts => changed(part, change);
  if (pipe !== undefined) {
    return withPipe(
      pipe.filter((part) => change.isKept(part)).map((part) => (isSchema(part) ? inner(part) : part)),
    );
  }
  if (schema.type === 'string') {
    return change.text(schema);
  }
  return {
    ...schema,
    ...(wrapped && { wrapped: inner(wrapped) }),
    ...(entries && {
      entries: Object.fromEntries(Object.entries(entries).map(([name, part]) => [name, inner(part)])),
    }),
    ...(item && { item: inner(item) }),
    ...(items && { items: items.map(inner) }),
    ...(key && value && { key: inner(key), value: inner(value) }),
    // The choices of a list of choices are plain values.
    ...(options && { options: options.map((option) => (isSchema(option) ? inner(option) : option)) }),
  };
}

const isSchema = (part: unknown): part is Parts =>
  typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'schema';

/** A pipe begins with a schema, which no rule is; the library's type asks for each action by itself. */
const withPipe = ([first, ...actions]: readonly Parts[]): Parts =>
  v.pipe(first as v.GenericSchema, ...(actions as unknown as [])) as Parts;
