import * as v from 'valibot';
import { refuseUnknownKeys } from './knownKeys.ts';

/**
 * Computes the figures of a case from its input.
 *
 * Throws `ValiError` when the input is not of the method's shape, `AppError` when it contradicts itself or has a key
 * that the method does not know.
 */
export type CaseMethod = (input: unknown) => Record<string, unknown>;

/** A method as a schema for its input and a calculation over it. */
export function caseMethod<S extends v.GenericSchema>(
  schema: S,
  compute: (input: v.InferOutput<S>) => Record<string, unknown>,
): CaseMethod {
  return (input) => {
    const read = v.parse(schema, input);
    refuseUnknownKeys(input, read);
    return compute(read);
  };
}
