import type { Language } from './settings.ts';

/** Order of ids, keys and ISO dates: by code unit, the same on every machine and in every language. */
export const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const readers: Readonly<Record<Language, Intl.Collator>> = {
  en: new Intl.Collator('en', { numeric: true }),
  zh: new Intl.Collator('zh-CN', { numeric: true }),
};

/** Order of names as a reader of the language expects them: Chinese by pinyin, numbers by size. */
export const compareNames = (a: string, b: string, language: Language): number =>
  readers[language].compare(a, b);
