import type { method as source } from '../../en/method/method.ts';
import type { Translation } from '../../message.ts';
import { methodFormulas } from './methodFormulas.ts';
import { methodParts } from './methodParts.ts';
import { methodReader } from './methodReader.ts';
import { methodScreen } from './methodScreen.ts';

export const method = {
  ...methodParts,
  ...methodReader,
  ...methodFormulas,
  ...methodScreen,
} as const satisfies Translation<typeof source>;
