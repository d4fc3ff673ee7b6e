import { methodFormulas } from './methodFormulas.ts';
import { methodParts } from './methodParts.ts';
import { methodReader } from './methodReader.ts';
import { methodScreen } from './methodScreen.ts';

/** The reader of the method and the self-check. */
export const method = {
  ...methodParts,
  ...methodReader,
  ...methodFormulas,
  ...methodScreen,
} as const;
