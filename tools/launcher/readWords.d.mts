import type { Command } from './commands.mjs';
export function readWords(
  words: readonly string[],
  command: Command,
): { readonly kind: 'help' | 'version' | 'run' | 'wrong'; readonly text?: string };
