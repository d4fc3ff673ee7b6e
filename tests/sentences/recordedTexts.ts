import type { Language } from '../../core/base/settings.ts';
import { en } from '../../core/text/en.ts';
import { zh } from '../../core/text/zh.ts';

/** A sentence that was asked for: its key, with its parameters left as `{name}`. */
export interface Said {
  readonly key: string;
  readonly sentence: string;
}

type Listener = (language: Language, said: Said) => void;
type Words = Record<string, unknown>;

/** What a value can look like in a sentence: as given, or at the head or in the middle of one. */
const formsOf = (value: string): readonly string[] => [
  value,
  value.charAt(0).toUpperCase() + value.slice(1),
  value.charAt(0).toLowerCase() + value.slice(1),
];

/** The sentence with its values taken out, the longest first: what is left is what the dictionary says. */
export function withoutValues(text: string, given: unknown): string {
  const values = Object.entries((given ?? {}) as Words)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((each) => [name, each] as const))
    .filter(([, value]) => (typeof value === 'string' && value !== '') || typeof value === 'number')
    .map(([name, value]) => [name, String(value)] as const)
    .toSorted(([, a], [, b]) => b.length - a.length);
  return values.reduce((left, [name, value]) => {
    const isNumber = /^[\d.,%<>]+$/u.test(value);
    const found = formsOf(value).find((form) => left.includes(form)) ?? value;
    const pattern = found.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    return left.replaceAll(
      new RegExp(isNumber ? `(?<![\\d.])${pattern}(?![\\d.])` : pattern, 'gu'),
      `{${name}}`,
    );
  }, text);
}

/** From now on every text that is asked for is told to the listener, in both languages. */
export function listenToTexts(listener: Listener): void {
  for (const [language, dictionary] of Object.entries({ en, zh }) as [Language, Record<string, Words>][]) {
    for (const [section, words] of Object.entries(dictionary)) {
      for (const [name, message] of Object.entries(words)) {
        const key = `${section}.${name}`;
        Object.defineProperty(words, name, {
          get: () => heard(message, (said) => listener(language, { key, ...said })),
        });
      }
    }
  }
}

function heard(message: unknown, tell: (said: Pick<Said, 'sentence'>) => void): unknown {
  if (typeof message !== 'function') {
    tell({ sentence: String(message) });
    return message;
  }
  return (given: unknown): string => {
    const text = String(message(given));
    tell({ sentence: withoutValues(text, given) });
    return text;
  };
}

/** Every key of the sections with this beginning. */
export const keysOf = (beginning: string): readonly string[] =>
  Object.entries(en).flatMap(([section, words]) =>
    section.startsWith(beginning) ? Object.keys(words).map((name) => `${section}.${name}`) : [],
  );
