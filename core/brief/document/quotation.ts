import { widthInHanzi, withoutStop } from './format.ts';

/** How long a text may be, by the script that it is written in. */
export interface QuotationLength {
  readonly hanzi: number;
  readonly words: number;
}

/** The longest note that a sentence quotes, and the longest name of a source that it carries. */
export const longestQuotation: QuotationLength = { hanzi: 40, words: 25 };
const longestOrigin: QuotationLength = { hanzi: 24, words: 10 };

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const words = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Whether a text keeps to a length: hanzi are counted where there are any, else words. */
export const fitsLength = (text: string, most: QuotationLength): boolean =>
  isChinese(text) ? widthInHanzi(text) <= most.hanzi : words(text) <= most.words;

/** The ends of clauses; a stop inside a figure or after an initial ends none. */
const clauseEnds = /[，；。：！？,;:](?=\D|$)|(?<=\p{L}{2})[.!?](?=\s|$)/gu;

/** What a text says, on one line and without its last full stop; cut at the end of a clause where it is too long. */
export function quotation(text: string, most: QuotationLength): string {
  const whole = withoutStop(text.replace(/\s+/gu, ' '));
  if (fitsLength(whole, most)) {
    return whole;
  }
  const mark = isChinese(whole) ? '……' : ' …';
  const clause = [...whole.matchAll(clauseEnds)]
    .map(({ index }) => whole.slice(0, index))
    .filter((part) => part !== '' && fitsLength(part + mark, most))
    .at(-1);
  return (clause ?? withinLength(whole, most)) + mark;
}

/** As much as there is room for: a text of a single long clause. */
function withinLength(text: string, most: QuotationLength): string {
  if (!isChinese(text)) {
    return text.split(' ').slice(0, most.words).join(' ');
  }
  const characters = [...text];
  const end = characters.findIndex(
    (_, index) => widthInHanzi(characters.slice(0, index + 3).join('')) > most.hanzi,
  );
  return characters.slice(0, end).join('');
}

/** "Gillette, M. B. (2016). China's Porcelain Capital…": author and year name the work. */
const authorAndYear = /^.{2,60}?[(（]\d{4}[a-z]?[)）](?=[.,。，]|$)/u;

/** The name of a source in a sentence. The table of ratings has it whole. */
export function sourceInShort(source: string): string {
  const whole = withoutStop(source.replace(/\s+/gu, ' '));
  return fitsLength(whole, longestOrigin)
    ? whole
    : (authorAndYear.exec(whole)?.[0] ?? quotation(whole, longestOrigin));
}
