import type { explain as source } from '../en/explain.ts';
import type { Translation } from '../message.ts';

export const explain = {
  name: '说明',
} as const satisfies Translation<typeof source>;
