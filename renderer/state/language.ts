import type { Language } from '../../core/base/settings.ts';

/** What the screens speak; `test` shows the keys of the dictionary instead of its texts. */
export type ScreenLanguage = Language | 'test';

/** Whether the address asks for the language `test` (`?language=test`). It is never stored. */
export const isTestLanguage = (search: string): boolean =>
  new URLSearchParams(search).get('language') === 'test';

/** The value of `lang` on the page. */
export const documentLanguage = (language: ScreenLanguage): string => (language === 'zh' ? 'zh-CN' : 'en');
