import type { crossChecks as source } from '../en/crossChecks.ts';
import type { Translation } from '../message.ts';

export const crossChecks = {
  name: '方法校核',
} as const satisfies Translation<typeof source>;
