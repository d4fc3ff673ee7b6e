import * as v from 'valibot';

const PairSchema = v.tuple([v.string(), v.string()]);

/** The table of readings as it ships: for each reading its characters, and words that are read otherwise. */
export const ReadingsFileSchema = v.object({
  first: v.array(PairSchema),
  also: v.array(PairSchema),
  words: v.array(PairSchema),
});
export type ReadingsFile = v.InferOutput<typeof ReadingsFileSchema>;

/** One character as it can be read: the first reading is the usual one. Other than hanzi, it is read as itself. */
export interface ReadCharacter {
  readonly character: string;
  readonly readings: readonly string[];
  readonly isHanzi: boolean;
}

export interface Readings {
  /** Characters of a text with their readings, without tones; a word of the table is read as it says there. */
  read(text: string): readonly ReadCharacter[];
}

const hanzi = /^\p{Script=Han}$/u;

/** Readings by the shipped table. A hanzi that the table does not have is read as itself. */
export function createReadings(file: ReadingsFile): Readings {
  const table = new Map<string, readonly string[]>();
  for (const [reading, characters] of [...file.first, ...file.also]) {
    for (const character of characters) {
      table.set(character, [...(table.get(character) ?? []), reading]);
    }
  }
  const words = new Map(file.words.map(([word, reading]) => [word, reading.split(' ')]));
  const longest = Math.max(0, ...[...words.keys()].map((word) => [...word].length));
  return {
    read(text) {
      const characters = [...text];
      const read: ReadCharacter[] = [];
      while (read.length < characters.length) {
        const known = wordAt(characters, read.length);
        const character = characters[read.length] ?? '';
        read.push(...(known ?? [single(character)]));
      }
      return read;
    },
  };

  function wordAt(characters: readonly string[], at: number): readonly ReadCharacter[] | null {
    for (let length = longest; length > 1; length--) {
      const word = characters.slice(at, at + length);
      const known = words.get(word.join(''));
      if (known !== undefined) {
        return word.map((character, each) => ({
          character,
          readings: [known[each] ?? character],
          isHanzi: true,
        }));
      }
    }
    return null;
  }

  function single(character: string): ReadCharacter {
    const isHanzi = hanzi.test(character);
    return { character, readings: (isHanzi ? table.get(character) : null) ?? [character], isHanzi };
  }
}
