import type { brief as source } from '../en/brief.ts';
import type { Translation } from '../message.ts';

export const brief = {} as const satisfies Translation<typeof source>;
