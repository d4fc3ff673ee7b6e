import * as v from 'valibot';

/** Computes the figures of a case from its input; throws `ValiError` when the input is not of the method's shape. */
export type CaseMethod = (input: unknown) => Record<string, unknown>;

/** A method as a schema for its input and a calculation over it. */
export function caseMethod<S extends v.GenericSchema>(
  schema: S,
  compute: (input: v.InferOutput<S>) => Record<string, unknown>,
): CaseMethod {
  return (input) => compute(v.parse(schema, input));
}
