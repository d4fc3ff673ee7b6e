import type { profile as source } from '../en/profile.ts';
import type { Translation } from '../message.ts';

export const profile = {} as const satisfies Translation<typeof source>;
