import * as v from 'valibot';

/** Columns of a row in the shape of the value that they hold: one name for a plain value, or names by key. */
export type Columns = string | { readonly [key: string]: Columns };

/** Every key of a value has its column: one that is forgotten does not compile. */
type ColumnsOf<Value> = Value extends object
  ? { readonly [Key in keyof Value]-?: ColumnsOf<NonNullable<Value[Key]>> }
  : string;

/** Entries in tables of their own; `keys` where only some keys of the value lie there. */
interface Rows {
  readonly part: string;
  readonly keys?: readonly string[];
}

interface FieldUse<Value> {
  /** What a new one has, and what stands for a key that a file leaves out. Left out: given when it is made. */
  readonly empty?: Value extends readonly unknown[] ? readonly [] : Value;
  /** Whether a file has the field. Left out: never. */
  readonly file?: 'required' | 'always' | 'unless-empty';
}

/** All that has to be said of one field of a thing that is stored and exchanged. */
export interface Field extends FieldUse<unknown> {
  readonly schema: v.GenericSchema;
  readonly columns?: Columns | undefined;
  readonly rows?: Rows | undefined;
}

type Stored<Value> =
  | { readonly columns: ColumnsOf<NonNullable<Value>>; readonly rows?: undefined }
  | { readonly columns?: undefined; readonly rows: { readonly part: string } };

/** A field that lies in the columns of the row, or in a table of its own. */
export const field = <
  Schema extends v.GenericSchema,
  const Options extends FieldUse<v.InferOutput<Schema>> & Stored<v.InferOutput<Schema>>,
>(
  schema: Schema,
  options: Options,
): { readonly schema: Schema } & Options => ({ schema, ...options });

type KeyOf<Value> = Extract<keyof NonNullable<Value>, string>;

interface SplitUse<Value, Key extends KeyOf<Value>, Part extends string> extends FieldUse<Value> {
  readonly columns: ColumnsOf<Omit<NonNullable<Value>, Key>>;
  readonly rows: { readonly part: Part; readonly keys: readonly Key[] };
}

/** A field of which some keys lie in the columns of the row and the others in tables of their own. */
export const splitField = <
  Schema extends v.GenericSchema,
  const Key extends KeyOf<v.InferOutput<Schema>>,
  const Part extends string,
  const Options extends SplitUse<v.InferOutput<Schema>, Key, Part>,
>(
  schema: Schema,
  options: SplitUse<v.InferOutput<Schema>, Key, Part> & Options,
): {
  readonly schema: Schema;
  readonly rows: { readonly part: Part; readonly keys: readonly Key[] };
} & Options => ({
  schema,
  ...options,
});

type Table = Readonly<Record<string, Field>>;

/** The schemas of a table, as the entries of an object. */
export type EntriesOf<Fields extends Table> = { readonly [Name in keyof Fields]: Fields[Name]['schema'] };

/** A file says nothing where the store says `null`. */
type Given<Schema> = Schema extends v.NullableSchema<infer Wrapped, undefined> ? Wrapped : Schema;

export type FileField<Fields extends Table> = {
  [Name in keyof Fields]: Fields[Name] extends { readonly file: string } ? Name : never;
}[keyof Fields];

/** The same for a file: only what is exchanged, and what may be left out is optional. */
export type FileEntriesOf<Fields extends Table> = {
  readonly [Name in FileField<Fields>]: Fields[Name] extends { readonly file: 'required' }
    ? Fields[Name]['schema']
    : v.OptionalSchema<Given<Fields[Name]['schema']>, undefined>;
};

export function entriesOf<Fields extends Table>(fields: Fields): EntriesOf<Fields> {
  const entries = Object.entries(fields).map(([name, { schema }]) => [name, schema]);
  // Object.fromEntries forgets which schema is whose.
  return Object.fromEntries(entries) as EntriesOf<Fields>;
}

export function fileEntriesOf<Fields extends Table>(fields: Fields): FileEntriesOf<Fields> {
  const entries = fileFields(fields).map(([name, { schema, file }]) => [
    name,
    file === 'required' ? schema : v.optional(given(schema)),
  ]);
  // As above.
  return Object.fromEntries(entries) as FileEntriesOf<Fields>;
}

/** The fields that a file has. */
export const fileFields = (fields: Table): [string, Field][] =>
  Object.entries(fields).filter(([, { file }]) => file !== undefined);

function given(schema: v.GenericSchema): v.GenericSchema {
  const isNullable = schema.type === 'nullable' && 'wrapped' in schema;
  // What a schema of the library wraps is a schema.
  return isNullable ? (schema.wrapped as v.GenericSchema) : schema;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a value is what a new one has: `false`, `null`, or without entries. */
export function isEmpty(value: unknown, { empty }: Pick<Field, 'empty'>): boolean {
  return isObject(value) && isObject(empty) ? Object.keys(value).length === 0 : value === empty;
}
