import type { assessors as source } from '../en/assessors.ts';
import type { Translation } from '../message.ts';

export const assessors = {
  name: '评估人',
} as const satisfies Translation<typeof source>;
