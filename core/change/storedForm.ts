import * as v from 'valibot';
import { entryOf, type FieldChange } from './shape.ts';

/**
 * A change with its value as it will be stored: text composed and trimmed as the schema of the state has it. A value
 * that the schema does not take, and a field that it does not know, stay as they are: whoever stores them says why not.
 */
export function inStoredForm(schema: v.GenericSchema, change: FieldChange): FieldChange {
  if (change.after === undefined) {
    return change;
  }
  const own = change.field.split('/').reduce<unknown>(schemaUnder, schema);
  const result = isSchema(own) ? v.safeParse(own, change.after) : null;
  return result?.success ? { ...change, after: result.output } : change;
}

/** The schema of what a value holds under a key: a part of an object, an entry of a record, an item of a list. */
function schemaUnder(schema: unknown, key: string): unknown {
  const wrapped = entryOf(schema, 'wrapped');
  return wrapped === undefined
    ? (entryOf(entryOf(schema, 'entries'), key) ?? entryOf(schema, 'value') ?? entryOf(schema, 'item'))
    : schemaUnder(wrapped, key);
}

const isSchema = (value: unknown): value is v.GenericSchema => entryOf(value, 'kind') === 'schema';
