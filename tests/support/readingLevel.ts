/** How hard a text is to read: numbers for the test of plain words. */

const words = (text: string): readonly string[] => text.match(/[A-Za-z][A-Za-z'-]*/gu) ?? [];

export const wordsIn = (text: string): number => words(text).length;

export const hanziIn = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;

/** A Chinese text in sentences; a colon introduces and does not end one. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/[。；？]/u).filter((sentence) => hanziIn(sentence) > 0);

/** Groups of vowels, a silent e left out. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/gu, '');
  if (letters.length <= 3) {
    return 1;
  }
  const heard = letters.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/u, '').replace(/^y/u, '');
  return Math.max(1, (heard.match(/[aeiouy]{1,2}/gu) ?? []).length);
}

/** The grade of school by Flesch and Kincaid (1975): 0.39 words a sentence + 11.8 syllables a word − 15.59. */
export function gradeOf(text: string): number {
  const all = words(text);
  const sentences = text.split(/[.!?;:]+(?:\s|$)/u).filter((sentence) => /[a-z]/iu.test(sentence));
  const heard = all.reduce((sum, word) => sum + syllables(word), 0);
  return all.length === 0 ? 0 : 0.39 * (all.length / sentences.length) + 11.8 * (heard / all.length) - 15.59;
}
