import type { typing as source } from '../en/typing.ts';
import type { Translation } from '../message.ts';

export const typing = {} as const satisfies Translation<typeof source>;
