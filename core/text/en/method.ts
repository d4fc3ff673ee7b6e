import { methodFormulas } from './methodFormulas.ts';
import { methodParts } from './methodParts.ts';
import { methodReader } from './methodReader.ts';

/** The reader of the method and the self-check. */
export const method = {
  ...methodParts,
  ...methodReader,
  ...methodFormulas,
  name: 'Method',
} as const;
