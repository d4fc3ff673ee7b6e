import type { priorities as source } from '../en/priorities.ts';
import type { Translation } from '../message.ts';

export const priorities = {} as const satisfies Translation<typeof source>;
