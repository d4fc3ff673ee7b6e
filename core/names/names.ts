import { compareKeys } from '../base/collation.ts';
import { closenessOf, keysOf, type NameKeys, queryWords } from './nameKeys.ts';
import { createReadings, type ReadingsFile } from './readings.ts';

/** Names in Chinese and in other languages: their order, and how they are found. */
export interface Names {
  /**
   * Order of names as a reader expects them: Chinese by reading, place names as the place is called, numbers by size. The
   * same in both languages of the screen; names that are read alike follow by their characters.
   */
  compare(a: string, b: string): number;
  /** What a name, written in any number of ways, is found by. */
  keys(...written: readonly string[]): NameKeys;
  /**
   * Whether each word of a query stands somewhere in the texts: as written in any case and width, as pinyin, or as the
   * first letters of the pinyin. An empty query finds everything.
   */
  matches(query: string, texts: readonly string[]): boolean;
}

const letters = new Intl.Collator('en', { numeric: true });
const characters = new Intl.Collator('zh-CN', { numeric: true });

export function createNames(file: ReadingsFile): Names {
  const readings = createReadings(file);
  const orderKeys = new Map<string, string>();
  const foundBy = new Map<string, NameKeys>();

  function orderKey(text: string): string {
    const known = orderKeys.get(text);
    if (known !== undefined) {
      return known;
    }
    const read = readings.read(text.normalize('NFKC').trim());
    const key = read
      .map(({ readings: [reading = ''], isHanzi }) => (isHanzi ? `${reading} ` : reading))
      .join('');
    orderKeys.set(text, key);
    return key;
  }

  function keys(...written: readonly string[]): NameKeys {
    const name = written.join('\n');
    const known = foundBy.get(name);
    if (known !== undefined) {
      return known;
    }
    const each = written.map((text) => keysOf([text], readings.read(text)));
    const made = {
      written: each.flatMap((one) => one.written),
      spoken: each.flatMap((one) => one.spoken),
    };
    foundBy.set(name, made);
    return made;
  }

  return {
    keys,
    compare: (a, b) =>
      letters.compare(orderKey(a), orderKey(b)) || characters.compare(a, b) || compareKeys(a, b),
    matches(query, texts) {
      const words = queryWords(query);
      const found = keys(...texts);
      return words.every((word) => closenessOf(word, found) !== null);
    },
  };
}
