import type { knowledge as source } from '../en/knowledge.ts';
import type { Translation } from '../message.ts';

export const knowledge = {
  name: '自有知识库',
} as const satisfies Translation<typeof source>;
