import type { diagnosis as source } from '../en/diagnosis.ts';
import type { Translation } from '../message.ts';

export const diagnosis = {} as const satisfies Translation<typeof source>;
