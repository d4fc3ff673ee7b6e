import type { Text } from '../../../core/knowledge/schema.ts';

/** A text in both languages from a value of a draft, whatever it lacks. 0.1.0 has reasons in English only. */
export function textOf(value: unknown): Text {
  if (typeof value === 'string') {
    return { en: value, zh: '' };
  }
  const side = (language: 'en' | 'zh'): string => {
    // Any object can be asked for a key; what is not there is undefined.
    const text: unknown =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[language] : undefined;
    return typeof text === 'string' ? text : '';
  };
  return { en: side('en'), zh: side('zh') };
}
