import type { planOptions as source } from '../en/planOptions.ts';
import type { Translation } from '../message.ts';

export const planOptions = {
  name: '其他方案',
} as const satisfies Translation<typeof source>;
