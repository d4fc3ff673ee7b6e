import type { clusters as source } from '../en/clusters.ts';
import type { Translation } from '../message.ts';

export const clusters = {} as const satisfies Translation<typeof source>;
