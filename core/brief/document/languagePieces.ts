import type { Language } from '../../base/settings.ts';

/** A stretch of a text; `foreign` names its language where that is not the language of the document. */
export interface LanguagePiece {
  readonly text: string;
  readonly foreign: Language | null;
}

const chinese = '\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF';

/**
 * What may stand out by its script: in English text hanzi with what is between them; in Chinese text Latin words with
 * their spaces and points.
 */
const foreignIn: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`[${chinese}](?:[${chinese}\\p{L}\\p{N}.%·—–…“”‘’]*[${chinese}])?`, 'gu'),
  zh: /[\p{Script=Latin}][\p{Script=Latin}\p{N} .,:;'’&()/_-]*[\p{Script=Latin}\p{N})]/gu,
};

/**
 * Of English at least one word of three letters that are not all capitals: `GDP` and `B级` are Chinese usage, and no
 * digits of a fingerprint make a word.
 */
const isForeign: Readonly<Record<Language, RegExp>> = {
  en: /\p{Script=Han}/u,
  zh: /(?<![\p{L}\p{N}])(?![a-f]+\b)(?=\p{Script=Latin}*\p{Ll})\p{Script=Latin}{3,}(?![\p{L}\p{N}])/u,
};

/** A text in pieces of one language each, in order; the pieces joined are the text. */
export function languagePieces(text: string, language: Language): LanguagePiece[] {
  const pieces: LanguagePiece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(foreignIn[language])) {
    if (isForeign[language].test(found)) {
      pieces.push(
        { text: text.slice(end, index), foreign: null },
        { text: found, foreign: language === 'en' ? 'zh' : 'en' },
      );
      end = index + found.length;
    }
  }
  return [...pieces, { text: text.slice(end), foreign: null }].filter((piece) => piece.text !== '');
}

/** The name of a language as documents give it. */
export const languageTag: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
