import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Translate } from '../../core/text/translate.ts';

/** The words behind a command were not understood: its text goes to the terminal, with exit code 2. */
export class UsageError extends Error {}

/** Splits words into options and places; throws `UsageError` for an unknown option or a missing value. */
export function readOptions<Options extends ParseArgsOptionsConfig>(
  words: readonly string[],
  options: Options,
  t: Translate,
) {
  const known = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of known.tokens) {
    if (token.kind !== 'option') {
      continue;
    }
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) {
      throw new UsageError(t('commands.unknownOption', { name: token.rawName }));
    }
    if (option.type === 'string' && (token.value === undefined || token.value.startsWith('--'))) {
      throw new UsageError(t('commands.valueMissing', { name: token.rawName }));
    }
  }
  return { values: known.values, places: known.positionals };
}
