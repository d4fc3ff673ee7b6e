/** A command of this program as it can be pasted into a shell, whatever stands in a path. */
export const commandLine = (words: readonly string[], { windows }: { readonly windows: boolean }): string =>
  ['cluster-desk', ...words]
    .map((word) => ((windows ? plainThere : plain).test(word) ? word : quoted(word, windows)))
    .join(' ');

const plain = /^[\p{L}\p{N}_\-./:]+$/u;
const plainThere = /^[\p{L}\p{N}_\-./:\\]+$/u;

/** No name on Windows has a double quote in it. */
const quoted = (word: string, windows: boolean): string =>
  windows ? `"${word}"` : `'${word.replaceAll("'", String.raw`'\''`)}'`;
