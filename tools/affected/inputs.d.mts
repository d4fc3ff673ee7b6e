/** What files read of a project, found in their text; see `inputs.mjs`. */
export interface Inputs {
  /** Every file and folder that a file depends on, itself included, from the project's folder. */
  of(file: string): ReadonlySet<string>;
  /** What a file depends on as a hash of names and contents. */
  fingerprint(file: string): string;
}
export function createInputs(root: string, everywhere?: readonly string[]): Inputs;
export function covers(inputs: ReadonlySet<string>, path: string): boolean;
export const everywhere: readonly string[];
