import type { Language } from '../../core/base/settings.ts';

/** The computer's language: on Linux and macOS what the terminal was started with, else what the system says. */
export function systemLanguage(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  const stated = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  // The C locale says nothing about the reader; Windows sets none of the three.
  const isStated = stated !== undefined && !/^(C|POSIX)(\.|$)/.test(stated);
  const locale = isStated ? stated : Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
