import { grouped } from '../base/typed/grouped.ts';
import type { Language } from '../base/settings.ts';

/** A text of one language: a string, or a function of named parameters for texts with numbers or names in them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parameters differ by message and are checked at the call
export type Message = string | ((parameters: any) => string);

/** The same keys and parameters as the English dictionary: a text missing in another language does not compile. */
export type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (parameters: infer P) => string
      ? (parameters: P) => string
      : Translation<Source[Key]>;
};

/** A number of things, with a comma between thousands. */
export const many = (n: number): string => grouped(String(n));

/** English singular or plural with its number: `count(1, 'action', 'actions')` is "1 action". */
export const count = (n: number, one: string, others: string): string =>
  `${many(n)} ${n === 1 ? one : others}`;

/** Picks the side of a knowledge-base text for a language. */
export const inLanguage = (text: { readonly en: string; readonly zh: string }, language: Language): string =>
  text[language] || text[language === 'en' ? 'zh' : 'en'];
