import { randomUUID } from 'node:crypto';
import type { StoreOptions } from '../../db/store.ts';
import { someTime } from './storeRows.ts';

/** How tests open a store that no backend opens for them. */
export const openOptions = {
  now: () => someTime,
  act: () => 'test',
  newId: randomUUID,
  log: () => undefined,
} as const satisfies StoreOptions;
