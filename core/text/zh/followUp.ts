import type { followUp as source } from '../en/followUp.ts';
import type { Translation } from '../message.ts';

export const followUp = {} as const satisfies Translation<typeof source>;
