/** A command as it can be typed or pasted into a terminal: words that the shell would take apart are quoted. */
export const commandLine = (words: readonly string[], platform: NodeJS.Platform = process.platform): string =>
  words.map((word) => (isPlain.test(word) ? word : quoted(word, platform))).join(' ');

const isPlain = /^[\p{L}\p{N}_@+=:,./-]+$/u;

/** On Windows no path holds a double quote, and both of its shells take these. */
const quoted = (word: string, platform: NodeJS.Platform): string =>
  platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`;
