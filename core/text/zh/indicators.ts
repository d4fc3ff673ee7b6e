import type { indicators as source } from '../en/indicators.ts';
import type { Translation } from '../message.ts';

export const indicators = {} as const satisfies Translation<typeof source>;
