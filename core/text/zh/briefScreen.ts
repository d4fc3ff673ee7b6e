import type { briefScreen as source } from '../en/briefScreen.ts';
import type { Translation } from '../message.ts';

export const briefScreen = {} as const satisfies Translation<typeof source>;
