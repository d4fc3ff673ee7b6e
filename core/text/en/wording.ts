const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A count as a word up to ten, in digits beyond. */
export const inWords = (n: number): string => smallNumbers[n] ?? String(n);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name in the middle of a sentence; abbreviations keep their capitals. */
export const small = (text: string): string =>
  /^[A-Z][^A-Z&]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
