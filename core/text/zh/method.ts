import type { method as source } from '../en/method.ts';
import type { Translation } from '../message.ts';

export const method = {
  name: '方法',
} as const satisfies Translation<typeof source>;
