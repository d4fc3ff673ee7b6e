import type { Command } from './commands.mjs';
export function helpOf(command: Command): string;
