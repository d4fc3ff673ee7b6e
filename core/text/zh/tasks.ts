import type { tasks as source } from '../en/tasks.ts';
import type { Translation } from '../message.ts';

export const tasks = {} as const satisfies Translation<typeof source>;
