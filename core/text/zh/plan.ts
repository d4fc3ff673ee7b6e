import type { plan as source } from '../en/plan.ts';
import type { Translation } from '../message.ts';

export const plan = {} as const satisfies Translation<typeof source>;
