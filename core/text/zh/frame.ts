import type { frame as source } from '../en/frame.ts';
import type { Translation } from '../message.ts';

export const frame = {} as const satisfies Translation<typeof source>;
