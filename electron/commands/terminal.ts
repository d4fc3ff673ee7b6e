import type { Language } from '../../core/base/settings.ts';

/** Where a command reads its surroundings and writes its words. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The result, and nothing else. */
  print(text: string): void;
  complain(text: string): void;
  /** Shows a line in the place of the last one of its kind, until something else is written; only where somebody looks. */
  readonly status?: (text: string) => void;
  /**
   * For a command that writes several things one after another: from now on, being told to end (Ctrl+C) aborts the
   * signal in place of ending at once.
   */
  interruption(): AbortSignal;
}

/** Chinese where the terminal's own language is Chinese. */
export function terminalLanguage({ environment }: Pick<Terminal, 'environment'>): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.startsWith('zh') ? 'zh' : 'en';
}
