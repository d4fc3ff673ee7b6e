import type { robustness as source } from '../en/robustness.ts';
import type { Translation } from '../message.ts';

export const robustness = {
  name: '稳健性',
} as const satisfies Translation<typeof source>;
