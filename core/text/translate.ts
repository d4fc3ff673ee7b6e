import type { AppError, ErrorDetails } from '../base/errors.ts';
import type { Reason } from '../base/reasons.ts';
import type { Language } from '../base/settings.ts';
import { en } from './en.ts';
import { reasons as enReasons } from './en/reasons.ts';
import type { Message } from './message.ts';
import { sayReason } from './reasonWords.ts';
import { zh } from './zh.ts';
import { reasons as zhReasons } from './zh/reasons.ts';

type Dictionary = typeof en;

/** `section.key`, typed from the English dictionary. */
export type MessageKey = {
  [Section in keyof Dictionary]: `${Section}.${Extract<keyof Dictionary[Section], string>}`;
}[keyof Dictionary];

type MessageOf<Key extends MessageKey> = Key extends `${infer Section}.${infer Name}`
  ? Section extends keyof Dictionary
    ? Name extends keyof Dictionary[Section]
      ? Dictionary[Section][Name]
      : never
    : never
  : never;

/** A text that takes no parameters: a name. */
export type NameKey = { [Key in MessageKey]: MessageOf<Key> extends string ? Key : never }[MessageKey];

type Parameters<Key extends MessageKey> =
  MessageOf<Key> extends (parameters: infer P) => string ? ([unknown] extends [P] ? [] : [P]) : [];

/** Looks up a text: `t('plan.left', { count: 3 })`. Missing keys and wrong parameters do not compile. */
export type Translate = <Key extends MessageKey>(key: Key, ...parameters: Parameters<Key>) => string;

const dictionaries = { en, zh } as const;

/** The translator of one language. The language `test` shows keys, so that a test finds words outside the dictionary. */
export function createTranslate(language: Language | 'test'): Translate {
  return (key, ...parameters) => {
    if (language === 'test') {
      return `[${key}]`;
    }
    const [section = '', name = ''] = key.split('.');
    const sections: Record<string, Record<string, Message>> = dictionaries[language];
    const message = sections[section]?.[name];
    if (message === undefined) {
      return key;
    }
    const [given]: readonly unknown[] = parameters;
    return typeof message === 'string' ? message : message(given);
  };
}

/** What the user reads about a failure. */
export function describeError(error: AppError, language: Language): string {
  const sentence: (details: ErrorDetails) => string = dictionaries[language].errors[error.code];
  return sentence(error.details);
}

/** Why something is not taken, as a predicate that stands after its place. */
export const describeReason = (reason: Reason, language: Language): string =>
  sayReason(language === 'en' ? enReasons : zhReasons, reason);
