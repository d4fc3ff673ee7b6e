import { widthInHanzi, withoutStop } from './format.ts';

/** How long a text may be, by the script that it is written in. */
export interface QuotationLength {
  readonly hanzi: number;
  readonly words: number;
}

/** The longest note that a sentence quotes, and the longest name of a source that it carries. */
export const longestQuotation: QuotationLength = { hanzi: 40, words: 25 };
const longestOrigin: QuotationLength = { hanzi: 20, words: 7 };

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
    .map(({ index }) => withoutOpenBracket(whole.slice(0, index)))
    .filter((part) => part !== '' && fitsLength(part + mark, most))
    .at(-1);
  return (clause ?? withoutOpenBracket(withinLength(whole, most))) + mark;
}

/** What has been cut inside a bracket ends before it; one that begins with the bracket keeps what is left of it. */
function withoutOpenBracket(text: string): string {
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  const close = Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'));
  return open <= close ? text : text.slice(0, open).trimEnd();
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

/** "Gillette, M. B. (2016). China's Porcelain Capital…": authors and year name a work. */
const authorsAndYear = /^(?<authors>.{2,80}?)\s?(?<year>[(（]\d{4}[a-z]?[)）])(?=[.,。，]|$)/u;

/** The name of a source in a sentence: a work as it is cited, another as far as there is room. The ratings have it whole. */
export function sourceInShort(source: string): string {
  const whole = withoutStop(source.replace(/\s+/gu, ' '));
  const { authors, year } = authorsAndYear.exec(whole)?.groups ?? {};
  if (authors !== undefined && year !== undefined) {
    return isChinese(authors) ? `${authors}${year}` : `${citedAuthors(authors)} ${year}`;
  }
  const bare = namedBeforeBracket(whole).name;
  return [whole, bare].find((name) => fitsLength(name, longestOrigin)) ?? quotation(bare, longestOrigin);
}

/** A name with what its own bracket at the end says: "the yearbook (sample)". */
export function namedBeforeBracket(name: string): { readonly name: string; readonly inner: string } {
  const found = /^(?<before>.+?)\s*(?:（(?<wide>[^（）]*)）|\((?<narrow>[^()]*)\))$/u.exec(name)?.groups;
  return found?.['before'] === undefined
    ? { name, inner: '' }
    : { name: found['before'], inner: found['wide'] ?? found['narrow'] ?? '' };
}

/** "Wang, J., Zhu, H., & Tong, X.": surnames, of more than two the first. Who is not named so is left as it stands. */
function citedAuthors(authors: string): string {
  const surnames = [
    ...authors.matchAll(/(?:^|[,&]\s*)(?<surname>\p{Lu}[\p{L}' -]+), (?:\p{Lu}\.[ -]?)+/gu),
  ].map(({ groups }) => groups?.['surname'] ?? '');
  const [first = authors, second] = surnames;
  if (surnames.length > 2) {
    return `${first} et al.`;
  }
  return second === undefined ? first : `${first} & ${second}`;
}
