import type { Inputs } from './inputs.mjs';
import type { Records } from './records.mjs';

export function dueTests(
  tests: readonly string[],
  known: { readonly inputs: Inputs; readonly records: Records; readonly changed: readonly string[] | null },
): string[];
export function fitInto(
  seconds: number,
  given: { readonly tests: readonly string[]; readonly records: Records },
): { readonly chosen: string[]; readonly left: string[] };
